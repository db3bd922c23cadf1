import { z } from "zod";
import { Prisma } from "#db/client";
import { ask } from "~/db.server";
import { applyChanges } from "~/recommendations/state";
import { FieldChanges, type FieldChange } from "~/recommendations/changes";
import type { Programme } from "~/programmes/programme";
import { STATE_COLUMNS, STATE_JOINS, StateRow } from "~/recommendations/item-row.server";
import type { Exported } from "~/spreadsheets/export/exported";
import { mainWording } from "~/spreadsheets/export/rows.server";

/** An item as a file names it, and the joint entry of its history up to which the file told of it. */
export type AskedBase = { number: number; version: number };

const Told = StateRow.extend({ wording: z.string().nullable() });
const Row = z.object({
  number: z.number(), asked: z.number(), id: z.number(), reference: z.string(), version: z.number(), voided: z.boolean(), base: Told.nullable(), now: Told, notes: z.array(z.string()),
  language: z.string().nullable(), proposed: z.array(FieldChanges), texts: z.record(z.string(), z.string()).nullable(),
});

/**
 * An item as it was when it went out (null where its history has no such entry), as it is now, and as it would be if what waits for a reply took effect (null
 * where nothing waits); what was noted of it since; and the language of the wording that files show of it.
 */
export type Base = {
  number: number; asked: number; id: number; reference: string; version: number; voided: boolean; base: Exported | null; now: Exported; pending: Exported | null; notes: string[]; language: string | null;
};

const mainOf = (what: Prisma.Sql) => mainWording(Prisma.sql`i."id"`, Prisma.sql`r."wordings"`, what);
const told = (rows: Prisma.Sql) => Prisma.sql`(SELECT to_jsonb(s) FROM (SELECT ${STATE_COLUMNS}, ${mainOf(Prisma.sql`w."text"`)} AS "wording" FROM ${rows} r ${STATE_JOINS}) s)`;
const WAITS = Prisma.sql`"Proposal" p WHERE p."recommendationId" = i."id" AND p."state" = 'WAITING'`;

/**
 * Reads items of a programme as they were at an entry of their histories, and as they are: what was exported is never kept, the history has it. The period
 * that an entry began holds the state after it, replayed once when it was written. An item that there is not is missing in the answer.
 */
export async function readBases({ id }: Pick<Programme, "id">, asked: readonly AskedBase[]): Promise<Base[]> {
  const rows = await ask`
    SELECT i."number", a."version" AS "asked", i."id", i."reference", i."version", i."voided",
      CASE WHEN a."version" BETWEEN 1 AND i."version" THEN ${told(Prisma.sql`(SELECT y.* FROM "RecommendationValidity" y JOIN "Revision" v ON v."id" = y."revisionId"
        WHERE y."recommendationId" = i."id" AND v."version" <= a."version" ORDER BY v."version" DESC LIMIT 1)`)} END AS "base",
      ${told(Prisma.sql`(SELECT * FROM "Recommendation" WHERE "id" = i."id")`)} AS "now",
      (SELECT coalesce(jsonb_agg(v."note"), '[]') FROM "Revision" v WHERE v."recommendationId" = i."id" AND v."audienceSideId" IS NULL AND v."version" > a."version" AND v."note" <> '') AS "notes",
      (SELECT ${mainOf(Prisma.sql`w."language"`)} FROM "Recommendation" r WHERE r."id" = i."id") AS "language",
      (SELECT coalesce(jsonb_agg(p."changes" ORDER BY p."proposedAt"), '[]') FROM ${WAITS}) AS "proposed",
      CASE WHEN EXISTS (SELECT FROM ${WAITS}) THEN (SELECT jsonb_object_agg(w."sha256", w."text") FROM "Wording" w WHERE w."recommendationId" = i."id") END AS "texts"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a("number" int, "version" int)
      JOIN "Recommendation" i ON i."programmeId" = ${id} AND i."number" = a."number"`;
  return z.array(Row).parse(rows).map(({ base, now, proposed, texts, ...row }) => ({ ...row, base: base && asExported(row, base), now: asExported(row, now), pending: asPending(row, now, proposed.flat(), texts ?? {}) }));
}

type Names = Pick<Base, "number" | "reference" | "version" | "language">;
type Told = z.infer<typeof Told>;

function asExported({ number, reference, version }: Names, { wording, daysRescheduled, ...state }: Told): Exported {
  return { ...state, number, reference, version, wording: wording ?? "", rescheduled: daysRescheduled, lastUpdate: "", actions: 0, own: null };
}

function asPending(row: Names, now: Told, changes: FieldChange[], texts: Record<string, string>): Exported | null {
  if (!changes.length) return null;
  const state = applyChanges(now, changes);
  const sha256 = state.wordings[row.language ?? "en"] ?? Object.values(state.wordings)[0] ?? "";
  return asExported(row, { ...now, ...state, wording: texts[sha256] ?? now.wording });
}
