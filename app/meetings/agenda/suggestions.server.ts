import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { ask } from "~/db.server";
import { IS_OPEN, ITEMS, type Reader } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { NO_FILTERS } from "~/recommendations/list/query";
import { AGENDA_REASONS } from "./agenda";
import { REASON_SOURCES, reasonsOf, type Since } from "./reasons.server";

/** So many stand on a page, and so many are looked for in all. */
export const SUGGESTED = 100;
export const MOST_SUGGESTED = 1_000;

export const Reasons = z.array(z.object({ reason: z.enum(AGENDA_REASONS), count: z.number().nullable(), on: z.string().nullable() }));
const Row = z.object({ number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status), reasons: Reasons, total: z.number() });

export type SuggestedItem = z.infer<typeof Row>;

/** The items that the record since the body's previous session suggests, each once with all its reasons, the most urgent first; what is on the agenda or was left out is not among them. */
export async function suggestItems(reader: Reader, since: Since, scope: Prisma.Sql, page: number): Promise<SuggestedItem[]> {
  const anywhere = whereOf(reader, ITEMS, NO_FILTERS);
  const gone = Prisma.sql`r."id" <> ALL(ARRAY(SELECT "id" FROM gone))`;
  const lists = AGENDA_REASONS.flatMap((reason, rank) => {
    const source = REASON_SOURCES[reason](since);
    if (!source) return [];
    const within = source.open ? Prisma.sql`${scope} AND ${IS_OPEN}` : reason === "proposedToPlenary" ? anywhere : scope;
    return [Prisma.sql`(SELECT r."id", ${rank}::int AS "rank", ${source.key} AS "key" FROM ${source.from} WHERE ${within} AND ${source.where} AND ${gone} ORDER BY ${source.by} LIMIT ${MOST_SUGGESTED + 1})`];
  });
  const rows = await ask`
    WITH gone AS MATERIALIZED (SELECT e."recommendationId" AS "id" FROM "AgendaEntry" e WHERE e."meetingId" = ${since.meeting.id} AND e."removedAt" IS NULL AND e."recommendationId" IS NOT NULL
        UNION SELECT l."recommendationId" FROM "AgendaLeft" l WHERE l."meetingId" = ${since.meeting.id} AND l."recommendationId" IS NOT NULL),
      found AS (${Prisma.join(lists, " UNION ALL ")}),
      best AS (SELECT DISTINCT ON ("id") "id", "rank", "key" FROM found ORDER BY "id", "rank", "key"),
      page AS MATERIALIZED (SELECT b.*, count(*) OVER ()::int AS "total" FROM best b ORDER BY "rank", "key", "id" LIMIT ${SUGGESTED} OFFSET ${(page - 1) * SUGGESTED})
    SELECT r."number", r."reference", r."title", r."status", ${reasonsOf(since)} AS "reasons", p."total"
    FROM page p JOIN "Recommendation" r ON r."id" = p."id" ORDER BY p."rank", p."key", p."id"`;
  return z.array(Row).parse(rows);
}
