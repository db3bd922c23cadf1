import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { changeMeeting, type Tx } from "../change-meeting.server";
import { hasOpenAgenda, type Meeting } from "../meeting";
import type { MeetingFieldChange } from "../meeting-acts";
import { mayEditAgenda } from "./agenda-rules";

/** Whose change of which meeting's agenda. */
export type Place = { actor: Actor; programme: { id: number }; meeting: Pick<Meeting, "id"> };

type Decided<T> = { ok: true; changes: MeetingFieldChange[]; value: T; /** Leaves the sides' concurrence as it is. */ aside?: boolean };
type Asked<T> = { may?: (by: Actor, meeting: Meeting) => boolean; decide: (tx: Tx, meeting: Meeting) => Promise<Refusal | Decided<T>> };

/** What a change is told that says the same as before. */
export const NOTHING_CHANGED = "agenda.refusal.nothingChanged";

/** Whether a refusal says only that nothing would be different. */
export const isNothing = (refusal: Refusal) => refusal.message.key === NOTHING_CHANGED;

/** Changes an agenda: whatever others change meanwhile stays too. What a side has concurred in is asked of it again. */
export function changeAgenda<T>({ actor, programme, meeting }: Place, { may = mayEditAgenda, decide }: Asked<T>) {
  return changeMeeting(actor, { programmeId: programme.id, meetingId: meeting.id, version: null }, async (tx, now) => {
    if (!hasOpenAgenda(now)) return refuse("invalid", "agenda.refusal.closed");
    if (!may(actor, now)) return refuse("not-allowed", "agenda.refusal.notAllowed");
    const decided = await decide(tx, now);
    if (!decided.ok) return decided;
    if (!decided.aside) await tx.agendaConcurrence.deleteMany({ where: { meetingId: now.id } });
    return { ok: true, act: "editAgenda", changes: decided.changes, value: decided.value };
  });
}

/** Points that were there, and that are now, as a meeting's history names them. */
export const sayAgenda = (from: string[], to: string[]): MeetingFieldChange[] => [{ field: "agenda", from, to }];
