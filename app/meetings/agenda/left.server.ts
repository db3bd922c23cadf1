import { z } from "zod";
import { askByKey } from "~/db.server";

const Row = z.object({ name: z.string(), title: z.string(), reference: z.string(), by: z.string() });

/** What was left out of an agenda, by the name it was suggested by, and by whom. */
export async function findLeft(meetingId: number) {
  const rows = await askByKey`
    SELECT CASE WHEN r."id" IS NOT NULL THEN 'item-' || r."number" WHEN b."id" IS NOT NULL THEN 'report-' || b."id" ELSE 'point-' || e."id" END AS "name",
      coalesce(r."title", b."name", nullif(e."title", ''), g."name", '') AS "title", coalesce(r."reference", '') AS "reference", l."leftBy" AS "by"
    FROM "AgendaLeft" l LEFT JOIN "Recommendation" r ON r."id" = l."recommendationId" LEFT JOIN "Body" b ON b."id" = l."bodyId"
      LEFT JOIN "AgendaEntry" e ON e."id" = l."entryId" LEFT JOIN "Body" g ON g."id" = e."bodyId"
    WHERE l."meetingId" = ${meetingId} AND NOT coalesce(r."voided", false) ORDER BY l."id" DESC LIMIT 500`;
  return z.array(Row).parse(rows);
}

const Removed = z.object({ id: z.number(), title: z.string(), reference: z.string() });

/** The points that were taken off an agenda, the latest first. */
export async function findRemoved(meetingId: number) {
  const rows = await askByKey`
    SELECT a."id", coalesce(r."title", nullif(a."title", ''), b."name", '') AS "title", coalesce(r."reference", '') AS "reference"
    FROM "AgendaEntry" a LEFT JOIN "Recommendation" r ON r."id" = a."recommendationId" LEFT JOIN "Body" b ON b."id" = a."bodyId"
    WHERE a."meetingId" = ${meetingId} AND a."removedAt" IS NOT NULL ORDER BY a."removedAt" DESC, a."id" DESC LIMIT 100`;
  return z.array(Removed).parse(rows);
}
