import { z } from "zod";
import { Prisma } from "#db/client";
import { DocumentState, Status } from "#db/enums";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import type { Message } from "~/refusal";

const MOST_PASSAGES = 200;

const Sources = z.array(
  z.object({
    id: z.number(),
    key: z.string(),
    title: z.string(),
    byline: z.string(),
    publisher: z.string(),
    publishedOn: z.string(),
    url: z.string(),
    /** Null where only recommendations speak of it. */
    state: z.enum(DocumentState).nullable(),
    refusal: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() }).nullable().transform((said) => said as Message | null),
    waiting: z.number(),
    found: z.number(),
    count: z.number(),
    passages: z.array(z.object({ id: z.number(), start: z.number().nullable(), end: z.number().nullable(), location: z.string(), number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status) })),
  }),
);

export type SourceRow = z.infer<typeof Sources>[number];

/** The documents recommendations were made in, first those in which something is to be done, each with its passages in the order of the text; items that are void are left out. */
export async function findSources({ id }: Pick<Programme, "id">): Promise<SourceRow[]> {
  const isVoid = Prisma.sql`g."recommendationId" IN (SELECT v."id" FROM "Recommendation" v WHERE v."programmeId" = ${id} AND v."voided")`;
  const rows = await db.$queryRaw`
    SELECT u."id", u."key", u."title", u."byline", u."publisher", u."publishedOn", u."url", d."state", CASE WHEN d."state" = 'REFUSED' THEN d."refusal" END AS "refusal",
      (SELECT count(*)::int FROM "Candidate" c WHERE c."sourceId" = u."id" AND c."state" = 'WAITING') AS "waiting",
      (SELECT count(*)::int FROM "Candidate" c WHERE c."sourceId" = u."id" AND c."state" <> 'REPLACED') AS "found",
      (SELECT count(DISTINCT g."recommendationId")::int FROM "Passage" g WHERE g."sourceId" = u."id" AND NOT ${isVoid}) AS "count",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'start', CASE WHEN p."quote" <> '' THEN p."start" END, 'end', p."end", 'location', p."location", 'number', r."number", 'reference', r."reference", 'title', r."title",
          'status', r."status") ORDER BY p."start" NULLS LAST, p."id"), '[]')
        FROM (SELECT g.* FROM "Passage" g WHERE g."sourceId" = u."id" AND NOT ${isVoid} ORDER BY g."start", g."id" LIMIT ${MOST_PASSAGES}) p
        JOIN "Recommendation" r ON r."id" = p."recommendationId") AS "passages"
    FROM "Source" u LEFT JOIN "SourceDocument" d ON d."sourceId" = u."id" WHERE u."programmeId" = ${id}
    ORDER BY coalesce(d."state" <> 'READ', false) OR EXISTS (SELECT FROM "Candidate" c WHERE c."sourceId" = u."id" AND c."state" = 'WAITING') DESC, u."title" COLLATE "und-x-icu", u."key"`;
  return Sources.parse(rows);
}
