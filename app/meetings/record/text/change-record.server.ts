import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { changeMeeting, type MeetingEntry, type Tx } from "../../change-meeting.server";
import type { Meeting } from "../../meeting";
import { isRecordOpen } from "../record-rules";

/** Whose change of the record of which meeting. */
export type Place = { actor: Actor; programme: { id: number }; meeting: Pick<Meeting, "id"> };

type Asked<T> = { may: (by: Actor, meeting: Meeting) => boolean; otherwise: Refusal; decide: (tx: Tx, meeting: Meeting) => Promise<Refusal | MeetingEntry<T>> };

/** Changes the text of a record, or what is said of it, while nobody has signed: whatever others change meanwhile stays too. */
export function changeRecord<T>({ actor, programme, meeting }: Place, { may, otherwise, decide }: Asked<T>) {
  return changeMeeting<T>(actor, { programmeId: programme.id, meetingId: meeting.id, version: null }, async (tx, now) => {
    const frozen = await tx.circulatedRecord.count({ where: { meetingId: now.id, frozenAt: { not: null } } });
    if (frozen || !isRecordOpen(now)) return refuse("invalid", "recordText.refusal.frozen");
    return may(actor, now) ? decide(tx, now) : otherwise;
  });
}

export const NOT_YOURS = refuse("not-allowed", "recordText.refusal.notYours");
export const NOT_WORKING = refuse("not-allowed", "recordText.refusal.notWorking");
