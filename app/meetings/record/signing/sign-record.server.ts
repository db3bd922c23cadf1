import type { Prisma } from "#db/client";
import type { Actor } from "~/people/actor";
import { dayFormat, todayIn, type Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { changeMeeting, type MeetingEntry, type Tx } from "../../change-meeting.server";
import { findMeeting } from "../../find-meeting.server";
import type { Meeting } from "../../meeting";
import { composeRecord, hashOf } from "../compose-record.server";
import type { ComposedRecord } from "../record";
import { maySignRecord } from "../record-rules";
import { concludeRecord, type Concluded } from "./conclude-record.server";
import { findSigning } from "./find-signatures.server";
import { awaitedSides, earliestSigning, objectToSignature, type GivenSignature } from "./signature";

/** What a signature led to: null while others are awaited. */
type Signed = { concluded: Concluded | null };
type Done = Refusal | { ok: true; version: number; value: Signed };

/** A co-chair signs or approves the record for their own side; the last of them concludes it. What was shown must be what is signed. */
export async function signRecord(actor: Actor, programme: Programme, meetingId: number, given: GivenSignature): Promise<Done> {
  const before = await findMeeting(programme.id, meetingId);
  const composed = before && maySignRecord(actor, before) ? { version: before.version, content: await composeRecord(before, actor) } : null;
  return changeMeeting(actor, { programmeId: programme.id, meetingId, version: null }, async (tx, meeting) => {
    const signing = await findSigning(meeting.id, tx);
    const no = objectToSigning(actor, meeting, signing, given);
    if (no) return no;
    const bounds = { earliest: earliestSigning(meeting.heldOn, signing.openedAt && dayFormat(programme.timeZone).format(new Date(signing.openedAt))), today: todayIn(programme.timeZone) };
    // What is frozen is signed as it is; else what was composed just now, if nothing of the meeting has changed since.
    const content = signing.frozen ?? (composed?.version === meeting.version ? composed.content : null);
    if (!content || hashOf(content) !== given.hash) return refuse("stale", "signing.refusal.changed");
    const wrong = objectToSignature(given, { ...bounds, languages: content.languages });
    if (wrong) return wrong;
    return keep(tx, { actor, programme, meeting, given, content, first: !signing.frozen });
  });
}

function objectToSigning(actor: Actor, meeting: Meeting, { sides, signatures, comments }: Awaited<ReturnType<typeof findSigning>>, { side }: GivenSignature): Refusal | null {
  const own = actor.side?.code;
  if (!actor.roles.includes("CO_CHAIR") || !own || !sides.some(({ code }) => code === own)) return refuse("not-allowed", "signing.refusal.notCoChair");
  if (side !== null && side !== own) return refuse("not-allowed", "signing.refusal.otherSide");
  if (meeting.state === "CONCLUDED") return refuse("invalid", "signing.refusal.concluded");
  if (!maySignRecord(actor, meeting)) return refuse("invalid", "signing.refusal.notCirculated");
  if (signatures.some((one) => one.side === own)) return refuse("invalid", "signing.refusal.alreadySigned");
  const count = comments.reduce((all, one) => all + one.count, 0);
  return count ? refuse("invalid", "signing.refusal.unresolved", { count }) : null;
}

type Kept = { actor: Actor; programme: Programme; meeting: Meeting; given: GivenSignature; content: ComposedRecord; /** Whether it is the first. */ first: boolean };

async function keep(tx: Tx, { actor, programme, meeting, given, content, first }: Kept): Promise<MeetingEntry<Signed>> {
  const { signatory, office, place, signedOn, languages, scan, hash } = given;
  if (first) {
    const frozen = { content: content as unknown as Prisma.InputJsonValue, contentHash: hash, frozenAt: new Date() };
    await tx.circulatedRecord.upsert({ where: { meetingId: meeting.id }, create: { meetingId: meeting.id, ...frozen }, update: frozen });
  }
  await tx.recordSignature.create({
    data: {
      meetingId: meeting.id, sideId: actor.side?.id ?? 0, signatory, office, place, signedOn, languages: content.languages.filter((language) => languages.includes(language)), contentHash: hash,
      scanSha256: scan?.sha256, scanName: scan?.name, scanType: scan?.mediaType, scanSize: scan?.size, personId: actor.personId ?? 0, actorName: actor.name, actorOffice: actor.office, recordedAt: new Date(),
    },
  });
  const { sides, signatures } = await findSigning(meeting.id, tx);
  const changes: MeetingEntry<Signed>["changes"] = [
    { field: "signature", from: null, to: [`${actor.side?.code ?? ""}: ${[signatory, office].filter(Boolean).join(", ")}`, place, signedOn].filter(Boolean) },
    { field: "hash", from: null, to: hash },
  ];
  if (awaitedSides(sides, signatures).length) return { ok: true, act: "sign", changes, value: { concluded: null } };
  const concluded = await concludeRecord(tx, { actor, programme, meeting, content, hash, signatures });
  return { ok: true, act: "conclude", set: { state: "CONCLUDED" }, changes: [{ field: "state", from: meeting.state, to: "CONCLUDED" }, ...changes], value: { concluded } };
}
