import { z } from "zod";
import { Status } from "#db/enums";
import { askByKey } from "~/db.server";
import { addDays } from "~/history/calendar";
import { findLife } from "~/programmes/life.server";
import { todayIn, type Programme } from "~/programmes/programme";
import { pastSource, type Way } from "./past-source.server";
import type { Filters, ListQuery } from "./query";
import type { Source } from "./source.server";
import type { TextMatch } from "./search.server";

const Row = z.object({ at: z.date().transform((date) => date.toISOString()), status: z.partialRecord(z.enum(Status), z.number()), last: z.number().nullable() });

/** A past day: its last instant in the programme's time zone, how many items were in which status, and whether those are but few of all there are now. */
export type Past = { day: string; at: string; status: Partial<Record<Status, number>>; few: boolean };

/** The day an address asks for: from today on that is the present (no past), and of days before anything was recorded there is nothing to show. */
export async function askDay(programme: Pick<Programme, "id" | "timeZone">, asOf: string | null) {
  const today = todayIn(programme.timeZone);
  const asked = asOf !== null && asOf < today ? asOf : null;
  const [life, past] = await Promise.all([findLife(programme, today), asked ? findPast(programme, asked) : null]);
  const beforeAll = asked !== null && asked < life.firstDay ? asked : null;
  return { today, life, past: beforeAll ? null : past, beforeAll };
}

/** Finds how a programme stood at the end of a day, in figures: the sums kept by day, without the items that are void now. */
async function findPast({ id, timeZone }: Pick<Programme, "id" | "timeZone">, day: string): Promise<Past> {
  const [row] = await askByKey`
    WITH ending AS MATERIALIZED (SELECT (${addDays(day, 1)}::date)::timestamp AT TIME ZONE ${timeZone} - interval '1 millisecond' AS "at"),
      counted AS (SELECT d."status", d."change" AS "n" FROM "StatusByDay" d WHERE d."programmeId" = ${id} AND d."day" <= ${day}::date
        UNION ALL SELECT v."status", -1 FROM ending, "Recommendation" w JOIN "RecommendationValidity" v ON v."recommendationId" = w."id"
        WHERE w."programmeId" = ${id} AND w."voided" AND NOT v."voided" AND v."validFrom" <= ending."at" AND (v."validTo" IS NULL OR v."validTo" > ending."at"))
    SELECT ending."at", (SELECT coalesce(jsonb_object_agg(c."status", c."n"), '{}') FROM (SELECT "status", sum("n")::int AS "n" FROM counted GROUP BY 1 HAVING sum("n") > 0) c) AS "status",
      (SELECT max(r."number") FROM "Recommendation" r WHERE r."programmeId" = ${id}) AS "last" FROM ending`;
  const { at, status, last } = Row.parse(row);
  const total = Object.values(status).reduce((sum, count) => sum + count, 0);
  return { day, at, status, few: total * FEW < (last ?? 0) };
}

const FEW = 20;

/** What stands in the index of a day's periods itself. */
const SPANNED = ["status", "owner", "sector", "from", "to"] as const satisfies readonly (keyof Filters)[];

/** The rows of a past day: walked where few are known, or many stand in the order that is asked for; else all of the day are sorted. */
export function sourceOf(programme: Programme, past: Past, { sort }: Pick<ListQuery, "sort">, known: boolean): Source {
  return pastSource(programme, past, { by: known || sort.key === "number" ? "walk" : "span", byUpdate: sort.key === "update" });
}

/** The same to be counted. */
export function countedOf(programme: Programme, past: Past, filters: Partial<Filters>, text: TextMatch | null, few = areFew(text)): Source {
  return pastSource(programme, past, { by: few ? "walk" : past.few ? "span" : wayOf(filters), alone: text === null });
}

/** What a search found is known one by one. */
export const areFew = (text: TextMatch | null) => text !== null && !text.many;

/** A filter with an index of its own, or by what stands elsewhere, is walked; what leaves some of a day is looked for within it. */
function wayOf(filters: Partial<Filters>): Way["by"] {
  const elsewhere = filters.organisation || filters.source || filters.is?.length;
  const within = SPANNED.some((name) => (Array.isArray(filters[name]) ? filters[name].length > 0 : filters[name] != null));
  return within && !elsewhere ? "span" : "walk";
}
