import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { askAtLarge } from "~/db.server";
import { addDays } from "~/history/calendar";
import { PROGRESS_ACTS } from "~/recommendations/acts";
import { allOf, IS_OPEN } from "~/recommendations/list/source.server";
import { endOf, standsAtEnd, whereFiltered, type Comparison } from "./source.server";

const Line = z.object({ number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status), last: z.string() });

/** An open item of which nothing was reported between the two dates, and the last report before, as its day was said. */
export type SilentLine = z.infer<typeof Line>;

const Found = z.object({ count: z.number(), lines: z.array(Line) });

/** Open items on which there is no joint word of progress between the two dates: how many, and a page of them. */
export async function findSilent(comparison: Comparison, from: { number: number | null; backwards: boolean; limit: number }): Promise<{ count: number; lines: SilentLine[] }> {
  const { programme } = comparison;
  const { number, backwards, limit } = from;
  const order = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const compare = backwards ? Prisma.sql`<` : Prisma.sql`>`;
  const byNumber = (column: Prisma.Sql) => (number === null ? Prisma.sql`true` : Prisma.sql`${column} ${compare} ${number}`);
  const byId = number === null ? Prisma.sql`true`
    : Prisma.sql`s."id" ${compare} coalesce((SELECT i."id" FROM "Recommendation" i WHERE i."programmeId" = ${programme.id} AND i."number" = ${number}), 0)`;
  const counted = isNow(comparison)
    ? Prisma.sql`counted AS (SELECT count(*)::int AS "count" FROM "Recommendation" r WHERE ${silentNow(comparison)}),
        page AS (SELECT r."id", r."status" FROM "Recommendation" r WHERE ${silentNow(comparison)} AND ${byNumber(Prisma.sql`r."number"`)} ORDER BY r."number" ${order} LIMIT ${limit})`
    : Prisma.sql`${comparison.period.basis === "stood" ? quiet(comparison) : reported(comparison)} silent AS MATERIALIZED (${silentThen(comparison)}), counted AS (SELECT count(*)::int AS "count" FROM silent),
        page AS (SELECT s."id", s."status" FROM silent s WHERE ${byId} ORDER BY s."id" ${order} LIMIT ${limit})`;
  const [row] = await askAtLarge`
    WITH ${counted}
    SELECT (SELECT "count" FROM counted), coalesce((SELECT jsonb_agg(jsonb_build_object('number', i."number", 'reference', i."reference", 'title', i."title",
      'status', p."status", 'last', ${lastBefore(comparison)}) ORDER BY i."number") FROM page p JOIN "Recommendation" i ON i."id" = p."id"), '[]') AS "lines"`;
  return Found.parse(row);
}

/** An item's own row knows its last word of progress; that is enough where nothing later must be left out. */
const isNow = ({ period, today }: Comparison) => period.basis === "stood" && period.to === today;

const silentNow = ({ programme, period, filters }: Comparison) => allOf([
  Prisma.sql`r."programmeId" = ${programme.id} AND NOT r."voided" AND ${IS_OPEN} AND r."lastUpdateOn" <= ${period.from}::date`, ...whereFiltered(programme.id, filters),
]);

/** On a past day the last word had to be one of the first date at the latest; by record, nothing may have been recorded between. */
function silentThen(comparison: Comparison): Prisma.Sql {
  const quiet = comparison.period.basis === "stood" ? Prisma.sql`r."recommendationId" IN (SELECT q."id" FROM quiet q)` : Prisma.sql`NOT EXISTS (SELECT FROM reported s WHERE s."id" = r."recommendationId")`;
  return Prisma.sql`SELECT r."recommendationId" AS "id", r."status" FROM "RecommendationValidity" r WHERE ${standsAtEnd(comparison)} AND ${IS_OPEN} AND ${quiet}`;
}

/** The items whose last word of one date was still the last at the other. Long silences have an index of their own, the only ones between dates so far apart. */
function quiet({ programme, period: { from, to } }: Comparison): Prisma.Sql {
  const isLong = (addDays(from, LONG_DAYS) ?? to) <= to;
  return Prisma.sql`quiet AS MATERIALIZED (SELECT u."recommendationId" AS "id" FROM "LastUpdatePeriod" u WHERE u."programmeId" = ${programme.id}
    AND u."on" <= ${from}::date AND u."until" > ${to}::date ${isLong ? Prisma.sql`AND u."until" - u."on" > ${Prisma.raw(String(LONG_DAYS))}` : Prisma.empty}),`;
}

const LONG_DAYS = 90;

/** The items with a joint word of progress recorded between the dates, and not taken back between them. */
function reported({ programme, period }: Comparison): Prisma.Sql {
  return Prisma.sql`
    between_dates AS MATERIALIZED (SELECT v."id", v."recommendationId", v."undoes", v."act" = ANY(${PROGRESS_ACTS}) AS "progress" FROM "Revision" v
      WHERE v."programmeId" = ${programme.id} AND v."audienceSideId" IS NULL AND v."recordedAt" >= ${endOf(period.from, programme)} AND v."recordedAt" < ${endOf(period.to, programme)}),
    reported AS MATERIALIZED (SELECT DISTINCT b."recommendationId" AS "id" FROM between_dates b
      WHERE b."progress" AND NOT EXISTS (SELECT FROM between_dates u WHERE u."undoes" = b."id")),`;
}

/** The last joint word of progress up to the first date, as its day was said; "" where there is none. */
function lastBefore({ programme, period }: Comparison): Prisma.Sql {
  if (period.basis === "stood") {
    return Prisma.sql`coalesce((SELECT u."said" FROM "LastUpdatePeriod" u WHERE u."recommendationId" = p."id" AND u."on" <= ${period.from}::date AND u."until" > ${period.from}::date), '')`;
  }
  const known = (table: "v" | "u") => Prisma.sql`${Prisma.raw(table)}."recommendationId" = p."id" AND ${Prisma.raw(table)}."audienceSideId" IS NULL
    AND ${Prisma.raw(table)}."recordedAt" < ${endOf(period.from, programme)}`;
  return Prisma.sql`coalesce((SELECT v."happenedOn" FROM "Revision" v WHERE ${known("v")} AND v."act" = ANY(${PROGRESS_ACTS})
    AND NOT EXISTS (SELECT FROM "Revision" u WHERE ${known("u")} AND u."undoes" = v."id")
    ORDER BY counts_from(v."happenedOn", v."recordedAt", NULL, ${programme.timeZone}) DESC, v."id" DESC LIMIT 1), '')`;
}
