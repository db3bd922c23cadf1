import { z } from "zod";
import { askByKey } from "~/db.server";
import { lastDay } from "~/history/periods";
import { todayIn, type Programme } from "./programme";

const Row = z.object({ firstDay: z.string().nullable(), sessions: z.array(z.object({ heldOn: z.string(), title: z.string(), body: z.string(), training: z.boolean() })) });

/** A session as a day to look back to: the last day it is known to have gone on. Nothing is counted from one of training unless that is asked for. */
export type SessionDay = { day: string; title: string; body: string; training: boolean };

/** The days a programme can be seen as of: from the first that any change of an item counts from, to today. */
export type Life = { firstDay: string; today: string; sessions: SessionDay[] };

/** Finds the span of a programme's recorded life in its own time zone, and the sessions within it, oldest first. One day only where nothing is recorded yet. */
export async function findLife({ id, timeZone }: Pick<Programme, "id" | "timeZone">, today = todayIn(timeZone)): Promise<Life> {
  const [row] = await askByKey`
    SELECT (SELECT (min(v."validFrom") AT TIME ZONE ${timeZone})::date::text FROM "RecommendationValidity" v WHERE v."programmeId" = ${id}) AS "firstDay",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('heldOn', m."heldOn", 'title', m."title", 'body', coalesce(b."name", m."series"), 'training', coalesce(b."training", false)) ORDER BY m."heldOn", m."id"), '[]')
        FROM "Meeting" m LEFT JOIN "Body" b ON b."id" = m."bodyId" WHERE m."programmeId" = ${id} AND m."kind" = 'SESSION' AND m."state" NOT IN ('CANCELLED', 'POSTPONED')) AS "sessions"`;
  const { firstDay, sessions } = Row.parse(row);
  const first = firstDay !== null && firstDay < today ? firstDay : today;
  const held = sessions.map(({ heldOn, ...session }) => ({ day: lastDay(heldOn), ...session }));
  return { firstDay: first, today, sessions: held.filter(({ day }) => day >= first && day <= today).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}
