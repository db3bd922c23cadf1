import { allOrNothing } from "~/all-or-nothing.server";
import { mayRun } from "~/meetings/meeting";
import { findMeeting } from "~/meetings/find-meeting.server";
import { tellMeeting } from "~/meetings/tell-meeting.server";
import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";

type Where = { actor: Pick<Actor, "roles" | "side">; programmeId: number; meetingId: number };

/** Puts a point with what is recorded of it so far before the room, or the agenda alone (null). Nothing of one side is ever among it. */
export function publishPoint({ actor, programmeId, meetingId }: Where, entryId: number | null): Promise<Refusal | { ok: true }> {
  return allOrNothing(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Meeting" WHERE "id" = ${meetingId} AND "programmeId" = ${programmeId} FOR NO KEY UPDATE`;
    const meeting = await findMeeting(programmeId, meetingId, tx);
    if (!meeting) return refuse("not-found", "meetings.refusal.noSuchMeeting");
    if (!mayRun(actor, meeting)) return refuse("not-allowed", "meetings.refusal.notAllowed");
    if (entryId !== null && !(await tx.agendaEntry.count({ where: { id: entryId, meetingId, removedAt: null } }))) return refuse("invalid", "outcomes.refusal.noSuchPoint", {}, "entry");
    await tx.meeting.update({ where: { id: meetingId }, data: { screenEntryId: entryId } });
    const at = new Date();
    await tx.outcome.updateMany({ where: { meetingId, publishedAt: { not: null }, entryId: { not: entryId ?? 0 } }, data: { publishedAt: null } });
    if (entryId !== null) await tx.outcome.updateMany({ where: { meetingId, entryId, publishedAt: null, takenBackAt: null, audienceSideId: null }, data: { publishedAt: at } });
    await tellMeeting(tx, programmeId, meetingId, "screen");
    return { ok: true };
  });
}
