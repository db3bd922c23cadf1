import { z } from "zod";
import { askByKey } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Dropped } from "~/recommendations/list/filters.server";
import type { ActionItemQuery, Filters } from "./query";
import type { Reader } from "./where.server";

const Choices = z.object({
  members: z.array(z.object({ id: z.number(), name: z.string(), side: z.string().nullable() })),
  organisations: z.array(z.object({ id: z.number(), name: z.string(), side: z.string().nullable() })),
  sectors: z.array(z.object({ key: z.string(), name: z.string() })),
  meetings: z.array(z.object({ id: z.number(), title: z.string(), heldOn: z.string() })),
});

/** What the filters of the list can name. */
export type Choices = z.infer<typeof Choices>;

const MOST_MEETINGS = 200;

/** Finds whom an action item is or may be given to, as far as this reader sees, and the sectors and meetings of the programme. */
export async function findChoices({ actor, programme: { id } }: Pick<Reader, "actor" | "programme">): Promise<Choices> {
  const [row] = await askByKey`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'name', p."name", 'side', d."code") ORDER BY d."order" NULLS LAST, p."name" COLLATE "und-x-icu", m."id"), '[]')
        FROM "Member" m JOIN "Person" p ON p."id" = m."personId" LEFT JOIN "Side" d ON d."id" = m."sideId" WHERE m."programmeId" = ${id}
        AND ((m."endedAt" IS NULL AND p."deactivatedAt" IS NULL AND m."roles" <> '{OBSERVER}')
          OR EXISTS (SELECT FROM "ActionItem" a WHERE a."assigneeId" = m."id" AND ${visibleTo(actor, "a")}))) AS "members",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name" || coalesce(' (' || nullif(o."abbreviation", '') || ')', ''), 'side', d."code")
          ORDER BY d."order" NULLS LAST, o."name" COLLATE "und-x-icu", o."id"), '[]')
        FROM "Organisation" o LEFT JOIN "Side" d ON d."id" = o."sideId" WHERE o."programmeId" = ${id}) AS "organisations",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', c."key", 'name', c."name") ORDER BY c."name" COLLATE "und-x-icu"), '[]')
        FROM "Sector" c WHERE c."programmeId" = ${id}) AS "sectors",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'title', m."title", 'heldOn', m."heldOn") ORDER BY m."heldOn" DESC, m."id" DESC), '[]')
        FROM (SELECT * FROM "Meeting" m WHERE m."programmeId" = ${id} AND m."kind" = 'SESSION'
          AND (m."state" NOT IN ('PLANNED', 'AGENDA_CIRCULATED', 'POSTPONED', 'CANCELLED')
            OR EXISTS (SELECT FROM "Revision" v WHERE v."meetingId" = m."id" AND (v."audienceSideId" IS NULL OR v."audienceSideId" = ${actor.side?.id ?? null})))
          ORDER BY m."heldOn" DESC, m."id" DESC LIMIT ${MOST_MEETINGS}) m) AS "meetings"`;
  return Choices.parse(row);
}

type Named = Pick<Filters, "assignee" | "organisation" | "sector" | "meeting" | "room">;
export type Names = { [N in keyof Named]?: string };

/** What the filters of an address are called; a filter without a name names nothing here. */
export function nameFilters(query: Named, { members, organisations, sectors, meetings }: Choices): Names {
  const [kind, id] = (query.assignee ?? "").split("-");
  const assignees = kind === "member" ? members : organisations;
  return {
    assignee: kind === "none" ? "" : assignees.find((one) => String(one.id) === id)?.name,
    organisation: organisations.find((one) => one.id === query.organisation)?.name,
    sector: sectors.find(({ key }) => key === query.sector)?.name,
    meeting: meetings.find((one) => one.id === query.meeting)?.title,
  };
}

/** Leaves out filters that name what this programme does not have, and the own room of who has none. */
export function settleFilters(query: ActionItemQuery, choices: Choices, { side, organisation }: Reader["actor"]): { query: ActionItemQuery; dropped: Dropped[] } {
  const names = nameFilters(query, choices);
  const unknown = (["assignee", "organisation", "sector", "meeting"] as const).filter((name) => query[name] !== null && names[name] === undefined);
  const wrong: (keyof Filters)[] = [...unknown, ...(query.room === "own" && !side ? ["room" as const] : []), ...(query.whose === "ours" && !organisation ? ["whose" as const] : [])];
  return {
    query: { ...query, ...Object.fromEntries(wrong.map((name) => [name, null])) },
    dropped: wrong.map((name) => ({ name, value: String(query[name]) })),
  };
}
