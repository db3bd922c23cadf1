import { randomUUID } from "node:crypto";
import type { AgendaKind, MeetingState } from "#db/enums";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { cookieOf } from "./answers";
import { createActor, createItem, createProgramme, rowOf } from "./factories";
import { visit } from "./site";

export type Stage = Awaited<ReturnType<typeof createSession>>;

type Wanted = { items?: number; state?: MeetingState; parentId?: number | null; programme?: Programme };

/** A session of a body that the first side hosts, with an agenda of so many items and a free topic, and a secretary of each side. */
export async function createSession({ items = 1, state = "IN_SESSION", parentId = null, programme: given }: Wanted = {}) {
  const programme = given ?? (await createProgramme());
  const body = await db.body.create({ data: { programmeId: programme.id, name: `Body ${randomUUID()}`, parentId } });
  const [first] = programme.sides;
  const { id, title } = await db.meeting.create({
    data: { programmeId: programme.id, bodyId: body.id, kind: "SESSION", title: `Session ${randomUUID()}`, heldOn: "2027-03-12", state, hostSideId: first?.id, openedAt: state === "PLANNED" ? null : new Date() },
  });
  const numbers: number[] = [];
  for (let n = 0; n < items; n++) numbers.push((await createItem(programme)).number);
  const entries: number[] = [];
  for (const number of numbers) entries.push(await addPoint(id, "ITEM", entries.length, { recommendationId: (await rowOf(programme, number)).id }));
  const topic = await addPoint(id, "TOPIC", entries.length, { title: "Other business" });
  const [host, guest] = [await createActor(programme, "SECRETARY", first?.code), await createActor(programme, "SECRETARY", programme.sides[1]?.code ?? first?.code)];
  return { programme, body, meetingId: id, title, base: `/p/${programme.key}/meetings/${id}`, numbers, entries, topic, host, guest };
}

async function addPoint(meetingId: number, kind: AgendaKind, place: number, more: { title?: string; recommendationId?: number }) {
  return (await db.agendaEntry.create({ data: { meetingId, kind, place, ...more } })).id;
}

/** Sends the form of an outcome as the page does, and reads the answer. */
export async function sendOutcome({ base }: Pick<Stage, "base">, by: Actor, fields: Record<string, string>) {
  const form = new URLSearchParams({ id: randomUUID(), ...fields });
  const { status, html } = await visit(`${base}/outcomes?index`, { cookie: await cookieOf(by.personId ?? 0), form, accept: "application/json" });
  return { status, id: form.get("id") ?? "", body: (html ? JSON.parse(html) : null) as { ok?: true; effect?: string; message?: { key: string } | null; errors?: Record<string, { key: string }[]> } | null };
}

/** The first side records in a new session of this programme that the sides decided on a deadline for the item. */
export async function decideDeadline(programme: Programme, number: number, said = "30 September 2099") {
  const session = await createSession({ programme, items: 0 });
  const point = await addPoint(session.meetingId, "ITEM", 1, { recommendationId: (await rowOf(programme, number)).id });
  const { id, body } = await sendOutcome(session, session.host, { entry: String(point), kind: "deadline", deadline: said, how: "decided" });
  if (body?.effect !== "TAKEN") throw new Error(`Not decided: ${JSON.stringify(body)}`);
  return { ...session, outcome: id, entry: String((await rowOf(programme, number)).version) };
}
