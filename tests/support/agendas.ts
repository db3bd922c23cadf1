import { randomUUID } from "node:crypto";
import { db } from "~/db.server";
import { findAgenda } from "~/meetings/agenda/find-agenda.server";
import { suggestAgenda } from "~/meetings/agenda/suggest.server";
import type { Place } from "~/meetings/agenda/change-agenda.server";
import { findMeeting } from "~/meetings/find-meeting.server";
import type { Actor } from "~/people/actor";
import { cookieOf } from "./answers";
import { rowOf } from "./factories";
import { createSession, type Stage } from "./sessions";
import { visit } from "./site";

/** A planned session with nothing on its agenda, the one before it, and a working group under the body. */
export async function createPreparation(more: Parameters<typeof createSession>[0] = {}) {
  const stage = await createSession({ items: 0, state: "PLANNED", ...more });
  const { programme, body, meetingId } = stage;
  await db.agendaEntry.deleteMany({ where: { meetingId } });
  const previous = await db.meeting.create({ data: { programmeId: programme.id, bodyId: body.id, kind: "SESSION", title: `Previous ${randomUUID()}`, heldOn: "2026-01-10", state: "HELD" } });
  const group = await db.body.create({ data: { programmeId: programme.id, name: `Group ${randomUUID()}`, parentId: body.id } });
  return { ...stage, previous, group };
}

export type Preparation = Awaited<ReturnType<typeof createPreparation>>;
type Prepared = Pick<Stage, "programme" | "meetingId" | "host" | "base">;

/** Who changes the agenda of a session: its host's secretary unless said otherwise. */
export async function asked({ programme, meetingId, host }: Prepared, actor: Actor = host) {
  const meeting = await findMeeting(programme.id, meetingId);
  if (!meeting) throw new Error("No such session");
  return { actor, programme, meeting } satisfies Place & { meeting: typeof meeting };
}

/** The reasons by which each item is suggested, and the other suggestions by their names. */
export async function suggestedFor(at: Prepared) {
  const { suggestions } = await suggestAgenda(await asked(at), 1);
  return new Map(suggestions.map(({ name, reasons }) => [name, reasons.map(({ reason }) => reason)]));
}

/** The agenda as its host reads it. */
export const agendaOf = ({ meetingId, host }: Pick<Stage, "meetingId" | "host">) => findAgenda(meetingId, host);

/** Puts a recommendation, or a topic of this title, on the agenda of any meeting. */
export async function putOn({ programme }: Pick<Stage, "programme">, meetingId: number, what: number | string, place = 1) {
  const point = typeof what === "string" ? { kind: "TOPIC" as const, title: what } : { kind: "ITEM" as const, recommendationId: (await rowOf(programme, what)).id };
  return (await db.agendaEntry.create({ data: { meetingId, place, ...point } })).id;
}

/** What this person sees at an address of the meeting, or what a form of theirs is answered. */
export async function see({ base }: Pick<Stage, "base">, path: string, { personId }: Pick<Actor, "personId">, form?: Record<string, string>) {
  return visit(`${base}/agenda${path}`, { cookie: await cookieOf(personId ?? 0), ...(form ? { form: new URLSearchParams(form) } : {}) });
}
