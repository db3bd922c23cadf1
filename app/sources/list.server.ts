import { z } from "zod";
import { Prisma } from "#db/client";
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
  const isVoid = Prisma.sql`g."recommendationId" IN (SELECT v."id" FROM "Recommendation" v WHERE v."programmeId" = ${id} AND v."voided")`;
  const rows = await db.$queryRaw`
    SELECT u."key", u."title", u."byline", u."publisher", u."publishedOn", u."url",
      (SELECT count(DISTINCT g."recommendationId")::int FROM "Passage" g WHERE g."sourceId" = u."id" AND NOT ${isVoid}) AS "count",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'location', p."location", 'number', r."number", 'reference', r."reference", 'title', r."title",
          'status', r."status") ORDER BY p."start" NULLS LAST, p."id"), '[]')
        FROM (SELECT g.* FROM "Passage" g WHERE g."sourceId" = u."id" AND NOT ${isVoid} ORDER BY g."start", g."id" LIMIT ${MOST_PASSAGES}) p
        JOIN "Recommendation" r ON r."id" = p."recommendationId") AS "passages"
    FROM "Source" u WHERE u."programmeId" = ${id} ORDER BY u."title" COLLATE "und-x-icu", u."key"`;
  return Sources.parse(rows);
}
