import { z } from "zod";
import { Precision, ProposalState } from "#db/enums";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { FieldChanges } from "~/recommendations/changes";

const Rewordings = z.object({
  reference: z.string(),
  title: z.string(),
  wordings: z.record(z.string(), z.string()),
  texts: z.record(z.string(), z.string()).nullable(),
  entries: z.array(
    z.object({
      version: z.number(),
      happened: z.object({ on: z.string(), precision: z.enum(Precision) }),
      by: z.string(),
      note: z.string(),
      changes: FieldChanges,
      /** What became of a proposal that is not in effect; null for a change that took effect. */
      state: z.enum(ProposalState).nullable(),
    }),
  ),
});

/** What an item was ever called and how it ever read: texts by their sha256, and every entry that changed one or proposed to, newest first. */
export type Rewordings = z.infer<typeof Rewordings>;

/** The wordings of an item, which are joint: those in force, those before, and those only proposed; what was taken back is left out. */
export async function readRewordings(programme: Programme, number: number): Promise<Rewordings | null> {
  const rows = await db.$queryRaw`
    WITH entry AS (
      SELECT v.*, p."proposal", p."state", coalesce(p."proposal" -> 'changes', v."changes") AS "whole"
      FROM "Recommendation" r JOIN "Revision" v ON v."recommendationId" = r."id"
        LEFT JOIN LATERAL (
          SELECT one -> 'to' AS "proposal", w."state" FROM jsonb_array_elements(v."changes") one JOIN "Proposal" w ON w."id"::text = one ->> 'key'
          WHERE v."act" = 'propose' AND one ->> 'field' = 'proposal' AND one -> 'from' = 'null' LIMIT 1) p ON true
      WHERE r."programmeId" = ${programme.id} AND r."number" = ${number} AND v."audienceSideId" IS NULL AND v."undoes" IS NULL
        AND p."state" IS DISTINCT FROM 'EFFECTIVE' AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = r."id" AND u."undoes" = v."id")
    )
    SELECT r."reference", r."title", r."wordings",
      (SELECT jsonb_object_agg(w."sha256", w."text") FROM "Wording" w WHERE w."recommendationId" = r."id") AS "texts",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', v."version", 'by', v."actorName", 'state', v."state",
          'happened', jsonb_build_object('on', v."happenedOn", 'precision', v."happenedPrecision"),
          'note', coalesce(nullif(v."note", ''), (SELECT one -> 'to' ->> 'note' FROM jsonb_array_elements(v."changes") one WHERE one ->> 'field' = 'proposal' LIMIT 1), ''),
          'changes', (SELECT jsonb_agg(one) FROM jsonb_array_elements(v."whole") one WHERE one ->> 'field' IN ('title', 'wording')))
          ORDER BY v."version" DESC), '[]')
        FROM entry v WHERE v."whole" @> '[{"field": "wording"}]' OR v."whole" @> '[{"field": "title"}]') AS "entries"
    FROM "Recommendation" r WHERE r."programmeId" = ${programme.id} AND r."number" = ${number}`;
  return z.array(Rewordings).parse(rows)[0] ?? null;
}
