import type { Prisma } from "#db/client";
import { allOrNothing } from "~/all-or-nothing.server";
import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import type { Meeting } from "./meeting";
import { findMeeting } from "./find-meeting.server";
import type { MeetingAct, MeetingFieldChange } from "./meeting-acts";
import { tellMeeting, type MeetingPart } from "./tell-meeting.server";

export type Tx = Prisma.TransactionClient;

/** What was done, with every field from → to as people read it, and what of the meeting's own row becomes another. */
export type MeetingEntry<T> = { ok: true; act: MeetingAct; changes?: MeetingFieldChange[]; note?: string; set?: Prisma.MeetingUncheckedUpdateInput; value: T };

/** What of a meeting an act changes, where that is not the meeting itself. */
const PARTS: Partial<Record<MeetingAct, MeetingPart>> = {
  editAgenda: "agenda", concurAgenda: "agenda", takeBackOutcome: "outcomes", editRecord: "record", agreeRecord: "record", comment: "record", resolveComment: "record",
};

type Decide<T> = (tx: Tx, meeting: Meeting) => Promise<Refusal | MeetingEntry<T>>;
type By = Pick<Actor, "personId" | "name" | "office" | "side">;
/** `version`: from which the change was made; null where nothing that it looked at can have changed. */
type Target = { programmeId: number; meetingId: number; version: number | null };

/** The only way a meeting and what hangs on it change: one change at a time, each with its entry, all or nothing. Answers the new version. */
export function changeMeeting<T>(by: By, target: Target, decide: Decide<T>): Promise<Refusal | { ok: true; version: number; value: T }> {
  return allOrNothing(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Meeting" WHERE "id" = ${target.meetingId} AND "programmeId" = ${target.programmeId} FOR NO KEY UPDATE`;
    const meeting = await findMeeting(target.programmeId, target.meetingId, tx);
    if (!meeting) return refuse("not-found", "meetings.refusal.noSuchMeeting");
    if (target.version !== null && target.version !== meeting.version) return { ...refuse("stale", "meetings.refusal.changedMeanwhile"), version: meeting.version };
    const decided = await decide(tx, meeting);
    if (!decided.ok) return decided;
    const version = meeting.version + 1;
    await tx.meeting.update({ where: { id: meeting.id }, data: { ...decided.set, version, changedAt: new Date() } });
    await recordMeetingChange(tx, by, { programmeId: target.programmeId, meetingId: meeting.id, version, ...decided });
    await tellMeeting(tx, target.programmeId, meeting.id, PARTS[decided.act] ?? "meeting");
    return { ok: true as const, version, value: decided.value };
  });
}

type Entry = { programmeId: number; meetingId: number; version: number } & Pick<MeetingEntry<unknown>, "act" | "changes" | "note">;

/** Writes one entry of a meeting's own history, in the transaction of what it tells. */
export async function recordMeetingChange(tx: Tx, by: By, { programmeId, meetingId, version, act, changes = [], note = "" }: Entry) {
  const who = { personId: by.personId, actorName: by.name, actorOffice: by.office, actorSide: by.side?.code ?? "" };
  await tx.meetingChange.create({ data: { programmeId, meetingId, version, act, changes, note, ...who } });
}
