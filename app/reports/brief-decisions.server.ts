import { z } from "zod";
import { Prisma } from "#db/client";
import { ask } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { IS_OPEN } from "~/recommendations/list/source.server";
import type { BriefDay } from "./brief-day.server";
import { REASONS, type Candidate } from "./choose-decisions";

const Found = z.object({
  candidates: z.array(z.object({
    reason: z.enum(REASONS), number: z.number(), reference: z.string(), title: z.string(), since: z.string().nullable(), act: z.string().nullable(), sides: z.array(z.string()),
  })),
});

/** Enough of each reason that five are left when an item has several. */
const EACH = 5;

/** The items that ask for a decision, of each reason those that have waited longest. */
export async function findCandidates({ id, timeZone, sides }: Pick<Programme, "id" | "timeZone" | "sides">, { today, named, begun, ongoing, since }: BriefDay): Promise<Candidate[]> {
  const local = (instant: Prisma.Sql) => Prisma.sql`(${instant} AT TIME ZONE ${timeZone})::date`;
  const line = (reason: Candidate["reason"], rows: Prisma.Sql) => Prisma.sql`SELECT ${reason} AS "reason", q.* FROM (${rows} LIMIT ${EACH}) q`;
  const columns = (from: Prisma.Sql, act = Prisma.sql`NULL`, said = Prisma.sql`'[]'::jsonb`) =>
    Prisma.sql`${named.number}, ${named.reference}, r."title", ${from}::text AS "since", ${act}::text AS "act", ${said} AS "sides"`;
  const here = Prisma.sql`r."programmeId" = ${id} AND NOT r."voided"`;
  const silent = sides.map(({ code, name }) => ({ name, says: named.says(code, "NOT_COMMUNICATED") }));
  const silentSides = Prisma.sql`to_jsonb(array_remove(ARRAY[${Prisma.join(silent.map(({ name, says }) => Prisma.sql`CASE WHEN ${says} THEN ${name}::text END`))}], NULL))`;
  const [row] = await ask(Prisma.sql`
    WITH reported AS (SELECT p."recommendationId" AS "id", max(p."validFrom") FILTER (WHERE p."begins") AS "since" FROM (
        SELECT v."recommendationId", v."validFrom", (${ongoing}) AS "ongoing", lag(v."validTo") OVER (PARTITION BY v."recommendationId" ORDER BY v."validFrom", v."revisionId") IS DISTINCT FROM v."validFrom" AS "begins"
        FROM "RecommendationValidity" v WHERE v."programmeId" = ${id} AND v."status" = 'REPORTED_IMPLEMENTED' AND ${begun}) p
      GROUP BY 1 HAVING bool_or(p."ongoing") ORDER BY 2, 1 LIMIT ${EACH}),
    found AS (
      ${line("reported", Prisma.sql`SELECT ${columns(local(Prisma.sql`s."since"`))} FROM ${named.from} JOIN reported s ON s."id" = ${named.id} WHERE ${here} ORDER BY s."since", ${named.number}`)}
      UNION ALL ${line("proposal", Prisma.sql`SELECT ${columns(local(since), Prisma.sql`p."act"`)} FROM ${named.from} JOIN "Proposal" p ON p."recommendationId" = ${named.id}
        WHERE p."programmeId" = ${id} AND ${named.waits} AND ${here} ORDER BY ${since}, p."id"`)}
      UNION ALL ${line("pastDue", Prisma.sql`SELECT ${columns(Prisma.sql`r."deadlineLastDay"`)} FROM ${named.from} WHERE ${here} AND ${IS_OPEN} AND r."deadlineLastDay" < ${today}::date
        ORDER BY r."deadlineLastDay", ${named.number}`)}
      UNION ALL ${line("reviewDue", Prisma.sql`SELECT ${columns(Prisma.sql`r."reviewOn"`)} FROM ${named.from} WHERE ${here} AND r."status" = 'ON_HOLD' AND r."reviewOn" < ${today}::date
        ORDER BY r."reviewOn", ${named.number}`)}
      ${silent.length ? Prisma.sql`UNION ALL ${line("position", Prisma.sql`SELECT ${columns(Prisma.sql`NULL`, Prisma.sql`NULL`, silentSides)} FROM ${named.from}
        WHERE ${here} AND ${IS_OPEN} AND (${Prisma.join(silent.map(({ says }) => says), " OR ")}) ORDER BY ${named.number}`)}` : Prisma.empty})
    SELECT coalesce(jsonb_agg(f), '[]') AS "candidates" FROM found f`);
  return Found.parse(row).candidates;
}
