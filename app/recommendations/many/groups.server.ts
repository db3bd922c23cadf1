import { z } from "zod";
import { BulkOutcome } from "#db/enums";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { FieldChanges } from "~/recommendations/changes";
import type { Message } from "~/refusal";
import type { ManyChange } from "./change.server";

const Reason = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() }).transform((said) => said as Message);

const Group = z.object({ outcome: z.enum(BulkOutcome), why: z.string().nullable(), reason: Reason.nullable(), count: z.number() });
const Row = z.object({
  id: z.number(), number: z.number(), reference: z.string(), title: z.string(), version: z.number(), now: z.number(), written: z.number().nullable(),
  reason: Reason.nullable(), changes: FieldChanges.nullable(),
});

export type Group = z.infer<typeof Group>;
export type ListedItem = z.infer<typeof Row>;

const MOST_GROUPS = 200;
const PAGE = 50;
/** A reason's own name in an address. */
const WHY = Prisma.sql`left(md5(b."reason"::text), 8)`;

/** How many of a frozen list are in each outcome, and for which reason; the largest first. */
export async function countGroups({ id }: Pick<ManyChange, "id">): Promise<Group[]> {
  const rows = await db.$queryRaw`
    SELECT b."outcome", ${WHY} AS "why", b."reason", count(*)::int AS "count" FROM "BulkItem" b
    WHERE b."bulkChangeId" = ${id}::uuid GROUP BY b."outcome", b."reason" ORDER BY count(*) DESC, 2 LIMIT ${MOST_GROUPS}`;
  return z.array(Group).parse(rows);
}

/** The items of one outcome (and reason), fifty at a time; `next` is where the page after them begins. */
export async function listItems({ id }: Pick<ManyChange, "id">, outcome: BulkOutcome, why: string | null, after: number) {
  const rows = await db.$queryRaw`
    SELECT r."id", r."number", r."reference", r."title", b."version", r."version" AS "now", b."written", b."reason", v."changes"
    FROM "BulkItem" b JOIN "Recommendation" r ON r."id" = b."recommendationId"
      LEFT JOIN "Revision" v ON v."recommendationId" = r."id" AND v."audienceSideId" IS NULL AND v."version" = b."written"
    WHERE b."bulkChangeId" = ${id}::uuid AND b."outcome" = ${outcome}::"BulkOutcome" AND b."recommendationId" > ${after}
      ${why === null ? Prisma.empty : Prisma.sql`AND ${WHY} = ${why}`}
    ORDER BY b."recommendationId" LIMIT ${PAGE + 1}`;
  const items = z.array(Row).parse(rows);
  return { items: items.slice(0, PAGE), next: items.length > PAGE ? (items[PAGE - 1]?.id ?? null) : null };
}

/** How many of what was done could be taken back now, and on how many somebody has acted since. */
export async function countUndoable({ id }: Pick<ManyChange, "id">): Promise<{ can: number; since: number }> {
  const [row] = await db.$queryRaw<{ can: number; since: number }[]>`
    SELECT count(*) FILTER (WHERE b."written" IS NULL OR r."version" = b."written")::int AS "can",
      count(*) FILTER (WHERE b."written" IS NOT NULL AND r."version" > b."written")::int AS "since"
    FROM "BulkItem" b JOIN "Recommendation" r ON r."id" = b."recommendationId" WHERE b."bulkChangeId" = ${id}::uuid AND b."outcome" IN ('CHANGED', 'PROPOSED')`;
  return row ?? { can: 0, since: 0 };
}
