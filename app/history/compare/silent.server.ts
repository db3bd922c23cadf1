import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import { readingDay } from "~/history/timeline.server";
import { PROGRESS_ACTS } from "~/recommendations/acts";
import { IS_OPEN } from "~/recommendations/list/source.server";
import { endOf, isAtEnd, whereFiltered, type Comparison } from "./source.server";

const Line = z.object({ number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status), last: z.string().nullable() });

/** An open item of which nothing was reported between the two dates, and the last report before, as its day was said. */
export type SilentLine = z.infer<typeof Line>;

const Found = z.object({ count: z.number(), lines: z.array(Line) });

/** Open items on which there is no joint word of progress between the two dates: how many, and a page of them. */
export async function findSilent(comparison: Comparison, from: { number: number | null; backwards: boolean; limit: number }): Promise<{ count: number; lines: SilentLine[] }> {
  const { number, backwards, limit } = from;
  const place = number === null ? Prisma.sql`true` : backwards ? Prisma.sql`i."number" < ${number}` : Prisma.sql`i."number" > ${number}`;
  const order = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const [row] = await db.$queryRaw<[unknown]>`
    WITH ${reported(comparison)} silent AS MATERIALIZED (${silent(comparison)}),
      page AS (SELECT i."number", i."reference", s.* FROM silent s JOIN "Recommendation" i ON i."id" = s."id" WHERE ${place} ORDER BY i."number" ${order} LIMIT ${limit})
    SELECT (SELECT count(*)::int FROM silent) AS "count", coalesce((SELECT jsonb_agg(jsonb_build_object('number', p."number", 'reference', p."reference",
      'title', p."title", 'status', p."status", 'last', ${lastBefore(comparison)}) ORDER BY p."number") FROM page p), '[]') AS "lines"`;
  return Found.parse(row);
}

/** An item's own row knows its last word of progress; that is enough where nothing later must be left out. */
const isPlain = ({ period, today }: Comparison) => period.basis === "stood" && period.to === today;

function silent(comparison: Comparison): Prisma.Sql {
  const { programme, period, today, filters } = comparison;
  const now = period.to === today;
  const from = now ? Prisma.sql`"Recommendation" r` : Prisma.sql`"RecommendationValidity" r`;
  const id = now ? Prisma.sql`r."id"` : Prisma.sql`r."recommendationId"`;
  const stands = now ? Prisma.join([Prisma.sql`r."programmeId" = ${programme.id}`, ...whereFiltered(programme.id, filters)], " AND ") : isAtEnd(comparison);
  const unsaid = isPlain(comparison) ? Prisma.sql`r."lastUpdateOn" <= ${period.from}::date` : Prisma.sql`NOT EXISTS (SELECT FROM reported v WHERE v."id" = ${id})`;
  return Prisma.sql`SELECT ${id} AS "id", r."title", r."status" FROM ${from} WHERE ${stands} AND NOT r."voided" AND ${IS_OPEN} AND ${unsaid}`;
}

/** The items with a joint word of progress in the period. It was recorded after the first date at the earliest, and what took it back later still. */
function reported(comparison: Comparison): Prisma.Sql {
  if (isPlain(comparison)) return Prisma.empty;
  const { programme, period } = comparison;
  const known = period.basis === "recorded" ? Prisma.sql`AND v."recordedAt" < ${endOf(period.to, programme)}` : Prisma.empty;
  const day = readingDay(programme.timeZone);
  const within = period.basis === "recorded" ? Prisma.sql`true` : Prisma.sql`${day} > ${period.from}::date AND ${day} <= ${period.to}::date`;
  return Prisma.sql`
    since AS MATERIALIZED (SELECT v."id", v."recommendationId", v."undoes", v."act" = ANY(${PROGRESS_ACTS}) AND ${within} AS "progress"
      FROM "Revision" v WHERE v."programmeId" = ${programme.id} AND v."audienceSideId" IS NULL AND v."recordedAt" >= ${endOf(period.from, programme)} ${known}),
    reported AS MATERIALIZED (SELECT DISTINCT s."recommendationId" AS "id" FROM since s
      WHERE s."progress" AND NOT EXISTS (SELECT FROM since u WHERE u."undoes" = s."id")),`;
}

/** The last joint word of progress up to the first date. */
function lastBefore({ programme, period }: Comparison): Prisma.Sql {
  const day = readingDay(programme.timeZone);
  const until = period.basis === "recorded" ? Prisma.sql`v."recordedAt" < ${endOf(period.from, programme)}` : Prisma.sql`${day} <= ${period.from}::date`;
  return Prisma.sql`(SELECT v."happenedOn" FROM "Revision" v WHERE v."recommendationId" = p."id" AND v."audienceSideId" IS NULL AND v."act" = ANY(${PROGRESS_ACTS}) AND ${until}
    AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = v."recommendationId" AND u."undoes" = v."id") ORDER BY ${day} DESC, v."id" DESC LIMIT 1)`;
}
