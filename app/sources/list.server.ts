import { z } from "zod";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";

const MOST_PASSAGES = 200;

const Sources = z.array(
  z.object({
    key: z.string(),
    title: z.string(),
    byline: z.string(),
    publisher: z.string(),
    publishedOn: z.string(),
    url: z.string(),
    count: z.number(),
    passages: z.array(z.object({ id: z.number(), location: z.string(), number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status) })),
  }),
);

export type SourceRow = z.infer<typeof Sources>[number];

/** The documents recommendations were made in, each with its passages in the order of the text; items that are void are left out. */
export async function findSources({ id }: Pick<Programme, "id">): Promise<SourceRow[]> {
  const rows = await db.$queryRaw`
    SELECT u."key", u."title", u."byline", u."publisher", u."publishedOn", u."url",
      (SELECT count(DISTINCT g."recommendationId")::int FROM "Passage" g JOIN "Recommendation" r ON r."id" = g."recommendationId" AND NOT r."voided"
        WHERE g."sourceId" = u."id") AS "count",
      (SELECT coalesce(jsonb_agg(p ORDER BY p."start" NULLS LAST, p."number", p."id"), '[]') FROM (
        SELECT g."id", g."location", g."start", r."number", r."reference", r."title", r."status"
        FROM "Passage" g JOIN "Recommendation" r ON r."id" = g."recommendationId" AND NOT r."voided"
        WHERE g."sourceId" = u."id" ORDER BY g."start" NULLS LAST, r."number", g."id" LIMIT ${MOST_PASSAGES}) p) AS "passages"
    FROM "Source" u WHERE u."programmeId" = ${id} ORDER BY u."title" COLLATE "und-x-icu", u."key"`;
  return Sources.parse(rows);
}
