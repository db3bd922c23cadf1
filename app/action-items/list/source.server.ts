import { Prisma } from "#db/client";
import type { Programme } from "~/programmes/programme";
import { countsBy, pastSource } from "~/recommendations/list/past-source.server";
import type { Past } from "~/recommendations/list/past.server";

/**
 * Where the rows come from: `a` is the action item and `r` its recommendation, both as they are now or as they were on a past day, so that the same
 * statements run over either.
 */
export type Source = { from: Prisma.Sql; number: Prisma.Sql; reference: Prisma.Sql; who: Prisma.Sql; wrote: Prisma.Sql };

const STEP_WORDS = Prisma.sql`to_tsvector('followthrough', a."what" || ' ' || a."assigneeName")`;

/** Action items as they are now; an organisation by the name it has now. */
export const NOW: Source = {
  from: Prisma.sql`"ActionItem" a JOIN "Recommendation" r ON r."id" = a."recommendationId"`,
  number: Prisma.sql`r."number"`,
  reference: Prisma.sql`r."reference"`,
  who: Prisma.sql`coalesce((SELECT o."name" FROM "Organisation" o WHERE o."id" = a."assigneeOrganisationId"), a."assigneeName")`,
  wrote: STEP_WORDS,
};

/** Action items as they were at the end of a past day, with the names they were given then. */
export function pastSteps(programme: Pick<Programme, "id" | "timeZone">, past: Past): Source {
  const items = pastSource(programme, past, { by: "walk" });
  return {
    from: Prisma.sql`${items.from} JOIN ${stepsOn(programme, past)} a ON a."recommendationId" = i."id"`,
    number: items.number,
    reference: items.reference,
    who: Prisma.sql`a."assigneeName"`,
    wrote: STEP_WORDS,
  };
}

/**
 * What was not changed since then is as it is now; of the rest the history tells, by the last entry that counts by then. Only recommendations with an
 * entry about an action item since then are looked at.
 */
function stepsOn({ id, timeZone }: Pick<Programme, "id" | "timeZone">, { day, at }: Past): Prisma.Sql {
  const tells = (alias: "v" | "x") => Prisma.raw(`"${alias}"."changes" @> '[{"field": "actionItem"}]'`);
  return Prisma.sql`(
    SELECT n."id", n."programmeId", n."recommendationId", n."audienceSideId", n."what", n."assigneeId", n."assigneeOrganisationId", n."assigneeName",
      n."dueKind", n."dueSaid", n."dueLastDay", n."status", n."changedAt" FROM "ActionItem" n WHERE n."programmeId" = ${id} AND n."changedAt" <= ${at}::timestamptz
    UNION ALL
    SELECT h."key"::uuid, h."programmeId", h."recommendationId", h."audienceSideId", h."to" ->> 'what', (h."to" #>> '{assignee,id}')::int, (h."to" #>> '{organisation,id}')::int,
      coalesce(h."to" #>> '{assignee,name}', h."to" #>> '{organisation,name}', ''), (h."to" #>> '{due,kind}')::"DeadlineKind",
      coalesce(h."to" #>> '{due,said}', ''), (h."to" #>> '{due,lastDay}')::date, (h."to" ->> 'status')::"ActionItemStatus", h."recordedAt"
    FROM (SELECT DISTINCT ON (c ->> 'key') c ->> 'key' AS "key", c -> 'to' AS "to", v."programmeId", v."recommendationId", v."audienceSideId", v."recordedAt"
      FROM "Revision" v, jsonb_array_elements(v."changes") c
      WHERE v."programmeId" = ${id} AND ${tells("v")} AND c ->> 'field' = 'actionItem' AND ${countsBy(day, timeZone)}
        AND v."recommendationId" = ANY(ARRAY(SELECT DISTINCT x."recommendationId" FROM "Revision" x WHERE x."programmeId" = ${id} AND ${tells("x")} AND x."recordedAt" > ${at}::timestamptz))
      ORDER BY c ->> 'key', v."version" DESC) h
    WHERE h."to" <> 'null' AND NOT EXISTS (SELECT FROM "ActionItem" n WHERE n."id" = h."key"::uuid AND n."changedAt" <= ${at}::timestamptz))`;
}
