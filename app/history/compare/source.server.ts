import { Prisma } from "#db/client";
import type { Programme } from "~/programmes/programme";
import { allOf } from "~/recommendations/list/source.server";
import { OPEN_STATUSES } from "~/recommendations/status";
import type { Basis, Period } from "./period";
import { SECTIONS, type Section } from "./sections";

/** Which items are compared: those that have these on the second date. */
export type CompareFilters = { sector: string | null; organisation: number | null; owner: number | "none" | null };

export type Comparison = { programme: Pick<Programme, "id" | "timeZone">; period: Period; today: string; filters: CompareFilters };

const PERIODS: Record<Basis, (table: "a" | "r") => { begins: Prisma.Sql; ends: Prisma.Sql }> = {
  stood: (table) => ({ begins: Prisma.raw(`${table}."validFrom"`), ends: Prisma.raw(`${table}."validTo"`) }),
  recorded: (table) => ({ begins: Prisma.raw(`${table}."recordedFrom"`), ends: Prisma.raw(`${table}."recordedTo"`) }),
};

/** Midnight at the end of a day where the programme is. */
export const endOf = (day: string, { timeZone }: Pick<Programme, "timeZone">) => Prisma.sql`(((${day}::date + 1)::timestamp) AT TIME ZONE ${timeZone})`;

/** The rows of `r` in force at the end of the second date, within the filters; void ones too. What was made void later never stood there. */
export function isAtEnd(comparison: Comparison): Prisma.Sql {
  const { programme, period } = comparison;
  const { begins, ends } = PERIODS[period.basis]("r");
  const end = endOf(period.to, programme);
  return allOf([Prisma.sql`${begins} < ${end} AND (${ends} IS NULL OR ${ends} >= ${end})`, ...whereCompared(comparison, Prisma.sql`r."voided" OR`)]);
}

/** Those of them that are not void. How things stood is asked as the index of periods has it, which holds all that is asked of most. */
export function standsAtEnd(comparison: Comparison): Prisma.Sql {
  const { programme, period } = comparison;
  if (period.basis !== "stood") return Prisma.sql`${isAtEnd(comparison)} AND NOT r."voided"`;
  const last = Prisma.sql`(${endOf(period.to, programme)} - interval '1 millisecond')`;
  return allOf([Prisma.sql`NOT r."voided" AND tstzrange(r."validFrom", r."validTo") @> ${last}`, ...whereCompared(comparison)]);
}

const whereCompared = ({ programme, period, today, filters }: Comparison, orElse = Prisma.empty) => [
  Prisma.sql`r."programmeId" = ${programme.id}`,
  ...(period.basis === "stood" && period.to !== today ? [Prisma.sql`(${orElse} r."recommendationId" <> ALL(${voidNow(programme)}))`] : []),
  ...whereFiltered(programme.id, filters),
];

/** The items that are void today. */
export const voidNow = ({ id }: Pick<Programme, "id">) => Prisma.sql`ARRAY(SELECT w."id" FROM "Recommendation" w WHERE w."programmeId" = ${id} AND w."voided")`;

/** What the filters ask of a state of `r`. */
export function whereFiltered(programmeId: number, { sector, organisation, owner }: CompareFilters): Prisma.Sql[] {
  return [
    ...(sector === null ? [] : [Prisma.sql`r."sectorId" = (SELECT c."id" FROM "Sector" c WHERE c."programmeId" = ${programmeId} AND c."key" = ${sector})`]),
    ...(organisation === null ? [] : [Prisma.sql`r."organisationIds" @> ARRAY[${organisation}::int]`]),
    ...(owner === null ? [] : [owner === "none" ? Prisma.sql`r."ownerId" IS NULL` : Prisma.sql`r."ownerId" = ${owner}`]),
  ];
}

const NO_DAY = Prisma.raw("'9999-12-31'::date");
const open = (table: "a" | "r") => Prisma.raw(`(${table}."status" IN (${OPEN_STATUSES.map((status) => `'${status}'`).join(", ")}))`);
const both = Prisma.raw(`(a."revisionId" IS NOT NULL AND NOT a."voided" AND NOT r."voided")`);
const differ = (...columns: string[]) => Prisma.raw(`(${columns.map((name) => `a."${name}"`).join(", ")}) IS DISTINCT FROM (${columns.map((name) => `r."${name}"`).join(", ")})`);
const dated = Prisma.sql`a."deadlineLastDay" < ${NO_DAY} AND r."deadlineLastDay" < ${NO_DAY} AND a."deadlineLastDay" <> r."deadlineLastDay"`;

/** What each section asks of an item's states at both dates: `a` at the first, `r` at the second. */
const ASKS: Record<Section, Prisma.Sql> = {
  new: Prisma.sql`a."revisionId" IS NULL AND NOT r."voided"`,
  moved: Prisma.sql`${both} AND a."status" <> r."status" AND ${open("a")} = ${open("r")}`,
  closed: Prisma.sql`${both} AND ${open("a")} AND NOT ${open("r")}`,
  reopened: Prisma.sql`${both} AND NOT ${open("a")} AND ${open("r")}`,
  rescheduled: Prisma.sql`${both} AND ${dated}`,
  deadline: Prisma.sql`${both} AND NOT (${dated}) AND ${differ("deadlineKind", "deadlineSaid", "deadlineEvent", "deadlineLastDay")}`,
  owner: Prisma.sql`${both} AND ${differ("ownerId")}`,
  organisations: Prisma.sql`${both} AND a."organisations" <> r."organisations"`,
  positions: Prisma.sql`${both} AND a."positions" <> r."positions"`,
  details: Prisma.sql`${both} AND (${differ("title", "kind", "sectorId", "priority", "successMeasure", "confirmed", "wordings")}
    OR (a."status" = r."status" AND ${differ("reviewOn")}))`,
  void: Prisma.sql`a."revisionId" IS NOT NULL AND NOT a."voided" AND r."voided"`,
  revived: Prisma.sql`coalesce(a."voided", false) AND NOT r."voided"`,
};

const place = (table: "a" | "r") => Prisma.raw(`CASE WHEN ${table}."revisionId" IS NULL THEN 'NONE' WHEN ${table}."voided" THEN 'VOID' ELSE ${table}."status"::text END`);

/**
 * The items whose state at the end of the second date began after the first, beside the one they had then: all that can have changed. Whatever was in
 * force at both dates is not looked at. In the order of their ids, which is that of their numbers.
 */
export function changedPairs(comparison: Comparison, sections: readonly Section[] = SECTIONS): Prisma.Sql {
  const { programme, period } = comparison;
  const [before, after] = [PERIODS[period.basis]("a"), PERIODS[period.basis]("r")];
  const [start, end] = [endOf(period.from, programme), endOf(period.to, programme)];
  return Prisma.sql`
    SELECT r."recommendationId" AS "id", a."revisionId" AS "a", r."revisionId" AS "b", ${place("a")} AS "was", ${place("r")} AS "is",
      ${Prisma.join(sections.map((section) => Prisma.sql`(${ASKS[section]}) AS ${Prisma.raw(`"${section}"`)}`))}
    FROM "RecommendationValidity" r LEFT JOIN "RecommendationValidity" a ON a."recommendationId" = r."recommendationId" AND a."programmeId" = ${programme.id}
      AND ${before.begins} < ${start} AND ${before.ends} >= ${start} AND ${before.ends} < ${end}
    WHERE ${isAtEnd(comparison)} AND ${after.begins} >= ${start}`;
}

