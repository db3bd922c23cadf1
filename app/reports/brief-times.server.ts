import { z } from "zod";
import { ask } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { IS_OPEN } from "~/recommendations/list/source.server";
import type { BriefDay } from "./brief-day.server";
import type { Begun } from "./ageing";
import type { Punctual } from "./rates";

const Days = z.object({ begun: z.array(z.object({ day: z.string(), count: z.number() })) });

/** How many open items began on which day: that which the first entry of each counts from. */
export async function countBegun({ id, timeZone }: Pick<Programme, "id" | "timeZone">, { counted }: BriefDay): Promise<Begun[]> {
  const [row] = await ask`
    SELECT coalesce(jsonb_agg(jsonb_build_object('day', d."day", 'count', d."count")), '[]') AS "begun" FROM (
      SELECT (v."effectiveAt" AT TIME ZONE ${timeZone})::date AS "day", count(*)::int AS "count"
      FROM ${counted.from} JOIN "Revision" v ON v."recommendationId" = ${counted.id} AND v."programmeId" = ${id} AND v."audienceSideId" IS NULL AND v."version" = 1
      WHERE r."programmeId" = ${id} AND NOT r."voided" AND ${IS_OPEN} GROUP BY 1) d`;
  return Days.parse(row).begun;
}

const Times = z.object({ due: z.number(), inTime: z.number(), dueFirst: z.number(), inTimeFirst: z.number() });

/**
 * Counts what was done in time, by the deadline as it is and as it first was. Done is the day from which completion was confirmed for good: a time before
 * a reopening does not count. What was discontinued was never done, and is due no more.
 */
export async function countPunctual({ id, timeZone }: Pick<Programme, "id" | "timeZone">, { today, counted, begun }: BriefDay): Promise<Punctual> {
  const [row] = await ask`
    WITH done AS (SELECT p."recommendationId" AS "id", (max(p."validFrom") FILTER (WHERE p."begins") AT TIME ZONE ${timeZone})::date AS "on" FROM (
        SELECT v."recommendationId", v."validFrom", lag(v."validTo") OVER (PARTITION BY v."recommendationId" ORDER BY v."validFrom", v."revisionId") IS DISTINCT FROM v."validFrom" AS "begins"
        FROM "RecommendationValidity" v WHERE v."programmeId" = ${id} AND v."status" = 'CLOSED_IMPLEMENTED' AND ${begun}) p GROUP BY 1),
      item AS (SELECT r."deadlineLastDay" AS "last", r."deadlineLastDay" - r."daysRescheduled" AS "first", d."on"
        FROM ${counted.from} LEFT JOIN done d ON r."status" = 'CLOSED_IMPLEMENTED' AND d."id" = ${counted.id}
        WHERE r."programmeId" = ${id} AND NOT r."voided" AND r."confirmed" AND r."status" NOT IN ('CLOSED_CARRIED_OVER', 'CLOSED_DISCONTINUED') AND r."deadlineLastDay" < '9999-12-31'::date)
    SELECT (count(*) FILTER (WHERE "on" IS NOT NULL OR "last" < ${today}::date))::int AS "due", (count(*) FILTER (WHERE "on" <= "last"))::int AS "inTime",
      (count(*) FILTER (WHERE "on" IS NOT NULL OR "first" < ${today}::date))::int AS "dueFirst", (count(*) FILTER (WHERE "on" <= "first"))::int AS "inTimeFirst" FROM item`;
  return Times.parse(row);
}
