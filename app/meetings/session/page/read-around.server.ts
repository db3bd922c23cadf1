import { z } from "zod";
import { EvidenceKind } from "#db/enums";
import { askByKey } from "~/db.server";
import type { Actor } from "~/people/actor";

const Row = z.object({
  note: z.string().nullable(),
  papers: z.array(z.object({ id: z.number(), kind: z.enum(EvidenceKind), title: z.string(), url: z.string() })),
});

/** What lies on the table for a point: the papers, and what the reader's own side noted for itself. No other side's note is ever asked for. */
export async function readAround(entryId: number, { side }: Pick<Actor, "side">) {
  const [row] = await askByKey`
    SELECT (SELECT n."text" FROM "AgendaNote" n WHERE n."entryId" = ${entryId} AND n."sideId" = ${side?.id ?? 0}) AS "note",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'kind', p."kind", 'title', p."title", 'url', p."url") ORDER BY p."id"), '[]')
        FROM "AgendaPaper" p WHERE p."entryId" = ${entryId}) AS "papers"`;
  return Row.parse(row);
}
