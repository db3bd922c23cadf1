import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { askAtLarge, db } from "~/db.server";
import type { Counts, Flow, Place } from "./balance";
import { SECTIONS, type Section } from "./sections";
import { changedPairs, endOf, standsAtEnd, voidNow, whereFiltered, type Comparison } from "./source.server";

/** How many lines of a section stand on the page before it has one to itself. */
export const SHOWN = 50;

const PLACES = [...Object.values(Status), "NONE", "VOID"] as const satisfies readonly Place[];

/** An item that changed, with the entries that its two states begin with. */
const Pair = z.object({ id: z.number(), a: z.number().nullable(), b: z.number() });
export type Pair = z.infer<typeof Pair>;

const Changed = z.object({
  flows: z.array(z.object({ was: z.enum(PLACES), is: z.enum(PLACES), count: z.number() })),
  sections: z.record(z.enum(SECTIONS), z.number()),
  first: z.record(z.enum(SECTIONS), z.array(Pair)),
});

export type Changed = { flows: Flow[]; sections: Record<Section, number>; first: Record<Section, Pair[]>; counts: Counts; items: number };

/** Counts what changed between two dates, by section and from where to where, with the first items of each section: one statement; and what stands at the second. */
export async function countChanges(comparison: Comparison): Promise<Changed> {
  const [[row], counts] = await Promise.all([askAtLarge(changes(comparison)), countAtEnd(comparison)]);
  const changed = Changed.parse(row);
  return { ...changed, counts, items: changed.flows.filter(({ was, is }) => was !== "NONE" || is !== "VOID").reduce((sum, { count }) => sum + count, 0) };
}

function changes(comparison: Comparison): Prisma.Sql {
  const named = (section: Section) => Prisma.raw(`"${section}"`);
  const each = (of: (section: Section) => Prisma.Sql) => Prisma.join(SECTIONS.flatMap((section) => [Prisma.sql`${section}::text`, of(section)]));
  return Prisma.sql`
    WITH pair AS MATERIALIZED (${changedPairs(comparison)})
    SELECT (SELECT coalesce(jsonb_agg(f), '[]') FROM (SELECT p."was", p."is", count(*)::int AS "count" FROM pair p GROUP BY p."was", p."is") f) AS "flows",
      (SELECT jsonb_build_object(${each((section) => Prisma.sql`count(*) FILTER (WHERE p.${named(section)})`)}) FROM pair p) AS "sections",
      jsonb_build_object(${each((section) => Prisma.sql`(SELECT coalesce(jsonb_agg(l), '[]') FROM
        (SELECT p."id", p."a", p."b" FROM pair p WHERE p.${named(section)} ORDER BY p."id" LIMIT ${SHOWN}) l)`)}) AS "first"`;
}

/** What stands at the end of the second date, by status. */
async function countAtEnd(comparison: Comparison): Promise<Counts> {
  const { programme, period, today, filters } = comparison;
  const filtered = whereFiltered(programme.id, filters);
  const source = !filtered.length && (period.basis === "stood" || period.to === today)
    ? keptByDay(comparison)
    : period.to === today
      ? Prisma.sql`SELECT r."status", 1 AS "n" FROM "Recommendation" r WHERE ${Prisma.join([Prisma.sql`r."programmeId" = ${programme.id} AND NOT r."voided"`, ...filtered], " AND ")}`
      : Prisma.sql`SELECT r."status", 1 AS "n" FROM "RecommendationValidity" r WHERE ${standsAtEnd(comparison)}`;
  const rows = await db.$queryRaw<{ status: Status; count: number }[]>`SELECT s."status", sum(s."n")::int AS "count" FROM (${source}) s GROUP BY 1 HAVING sum(s."n") <> 0`;
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** The sums kept by day, without the items that were made void later. */
function keptByDay({ programme, period, today }: Comparison): Prisma.Sql {
  const end = endOf(period.to, programme);
  const kept = Prisma.sql`SELECT d."status", d."change" AS "n" FROM "StatusByDay" d WHERE d."programmeId" = ${programme.id} AND d."day" <= ${period.to}::date`;
  return period.to === today ? kept : Prisma.sql`${kept} UNION ALL SELECT v."status", -1 FROM "RecommendationValidity" v
    WHERE v."recommendationId" = ANY(${voidNow(programme)}) AND NOT v."voided" AND v."validFrom" < ${end} AND (v."validTo" IS NULL OR v."validTo" >= ${end})`;
}

/** The items of one section after an item, or before one: a page of it, and one more where there is more. */
export async function findPairs(comparison: Comparison, section: Section, from: { number: number | null; backwards: boolean; limit: number | null }): Promise<Pair[]> {
  const { number, backwards, limit } = from;
  const place = number === null ? Prisma.sql`true` : Prisma.sql`p."id" ${backwards ? Prisma.sql`<` : Prisma.sql`>`}
    coalesce((SELECT i."id" FROM "Recommendation" i WHERE i."programmeId" = ${comparison.programme.id} AND i."number" = ${number}), 0)`;
  const rows = await db.$queryRaw`
    SELECT p."id", p."a"::float8 AS "a", p."b"::float8 AS "b" FROM (${changedPairs(comparison, [section])}) p WHERE p.${Prisma.raw(`"${section}"`)} AND ${place}
    ORDER BY p."id" ${backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`} ${limit === null ? Prisma.empty : Prisma.sql`LIMIT ${limit}`}`;
  const pairs = z.array(Pair).parse(rows);
  return backwards ? pairs.reverse() : pairs;
}
