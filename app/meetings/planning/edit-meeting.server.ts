import { z } from "zod";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { changeMeeting, type MeetingEntry, type Tx } from "~/meetings/change-meeting.server";
import { checkHost, checkName, fieldsOf, holdNames, type MeetingDetails } from "~/meetings/meeting-details.server";
import { isEditable, mayRun, MEETING_MOVES, type Meeting } from "~/meetings/meeting";
import { compareMeeting } from "~/meetings/meeting-acts";
import { checkOrder } from "./check-order.server";
import type { PageMove } from "./page-moves";
import type { When } from "./when";

type In = { programme: Pick<Programme, "id" | "sides">; meetingId: number; version: number };
/** What an edit is told that says the same as before. */
export const NOTHING_CHANGED = "meetings.refusal.nothingChanged";

const Fields = z.array(z.object({ field: z.string() }));

/** Says something else of a meeting. Refused where another said something else of the same since the page was opened; entries about other things do not collide. */
export function editMeeting(by: Actor, { programme, meetingId, version }: In, { when, ...details }: MeetingDetails & { when: When }) {
  return changeMeeting(by, { programmeId: programme.id, meetingId, version: null }, async (tx, meeting) => {
    if (!mayRun(by, meeting)) return refuse("not-allowed", "meetings.refusal.notAllowed");
    if (!isEditable(meeting)) return refuse("invalid", "meetings.refusal.settled");
    await holdNames(tx, programme.id);
    const host = checkHost(by, programme, details.hostSideId, meeting.hostSide?.id ?? null);
    if (!host.ok) return host;
    const changes = compareMeeting(fieldsOf(meeting, meeting.hostSide), fieldsOf({ ...details, ...when }, host.side));
    if (!changes.length) return refuse("invalid", NOTHING_CHANGED);
    if (await changedSince(tx, meeting, version, changes.map(({ field }) => field))) return { ...refuse("stale", "meetings.refusal.changedMeanwhile"), version: meeting.version };
    const taken = await checkName(tx, programme.id, { id: meetingId, bodyId: meeting.body?.id ?? null, title: details.title, number: details.number, heldOn: when.heldOn });
    const circular = when.heldOn === meeting.heldOn ? null : await checkOrder(tx, { ...meeting, heldOn: when.heldOn });
    return taken ?? circular ?? { ok: true, act: "edit", changes, set: { ...details, ...when }, value: null };
  });
}

/** Postpones a meeting, plans it anew for another time, or calls it off. */
export function moveMeeting(by: Actor, { programme, meetingId, version }: In, move: PageMove, note: string, when: When | null = null) {
  return changeMeeting(by, { programmeId: programme.id, meetingId, version: null }, async (tx, meeting): Promise<Refusal | MeetingEntry<null>> => {
    if (!mayRun(by, meeting)) return refuse("not-allowed", "meetings.refusal.notAllowed");
    const { from, to } = MEETING_MOVES[move];
    if (!from.some((state) => state === meeting.state)) return { ...refuse("stale", "meetings.refusal.notNow"), version: meeting.version };
    if (await changedSince(tx, meeting, version, ["state", ...(when ? ["heldOn", "startsAt", "endsAt", "timeZone"] : [])])) {
      return { ...refuse("stale", "meetings.refusal.changedMeanwhile"), version: meeting.version };
    }
    const before = fieldsOf(meeting, meeting.hostSide);
    const changes = compareMeeting({ ...before, state: meeting.state }, { ...before, ...(when ? fieldsOf({ ...meeting, ...when }, meeting.hostSide) : {}), state: to });
    if (when) await holdNames(tx, programme.id);
    const taken = when ? await checkName(tx, programme.id, { ...meeting, bodyId: null, heldOn: when.heldOn }) : null;
    const circular = when ? await checkOrder(tx, { ...meeting, heldOn: when.heldOn }) : null;
    return taken ?? circular ?? { ok: true, act: move, changes, note, set: { ...when, state: to }, value: null };
  });
}

/** Whether an entry after a version names one of these fields. */
async function changedSince(tx: Tx, meeting: Meeting, version: number, fields: readonly string[]) {
  if (version === meeting.version) return false;
  const later = await tx.meetingChange.findMany({ where: { meetingId: meeting.id, version: { gt: version } }, select: { changes: true } });
  return later.some(({ changes }) => Fields.parse(changes).some(({ field }) => fields.includes(field)));
}
