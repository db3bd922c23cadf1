import { z } from "zod";
import { askByKey } from "~/db.server";
import { basisSince } from "~/history/compare/period";
import { lastDay } from "~/history/periods";
import type { Meeting } from "~/meetings/meeting";
import { todayIn, type Programme } from "~/programmes/programme";
import { countSince } from "~/reports/since.server";
import type { RecordedComparison } from "./record";

const Before = z.object({ title: z.string(), heldOn: z.string(), closedOn: z.string().nullable(), keptFrom: z.string().nullable() });

/** Counts what has happened since the body's session before this one; null where there was none. */
export async function compareWithLast(meeting: Pick<Meeting, "id" | "body" | "previousId" | "heldOn">, programme: Pick<Programme, "id" | "timeZone" | "key">): Promise<RecordedComparison | null> {
  const [row] = await askByKey`
    SELECT b."title", b."heldOn", (b."closedAt" AT TIME ZONE ${programme.timeZone})::date::text AS "closedOn",
      (SELECT (min(v."recordedAt") AT TIME ZONE ${programme.timeZone})::date::text FROM "Revision" v WHERE v."programmeId" = ${programme.id} AND v."audienceSideId" IS NULL) AS "keptFrom"
    FROM "Meeting" b WHERE b."programmeId" = ${programme.id} AND b."id" <> ${meeting.id} AND b."kind" = 'SESSION' AND b."state" IN ('HELD', 'RECORD_IN_DRAFT', 'RECORD_CIRCULATED', 'CONCLUDED')
      AND (b."id" = ${meeting.previousId} OR (b."bodyId" = ${meeting.body?.id ?? null} AND left(b."heldOn", 10) <= left(${meeting.heldOn}, 10)))
    ORDER BY (b."id" = ${meeting.previousId}) DESC NULLS LAST, b."heldOn" DESC, b."id" DESC LIMIT 1`;
  const before = row ? Before.parse(row) : null;
  if (!before) return null;
  const today = todayIn(programme.timeZone);
  const last = lastDay(before.heldOn);
  const day = before.closedOn ?? (last > today ? today : last);
  const since = await countSince(programme as Programme, { day, basis: before.closedOn ? "recorded" : basisSince(day, before.keptFrom) }, today);
  const { is, added, moved, rescheduled, closed, reopened, silent, actionItems } = since;
  const counts: RecordedComparison["counts"] = [
    { name: "open", count: is.open, of: is.total }, { name: "added", count: added, of: is.total }, { name: "moved", count: moved, of: is.total }, { name: "rescheduled", count: rescheduled, of: is.total },
    { name: "closed", count: closed, of: is.total }, { name: "reopened", count: reopened, of: is.total }, { name: "silent", count: silent, of: is.open },
    { name: "actionItemsDone", count: actionItems.done, of: null }, { name: "actionItemsPastDue", count: actionItems.pastDue, of: actionItems.open },
  ];
  return { since: { title: before.title, day }, until: today, counts };
}
