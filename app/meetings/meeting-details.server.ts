import type { Actor, Side } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import type { Tx } from "./change-meeting.server";
import { mayRun } from "./meeting";
import type { MeetingField, MeetingValue } from "./meeting-acts";
import type { When } from "~/meetings/planning/when";

export type MeetingDetails = { title: string; number: number | null; place: string; link: string; hostSideId: number | null };

/** A side says itself that it hosts: its secretaries, and nobody for them. `before` is the host so far. */
export function checkHost(by: Actor, { sides }: Pick<Programme, "sides">, hostSideId: number | null, before: number | null): { ok: true; side: Side | null } | Refusal {
  const side = sides.find(({ id }) => id === hostSideId) ?? null;
  if (hostSideId !== null && !side) return refuse("invalid", "errors.notAChoice", undefined, "hostSideId");
  if (hostSideId === before || mayRun(by, { hostSide: side, state: "PLANNED" })) return { ok: true, side };
  return refuse("invalid", "meetings.refusal.otherHost", { side: side?.name ?? "" }, "hostSideId");
}

/** Lets nobody else number or name a meeting of the programme until this is through. */
export async function holdNames(tx: Tx, programmeId: number) {
  await tx.$queryRaw`SELECT FROM "Programme" WHERE "id" = ${programmeId} FOR NO KEY UPDATE`;
}

type Named = { id: number | null; bodyId: number | null; title: string; number: number | null; heldOn: string };

/** Whether another meeting has its number in the body, or its title on the same day. */
export async function checkName(tx: Tx, programmeId: number, { id, bodyId, title, number, heldOn }: Named): Promise<Refusal | null> {
  const not = id === null ? {} : { id: { not: id } };
  const numbered = number === null || bodyId === null ? null : await tx.meeting.findFirst({ where: { bodyId, number, state: { not: "CANCELLED" }, ...not }, select: { title: true } });
  if (numbered) return refuse("invalid", "meetings.refusal.numberTaken", { title: numbered.title }, "number");
  const named = await tx.meeting.findFirst({ where: { programmeId, title, heldOn, ...not }, select: { id: true } });
  return named ? refuse("invalid", "meetings.refusal.titleTaken", undefined, "title") : null;
}

type Stored = Omit<MeetingDetails, "hostSideId"> & Pick<When, "heldOn" | "startsAt" | "endsAt" | "timeZone">;

/** What its history names of it. */
export function fieldsOf({ title, number, place, link, heldOn, startsAt, endsAt, timeZone }: Stored, host: Pick<Side, "name"> | null) {
  return { title, number, place, link, host: host?.name ?? null, heldOn, startsAt, endsAt, timeZone } satisfies Partial<Record<MeetingField, MeetingValue>>;
}
