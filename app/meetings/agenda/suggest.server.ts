import { z } from "zod";
import { AgendaKind } from "#db/enums";
import { askByKey } from "~/db.server";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import type { Meeting } from "../meeting";
import type { Reason } from "./agenda";
import { findPreviousSession, type Previous } from "./previous-session.server";
import { NOT_REACHED, type Since } from "./reasons.server";
import { whereScope } from "./scope.server";
import { MOST_SUGGESTED, suggestItems, SUGGESTED } from "./suggestions.server";
import type { Suggestion } from "./suggestion";

export type Asked = { actor: Actor; programme: Programme; meeting: Meeting };

/** From which session on, and today. */
export async function sinceWhen({ programme, meeting }: Pick<Asked, "programme" | "meeting">): Promise<Since> {
  return { programme, meeting, previous: await findPreviousSession(programme, meeting), today: todayIn(programme.timeZone) };
}

/** What the record suggests for the agenda: a page of it, the reports of working groups first. `total` counts no further than to a thousand. */
export async function suggestAgenda(asked: Asked, page: number) {
  const since = await sinceWhen(asked);
  const reader = { actor: asked.actor, programme: asked.programme, today: since.today };
  const [items, others] = await Promise.all([whereScope(reader, asked.meeting).then((scope) => suggestItems(reader, since, scope, page)), suggestOthers(since)]);
  const rows = items.map(({ number, reference, title, status, reasons }): Suggestion => ({ name: `item-${number}`, kind: "ITEM", title, item: { number, reference, status }, reasons }));
  const total = items[0]?.total ?? 0;
  return {
    suggestions: [...(page === 1 ? others : []), ...rows], previous: since.previous && { title: since.previous.title, day: since.previous.since.day },
    page, total: Math.min(total, MOST_SUGGESTED), many: total > MOST_SUGGESTED, more: Math.max(0, Math.min(total, MOST_SUGGESTED) - page * SUGGESTED),
  };
}

const Other = z.object({ id: z.number(), title: z.string(), kind: z.enum(AgendaKind), count: z.number(), on: z.string().nullable(), body: z.number().nullable() });

/** The reports of the groups under the body that have met since, and what the session before did not reach beside recommendations. */
async function suggestOthers({ meeting, previous }: Since): Promise<Suggestion[]> {
  if (!meeting.body) return [];
  const [reports, points] = await Promise.all([findReports(meeting.id, meeting.body.id, previous), previous ? findNotReached(meeting.id, previous.id) : []]);
  const reported = new Set(reports.map(({ id }) => id));
  return [
    ...reports.map(({ id, title, count, on }): Suggestion => ({
      name: `report-${id}`, kind: "REPORT", title, item: null, reasons: count ? [{ reason: "proposedToPlenary", count, on: null }] : [{ reason: "new", count: null, on }],
    })),
    ...points.filter(({ body }) => body === null || !reported.has(body)).map(({ id, title, kind }): Suggestion => ({ name: `point-${id}`, kind, title, item: null, reasons: [CARRIED] })),
  ];
}

const CARRIED: Reason = { reason: "carriedOver", count: null, on: null };

async function findReports(meetingId: number, bodyId: number, previous: Previous | null) {
  const rows = await askByKey`
    SELECT c."id", c."name" AS "title", 'REPORT' AS "kind", c."id" AS "body", n."count", s."heldOn" AS "on" FROM "Body" c
      CROSS JOIN LATERAL (SELECT count(*)::int AS "count" FROM "Meeting" g JOIN "Outcome" o ON o."meetingId" = g."id" AND o."effect" = 'TO_PLENARY' AND o."takenBackAt" IS NULL AND o."audienceSideId" IS NULL
        AND NOT EXISTS (SELECT FROM "Outcome" d WHERE d."adoptsId" = o."id" AND d."takenBackAt" IS NULL) WHERE g."bodyId" = c."id") n
      LEFT JOIN LATERAL (SELECT g."heldOn" FROM "Meeting" g WHERE g."bodyId" = c."id" AND g."kind" = 'SESSION' AND g."state" IN ('HELD', 'RECORD_IN_DRAFT', 'RECORD_CIRCULATED', 'CONCLUDED')
        AND left(g."heldOn", 10) > ${previous?.since.day ?? ""} ORDER BY g."heldOn" DESC LIMIT 1) s ON true
    WHERE c."parentId" = ${bodyId} AND c."closedAt" IS NULL AND (n."count" > 0 OR s."heldOn" IS NOT NULL)
      AND NOT EXISTS (SELECT FROM "AgendaEntry" e WHERE e."meetingId" = ${meetingId} AND e."bodyId" = c."id" AND e."removedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "AgendaLeft" l WHERE l."meetingId" = ${meetingId} AND l."bodyId" = c."id")
    ORDER BY c."name" LIMIT 100`;
  return z.array(Other).parse(rows);
}

/** One step back and no further: what is carried over again and again stands on each agenda in between. */
async function findNotReached(meetingId: number, previousId: number) {
  const rows = await askByKey`
    SELECT e."id", coalesce(nullif(e."title", ''), b."name", '') AS "title", e."kind", e."bodyId" AS "body", 0 AS "count", NULL::text AS "on" FROM "AgendaEntry" e LEFT JOIN "Body" b ON b."id" = e."bodyId"
    WHERE e."meetingId" = ${previousId} AND e."kind" IN ('TOPIC', 'GROUP', 'REPORT') AND NOT e."standing" AND ${NOT_REACHED}
      AND NOT EXISTS (SELECT FROM "AgendaEntry" h WHERE h."meetingId" = ${meetingId} AND h."removedAt" IS NULL AND (h."kind", h."title", h."query", coalesce(h."bodyId", 0)) = (e."kind", e."title", e."query", coalesce(e."bodyId", 0)))
      AND NOT EXISTS (SELECT FROM "AgendaLeft" l WHERE l."meetingId" = ${meetingId} AND l."entryId" = e."id")
    ORDER BY e."place", e."id" LIMIT 100`;
  return z.array(Other).parse(rows);
}
