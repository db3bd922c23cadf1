import { Prisma } from "#db/client";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse } from "~/refusal";
import { changeMeeting } from "../../change-meeting.server";
import { maySignRecord } from "../record-rules";

/** A co-chair takes their own side's signature back, while others are awaited; without any, the record is open again. */
export function unsignRecord(actor: Actor, programme: Programme, meetingId: number, note: string) {
  return changeMeeting(actor, { programmeId: programme.id, meetingId, version: null }, async (tx, meeting) => {
    if (!actor.roles.includes("CO_CHAIR") || !actor.side) return refuse("not-allowed", "signing.refusal.notCoChair");
    if (meeting.state === "CONCLUDED") return refuse("invalid", "signing.refusal.concluded");
    const where = { meetingId: meeting.id, sideId: actor.side.id };
    const given = await tx.recordSignature.findUnique({ where: { meetingId_sideId: where } });
    if (!maySignRecord(actor, meeting) || !given) return refuse("invalid", "signing.refusal.notSigned");
    await tx.recordSignature.delete({ where: { meetingId_sideId: where } });
    if (!(await tx.recordSignature.count({ where: { meetingId: meeting.id } }))) {
      await tx.circulatedRecord.update({ where: { meetingId: meeting.id }, data: { content: Prisma.DbNull, contentHash: "", frozenAt: null } });
    }
    return { ok: true, act: "unsign", note, changes: [{ field: "signature", from: [`${actor.side.code}: ${given.signatory}`], to: null }], value: null };
  });
}
