import { z } from "zod";
import { ask, askByKey } from "~/db.server";
import { countChanges } from "~/history/compare/counts.server";
import { countsBefore } from "~/history/compare/balance";
import { basisSince, type Period } from "~/history/compare/period";
import { findSilent } from "~/history/compare/silent.server";
import { endOf, type Comparison } from "~/history/compare/source.server";
import { lastDay } from "~/history/periods";
import { todayIn, type Programme } from "~/programmes/programme";
import { countOpen, countTotal, type SinceCounts } from "./since";

const Rows = z.object({
  bodies: z.array(z.object({ id: z.number(), name: z.string(), training: z.boolean(), short: z.string(), title: z.string(), heldOn: z.string(), closedOn: z.string().nullable() })),
  keptFrom: z.string().nullable(),
});

/** A body's last session, and the day whose end the time since is counted from: that on which it was closed here, else the last it is known to have gone on. */
export type LastSession = { body: number; name: string; short: string; training: boolean; title: string; heldOn: string; day: string; basis: Period["basis"] };

/** The last session of each body that has met, the latest first, those of training after the others. */
export async function findLastSessions({ id, timeZone }: Pick<Programme, "id" | "timeZone">, today: string): Promise<LastSession[]> {
  const [row] = await askByKey`
    SELECT (SELECT coalesce(jsonb_agg(m), '[]') FROM (SELECT DISTINCT ON (b."id") b."id", coalesce(nullif(b."abbreviation", ''), b."name") AS "short", b."name", b."training", m."title", m."heldOn", (m."closedAt" AT TIME ZONE ${timeZone})::date::text AS "closedOn"
        FROM "Body" b JOIN "Meeting" m ON m."bodyId" = b."id" AND m."kind" = 'SESSION' AND m."state" IN ('HELD', 'RECORD_IN_DRAFT', 'RECORD_CIRCULATED', 'CONCLUDED') AND left(m."heldOn", 10) <= ${today}
        WHERE b."programmeId" = ${id} ORDER BY b."id", m."heldOn" DESC, m."id" DESC) m) AS "bodies",
      (SELECT (min(v."recordedAt") AT TIME ZONE ${timeZone})::date::text FROM "Revision" v WHERE v."programmeId" = ${id} AND v."audienceSideId" IS NULL) AS "keptFrom"`;
  const { bodies, keptFrom } = Rows.parse(row);
  const sessions = bodies.map(({ id, name, short, title, heldOn, closedOn, training }): LastSession => {
    const last = lastDay(heldOn);
    const day = closedOn ?? (last > today ? today : last);
    return { body: id, name, short, training, title, heldOn, day, basis: closedOn ? "recorded" : basisSince(day, keptFrom) };
  });
  return sessions.sort((a, b) => Number(a.training) - Number(b.training) || (a.day < b.day ? 1 : a.day > b.day ? -1 : a.body - b.body));
}

/** What happened since a body's last session; the one that met last where none is named. Every member reads the same. */
export async function describeSince(programme: Programme, params: URLSearchParams) {
  const today = todayIn(programme.timeZone);
  const sessions = await findLastSessions(programme, today);
  const asked = params.get("body");
  const session = sessions.find(({ body }) => String(body) === asked) ?? sessions[0] ?? null;
  const bodies = sessions.map(({ body, short, day }) => ({ body, name: short, day }));
  const unknown = Boolean(asked) && String(session?.body) !== asked;
  return { key: programme.key, today, bodies, session, unknown, found: session ? await countSince(programme, session, today) : null };
}

export type Since = Awaited<ReturnType<typeof describeSince>>;

/** What happened since the last session of the body that a session is of, for the first page of its papers; null where it has held none. */
export async function sinceFor(programme: Programme, bodyId: number | undefined) {
  const today = todayIn(programme.timeZone);
  const session = (await findLastSessions(programme, today)).find(({ body }) => body === bodyId);
  return session ? { session, found: await countSince(programme, session, today) } : null;
}

/** Counts what happened since a day, each with what it is out of. */
export async function countSince(programme: Programme, { day, basis }: Pick<LastSession, "day" | "basis">, today: string): Promise<SinceCounts> {
  const comparison: Comparison = { programme, period: { from: day, to: today, basis }, today, filters: { sector: null, organisation: null, owner: null } };
  const [changed, silent, actionItems] = await Promise.all([countChanges(comparison), findSilent(comparison, { number: null, backwards: false, limit: 1 }), countActionItems(comparison)]);
  const before = countsBefore(changed.counts, changed.flows);
  const { new: added, moved, rescheduled, closed, reopened } = changed.sections;
  const was = { total: countTotal(before), open: countOpen(before) };
  const is = { total: countTotal(changed.counts), open: countOpen(changed.counts) };
  return { was, is, added, moved, rescheduled, closed, reopened, silent: silent.count, actionItems };
}

const ActionItems = z.object({ done: z.number(), open: z.number(), pastDue: z.number() });

/** Joint action items: done since the session and still so, open now, and of those past due. */
async function countActionItems({ programme, period, today }: Comparison) {
  const [row] = await ask`
    SELECT (SELECT count(DISTINCT a."id")::int FROM "Revision" v CROSS JOIN jsonb_array_elements(v."changes") c JOIN "ActionItem" a ON a."id"::text = c ->> 'key' AND a."status" = 'DONE'
        JOIN "Recommendation" r ON r."id" = a."recommendationId" AND NOT r."voided"
        WHERE v."programmeId" = ${programme.id} AND v."audienceSideId" IS NULL AND v."act" = 'completeActionItem' AND v."recordedAt" >= ${endOf(period.from, programme)}
          AND (${period.basis === "recorded"} OR counts_from(v."happenedOn", v."recordedAt", v."effectiveAt", ${programme.timeZone}) > ${period.from}::date)) AS "done",
      n."open", n."pastDue" FROM (SELECT count(*)::int AS "open", (count(*) FILTER (WHERE a."dueLastDay" < ${today}::date))::int AS "pastDue" FROM "ActionItem" a
        WHERE a."programmeId" = ${programme.id} AND a."status" = 'OPEN' AND a."audienceSideId" IS NULL
          AND a."recommendationId" <> ALL(ARRAY(SELECT w."id" FROM "Recommendation" w WHERE w."programmeId" = ${programme.id} AND w."voided"))) n`;
  return ActionItems.parse(row);
}
