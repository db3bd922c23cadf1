import { z } from "zod";
import { Precision } from "#db/enums";
import { db } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { FieldChanges } from "./changes";

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
    }),
  ),
});

/** What an item was ever called and how it ever read: texts by their sha256, and every entry that changed one, newest first. */
export type Rewordings = z.infer<typeof Rewordings>;

/** The wordings of an item, those in force and those before; what was taken back is left out. */
export async function readRewordings(actor: Actor, programme: Programme, number: number): Promise<Rewordings | null> {
  const rows = await db.$queryRaw`
    SELECT r."reference", r."title", r."wordings",
      (SELECT jsonb_object_agg(w."sha256", w."text") FROM "Wording" w WHERE w."recommendationId" = r."id") AS "texts",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', v."version", 'by', v."actorName", 'note', v."note",
          'happened', jsonb_build_object('on', v."happenedOn", 'precision', v."happenedPrecision"),
          'changes', (SELECT jsonb_agg(one) FROM jsonb_array_elements(v."changes") one WHERE one ->> 'field' IN ('title', 'wording')))
          ORDER BY v."version" DESC), '[]')
        FROM "Revision" v WHERE v."recommendationId" = r."id" AND v."audienceSideId" IS NULL AND ${visibleTo(actor, "v")} AND v."undoes" IS NULL
          AND (v."changes" @> '[{"field": "wording"}]' OR v."changes" @> '[{"field": "title"}]')
          AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = r."id" AND u."undoes" = v."id")) AS "entries"
    FROM "Recommendation" r WHERE r."programmeId" = ${programme.id} AND r."number" = ${number}`;
  return z.array(Rewordings).parse(rows)[0] ?? null;
}
