import { z } from "zod";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { STATE_COLUMNS, STATE_JOINS, StateRow } from "~/recommendations/item-row.server";
import type { Pair } from "./counts.server";
import type { Comparison } from "./source.server";
import type { Step, Trail } from "./trail";

const Row = StateRow.extend({ id: z.number(), number: z.number(), reference: z.string(), before: z.boolean(), version: z.number(), day: z.string() });

export type ItemTrail = Trail & { number: number; reference: string; title: string };

/**
 * The states of items from the one at the first date to the one at the second, with the entries that brought them. `ends` leaves out what came in
 * between: a new item's first entry and its last.
 */
export async function readTrails({ programme, period }: Comparison, pairs: readonly Pair[], ends = false): Promise<Map<number, ItemTrail>> {
  if (!pairs.length) return new Map();
  const columns = [pairs.map(({ id }) => id), pairs.map(({ a }) => a ?? 0), pairs.map(({ b }) => b)] as const;
  const counted = period.basis === "stood" ? Prisma.sql`r."validFrom"` : Prisma.sql`r."recordedFrom"`;
  const within = ends
    ? Prisma.sql`r."revisionId" IN (p."b", (SELECT min(f."revisionId") FROM "RecommendationValidity" f WHERE f."recommendationId" = p."id"))`
    : Prisma.sql`r."revisionId" BETWEEN p."a" AND p."b"`;
  const rows = await db.$queryRaw`
    SELECT p."id", i."number", i."reference", r."revisionId" = p."a" AS "before", e."version", (${counted} AT TIME ZONE ${programme.timeZone})::date::text AS "day", ${STATE_COLUMNS}
    FROM unnest(${columns[0]}::int[], ${columns[1]}::float8[]::bigint[], ${columns[2]}::float8[]::bigint[]) AS p ("id", "a", "b")
      JOIN "Recommendation" i ON i."id" = p."id" JOIN "RecommendationValidity" r ON r."recommendationId" = p."id" AND ${within}
      JOIN "Revision" e ON e."id" = r."revisionId" ${STATE_JOINS}
    ORDER BY p."id", r."revisionId"`;
  const trails = new Map<number, ItemTrail & { steps: Step[] }>();
  for (const { id, number, reference, before, version, day, ...state } of z.array(Row).parse(rows)) {
    const trail = trails.get(id) ?? { number, reference, title: "", was: null, steps: [] };
    trails.set(id, trail);
    trail.title = state.title;
    if (before) trail.was = state;
    else trail.steps.push({ version, day, state });
  }
  return trails;
}
