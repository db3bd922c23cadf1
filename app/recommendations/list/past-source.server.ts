import { Prisma } from "#db/client";
import type { Programme } from "~/programmes/programme";
import type { Past } from "./past.server";
import type { Source } from "./source.server";

/**
 * How the periods that cover a day are found: by `walk` from item to item, where most will do or a few are known, or by `span`, all of the day at
 * once. `alone`: without the items' own rows, for counting. `byUpdate`: with the last word on progress at hand, for sorting by it.
 */
export type Way = { by: "walk" | "span"; alone?: boolean; byUpdate?: boolean };

const ID = Prisma.sql`r."recommendationId"`;

/** Items as they were at the end of a past day. What is void now is in no past either. */
export function pastSource({ id, timeZone }: Pick<Programme, "id" | "timeZone">, { day, at }: Pick<Past, "day" | "at">, way: Way): Source {
  const then = Prisma.sql`${at}::timestamptz`;
  const covers = way.by === "span"
    ? Prisma.sql`tstzrange(r."validFrom", r."validTo") @> ${then}`
    : Prisma.sql`r."validFrom" <= ${then} AND (r."validTo" IS NULL OR r."validTo" > ${then})`;
  const counts = countsBy(day, timeZone);
  const update = (what: Prisma.Sql) => Prisma.sql`(SELECT ${what} FROM "LastUpdatePeriod" u WHERE u."recommendationId" = ${ID} AND ${lastOn(day)})`;
  return {
    id: way.alone ? ID : Prisma.sql`i."id"`,
    number: Prisma.sql`i."number"`,
    reference: Prisma.sql`i."reference"`,
    version: Prisma.sql`(SELECT v."version" FROM "Revision" v WHERE v."id" = r."revisionId")`,
    from: way.alone
      ? Prisma.sql`(SELECT * FROM "RecommendationValidity" r WHERE r."programmeId" = ${id} AND ${covers}
          AND r."recommendationId" NOT IN (SELECT w."id" FROM "Recommendation" w WHERE w."programmeId" = ${id} AND w."voided")) r`
      : Prisma.sql`"RecommendationValidity" r JOIN "Recommendation" i ON i."id" = r."recommendationId" AND i."programmeId" = ${id} AND NOT i."voided" AND ${covers}
          ${way.byUpdate ? Prisma.sql`JOIN "LastUpdatePeriod" u ON u."recommendationId" = i."id" AND u."programmeId" = ${id} AND ${lastOn(day)}` : Prisma.empty}`,
    words: WORDS_THEN,
    lastUpdateOn: way.byUpdate ? Prisma.sql`u."on"` : update(Prisma.sql`u."on"`),
    lastUpdateSaid: update(Prisma.sql`u."said"`),
    openActionItems: openActionItems(Prisma.sql`IS NULL`, counts),
    ownActionItems: (sideId) => openActionItems(Prisma.sql`= ${sideId}`, counts),
    silentSince: (since) => Prisma.sql`r."recommendationId" IN (SELECT u."recommendationId" FROM "LastUpdatePeriod" u
      WHERE u."programmeId" = ${id} AND u."until" - u."on" > 90 AND u."on" < ${since}::date AND u."until" > ${day}::date)`,
    left: () => Prisma.sql`(coalesce(m."heldTo" < ${day}, m."endedAt" <= ${then}, false) OR coalesce(p."deactivatedAt" <= ${then}, false))`,
    waits: Prisma.sql`p."waitsFrom" <= ${day}::date AND p."waitsUntil" > ${day}::date`,
    concurred: Prisma.sql`coalesce((SELECT c -> 'to' -> 'concurred' FROM "Revision" v, jsonb_array_elements(v."changes") c
      WHERE v."recommendationId" = p."recommendationId" AND v."audienceSideId" IS NULL AND c ->> 'field' = 'proposal' AND c ->> 'key' = p."id"::text AND ${counts}
      ORDER BY v."version" DESC LIMIT 1), p."concurred")`,
    cited: Prisma.sql`(g."partId" IS NULL OR EXISTS (SELECT FROM "Revision" v WHERE v."recommendationId" = g."recommendationId" AND ${counts}
      AND v."changes" @> jsonb_build_array(jsonb_build_object('field', 'passage', 'key', g."partId"))))`,
    says: (side, value) => Prisma.sql`coalesce(r."positions" -> ${side} ->> 'value', 'NOT_COMMUNICATED') = ${value}`,
    isOf: (ids) => Prisma.sql`r."organisationIds" && ${ids}::int[]`,
  };
}

const lastOn = (day: string) => Prisma.sql`u."on" <= ${day}::date AND u."until" > ${day}::date`;

/** Whether what the entry `v` tells had happened by the end of a day. */
export const happenedBy = (day: string, timeZone: string) => Prisma.sql`counts_from(v."happenedOn", v."recordedAt", v."effectiveAt", ${timeZone}) <= ${day}::date`;

/** Whether the entry `v` counts by the end of a day. What was undone, and what undid it, count on none. */
export const countsBy = (day: string, timeZone: string) => Prisma.sql`(${happenedBy(day, timeZone)} AND v."undoes" IS NULL
  AND NOT EXISTS (SELECT FROM "Revision" z WHERE z."recommendationId" = v."recommendationId" AND z."undoes" = v."id"))`;

/** Action items open then, from the history; most items have none, and are not asked. */
const openActionItems = (audience: Prisma.Sql, counts: Prisma.Sql) => Prisma.sql`
  CASE WHEN EXISTS (SELECT FROM "ActionItem" a WHERE a."recommendationId" = ${ID} AND a."audienceSideId" ${audience}) THEN
    (SELECT count(*)::int FROM (SELECT DISTINCT ON (c ->> 'key') c -> 'to' ->> 'status' AS "status" FROM "Revision" v, jsonb_array_elements(v."changes") c
      WHERE v."recommendationId" = ${ID} AND v."audienceSideId" ${audience} AND c ->> 'field' = 'actionItem' AND ${counts}
      ORDER BY c ->> 'key', v."version" DESC) one WHERE one."status" = 'OPEN') ELSE 0 END`;

/** What an item was found by then, as write-state.server.ts writes it of now. Most still have the words of now, for which there is an index: search-past.server.ts asks them. */
const WORDS_THEN = Prisma.sql`to_tsvector('followthrough', i."reference" || ' ' || r."title" || ' ' || coalesce((SELECT string_agg(w."text", ' ')
  FROM "Wording" w WHERE w."recommendationId" = i."id" AND r."wordings" ->> w."language" = w."sha256"), ''))`;
