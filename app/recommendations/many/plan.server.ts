import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { Decide } from "~/recommendations/change-recommendation.server";
import type { WrittenAct } from "./acts";
import type { ManyChange } from "./change.server";
import { planItem } from "./plan-item";
import { readItems } from "./read-items.server";

const BATCH = 1000;

type Planning = { change: ManyChange; programme: Programme; actor: Actor; decide: Decide };

/** Works out what would become of the next of a frozen list, and from which version of each; answers of how many. */
export async function planBatch({ change, programme, actor, decide }: Planning): Promise<number> {
  const waiting = await db.$queryRaw<{ id: number }[]>`
    SELECT "recommendationId" AS "id" FROM "BulkItem" WHERE "bulkChangeId" = ${change.id}::uuid AND "outcome" = 'WAITING' ORDER BY 1 LIMIT ${BATCH}`;
  if (!waiting.length) return 0;
  const items = await readItems(programme, actor, waiting.map(({ id }) => id));
  const plans = items.map((item) => ({ id: item.id, version: item.version, ...planItem(item, actor, change.act as WrittenAct, decide) }));
  await db.$executeRaw`
    UPDATE "BulkItem" b SET "outcome" = p."outcome"::"BulkOutcome", "reason" = p."reason"::jsonb, "version" = p."version"
    FROM unnest(${plans.map(({ id }) => id)}::int[], ${plans.map(({ version }) => version)}::int[], ${plans.map(({ outcome }) => outcome)}::text[],
      ${plans.map(({ reason }) => (reason ? JSON.stringify(reason) : null))}::text[]) AS p ("id", "version", "outcome", "reason")
    WHERE b."bulkChangeId" = ${change.id}::uuid AND b."recommendationId" = p."id" AND b."outcome" = 'WAITING'`;
  return waiting.length;
}
