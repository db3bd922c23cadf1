import { db } from "~/db.server";
import { storeFile } from "~/evidence/store.server";
import { findMeeting } from "~/meetings/find-meeting.server";
import { composeRecord, hashOf } from "~/meetings/record/compose-record.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { cookieOf } from "./answers";
import { createActor } from "./factories";
import { createSession, sendOutcome, type Stage } from "./sessions";
import { visit } from "./site";

export type Circulated = Stage & { chairs: Actor[]; paragraphs: string[] };

type Wanted = { items?: number; programme?: Programme; kind?: "PROTOCOL" | "AGREED_MINUTES" | "MINUTES"; languages?: string[]; outcomes?: Record<string, string>[] };

/** A session whose record goes round, with what was recorded under its points in turn, and a co-chair of each side. */
export async function createCirculated({ items = 1, programme, kind = "PROTOCOL", languages = ["en"], outcomes = [{ kind: "noted" }] }: Wanted = {}): Promise<Circulated> {
  const stage = await createSession({ items, programme });
  await db.body.update({ where: { id: stage.body.id }, data: { recordKind: kind, languages, authentic: languages } });
  const ids: string[] = [];
  for (const [index, fields] of outcomes.entries()) {
    const { status, id, body } = await sendOutcome(stage, stage.host, { entry: String(stage.entries[index % items]), ...fields });
    if (status !== 200) throw new Error(`Not recorded: ${JSON.stringify(body)}`);
    ids.push(id);
  }
  await db.meeting.update({ where: { id: stage.meetingId }, data: { state: "RECORD_CIRCULATED" } });
  await db.circulatedRecord.create({ data: { meetingId: stage.meetingId } });
  const chairs: Actor[] = [];
  for (const { code } of stage.programme.sides) chairs.push(await createActor(stage.programme, "CO_CHAIR", code));
  return { ...stage, chairs, paragraphs: ids };
}

/** The hash of the record as it stands. */
export async function hashNow({ programme, meetingId }: Pick<Stage, "programme" | "meetingId">) {
  const meeting = await findMeeting(programme.id, meetingId);
  if (!meeting) throw new Error("No such meeting");
  return hashOf(await composeRecord(meeting));
}

const today = (programme: Programme) => new Intl.DateTimeFormat("sv-SE", { timeZone: programme.timeZone }).format();

/** Sends the form of a signature as its page does. */
export async function sign(stage: Circulated, by: Actor | undefined, fields: Record<string, string | File> = {}) {
  const form = new FormData();
  const all = { signatory: "Head of delegation", office: "Minister", place: "Astana", signedOn: today(stage.programme), languages: "en", side: by?.side?.code ?? "", hash: await hashNow(stage), ...fields };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return visit(`${stage.base}/record/sign`, { cookie: await cookieOf(by?.personId ?? 0), form });
}

/** All sides sign, one after another. */
export async function conclude(stage: Circulated) {
  for (const chair of stage.chairs) {
    const { status } = await sign(stage, chair);
    if (status !== 302) throw new Error(`Not signed: ${status}`);
  }
  return stage;
}

/** A page as somebody sees it. */
export const read = async (stage: Pick<Stage, "base">, by: Actor | undefined, path: string) => visit(`${stage.base}/${path}`, { cookie: await cookieOf(by?.personId ?? 0) });

/** Sends a form of the record. */
export const post = async (stage: Pick<Stage, "base">, by: Actor | undefined, path: string, fields: Record<string, string>) =>
  visit(`${stage.base}/${path}`, { cookie: await cookieOf(by?.personId ?? 0), form: new URLSearchParams(fields) });

/** Keeps a record as concluded, signed by the first side with a scan, past the forms. */
export async function keepConcluded(programme: Programme, meetingId: number) {
  const meeting = await findMeeting(programme.id, meetingId);
  const scan = await storeFile(new File(["%PDF-1.7"], "original.pdf"));
  if (!meeting || !scan.ok) throw new Error("Nothing to keep");
  const content = await composeRecord(meeting);
  const contentHash = hashOf(content);
  const by = { signatory: "Head", signedOn: "2026-01-01", contentHash, personId: 1, actorName: "Office", scanSha256: scan.sha256, scanName: scan.name, scanType: scan.mediaType, scanSize: scan.size };
  await db.recordSignature.create({ data: { meetingId, sideId: programme.sides[0]?.id ?? 0, ...by } });
  await db.meetingRecord.create({ data: { meetingId, content, contentHash } });
  await db.meeting.update({ where: { id: meetingId }, data: { state: "CONCLUDED" } });
}
