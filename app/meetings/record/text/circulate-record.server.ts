import { Prisma } from "#db/client";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse } from "~/refusal";
import { changeMeeting } from "../../change-meeting.server";
import { findMeeting } from "../../find-meeting.server";
import { mayRun, MEETING_MOVES, type Meeting } from "../../meeting";
import { compareWithLast } from "../comparison.server";

type Asked = { actor: Actor; programme: Programme; meeting: Pick<Meeting, "id"> };

/** Sends the record round: from then on it has its comparison with the session before, and nothing more is recorded. */
export async function circulateRecord({ actor, programme, meeting: { id } }: Asked) {
  const before = await findMeeting(programme.id, id);
  const comparison = before && (await compareWithLast(before, programme));
  return changeMeeting<null>(actor, { programmeId: programme.id, meetingId: id, version: null }, async (tx, meeting) => {
    if (!mayRun(actor, meeting)) return refuse("not-allowed", "meetings.refusal.notAllowed");
    if (meeting.state !== "RECORD_IN_DRAFT") return refuse("invalid", "recordText.refusal.notInDraft");
    const row = { comparison: comparison ?? Prisma.DbNull, circulatedAt: new Date(), content: Prisma.DbNull, contentHash: "", frozenAt: null };
    await tx.circulatedRecord.upsert({ where: { meetingId: id }, create: { meetingId: id, ...row }, update: row });
    const { to } = MEETING_MOVES.circulateRecord;
    return { ok: true, act: "circulateRecord", set: { state: to }, changes: [{ field: "state", from: meeting.state, to }], value: null };
  });
}

/** Takes the record back into draft, while nobody has signed it. */
export function reviseRecord({ actor, programme, meeting: { id } }: Asked, note: string) {
  return changeMeeting<null>(actor, { programmeId: programme.id, meetingId: id, version: null }, async (tx, meeting) => {
    if (!mayRun(actor, meeting)) return refuse("not-allowed", "meetings.refusal.notAllowed");
    if (meeting.state !== "RECORD_CIRCULATED") return refuse("invalid", "recordText.refusal.notCirculated");
    if (await tx.recordSignature.count({ where: { meetingId: id } })) return refuse("invalid", "recordText.refusal.signed");
    await tx.circulatedRecord.deleteMany({ where: { meetingId: id } });
    const { to } = MEETING_MOVES.reviseRecord;
    return { ok: true, act: "reviseRecord", note, set: { state: to }, changes: [{ field: "state", from: meeting.state, to }], value: null };
  });
}
