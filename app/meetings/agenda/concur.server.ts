import { createHash } from "node:crypto";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse } from "~/refusal";
import { changeMeeting, type Tx } from "../change-meeting.server";
import type { Meeting } from "../meeting";
import type { AgendaEntry } from "./agenda";
import { mayCirculate, mayConcur } from "./agenda-rules";
import { findAgenda } from "./find-agenda.server";
import { freezeAgenda } from "./freeze-agenda.server";
import { lastVersion } from "./points.server";

type Asked = { actor: Actor; programme: Programme; meeting: Pick<Meeting, "id"> };

/** What an agenda says, in a few letters: who concurs says so of the agenda that they have seen. */
export function stampOf(entries: readonly AgendaEntry[]): string {
  const said = entries.map(({ id, kind, title, query, minutes, presenter, item, body }) => [id, item ? item.number : [kind, title, query, body?.id], minutes, presenter]);
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
}

const isStale = async (tx: Tx, meetingId: number, actor: Actor, stamp: string) => {
  const entries = await findAgenda(meetingId, actor, tx);
  return { entries, stale: stampOf(entries) !== stamp };
};

/** Concurs for one's own side in the agenda that was looked at. */
export function concurAgenda({ actor, programme, meeting }: Asked, stamp: string) {
  return changeMeeting(actor, { programmeId: programme.id, meetingId: meeting.id, version: null }, async (tx, now) => {
    if (!mayConcur(actor, now) || !actor.side) return refuse("not-allowed", "agenda.refusal.notSecretary");
    const { entries, stale } = await isStale(tx, now.id, actor, stamp);
    if (!entries.length) return refuse("invalid", "agenda.refusal.empty");
    if (stale) return refuse("stale", "agenda.refusal.changedSince");
    await concur(tx, now.id, actor.side.id, actor.name);
    return { ok: true, act: "concurAgenda", value: null };
  });
}

const concur = (tx: Tx, meetingId: number, sideId: number, name: string) =>
  tx.agendaConcurrence.upsert({ where: { meetingId_sideId: { meetingId, sideId } }, create: { meetingId, sideId, concurredBy: name }, update: {} });

/** The sides of a programme that have concurred in an agenda as it stands, with who said so, and those that have not. */
export async function findConcurrence(tx: Pick<Tx, "agendaConcurrence">, { sides }: Pick<Programme, "sides">, meetingId: number) {
  const rows = await tx.agendaConcurrence.findMany({ where: { meetingId } });
  return sides.map(({ id, name }) => {
    const row = rows.find(({ sideId }) => sideId === id);
    return { sideId: id, side: name, by: row?.concurredBy ?? null, at: row?.concurredAt.toISOString() ?? null };
  });
}

/** Sends the agenda round as its next version, which nothing changes any more. Without a side's concurrence only where that is said. */
export function circulateAgenda({ actor, programme, meeting }: Asked, stamp: string, without: boolean) {
  return changeMeeting<number>(actor, { programmeId: programme.id, meetingId: meeting.id, version: null }, async (tx, now) => {
    if (!mayCirculate(actor, now)) return refuse("not-allowed", "agenda.refusal.notNow");
    const { entries, stale } = await isStale(tx, now.id, actor, stamp);
    if (!entries.length) return refuse("invalid", "agenda.refusal.empty");
    if (stale) return refuse("stale", "agenda.refusal.changedSince");
    if (actor.side) await concur(tx, now.id, actor.side.id, actor.name);
    const sides = await findConcurrence(tx, programme, now.id);
    const missing = sides.filter(({ by }) => by === null).map(({ side }) => side);
    if (missing.length && !without) return refuse("invalid", "agenda.refusal.notConcurred", { sides: missing.join(", ") }, "without");
    const number = ((await lastVersion(tx, now.id)) ?? 0) + 1;
    const content = freezeAgenda(now, entries, { concurred: sides.filter(({ by }) => by !== null).map(({ side }) => side), without: missing });
    await tx.agendaVersion.create({ data: { meetingId: now.id, number, circulatedBy: actor.name, content } });
    const state = { field: "state" as const, from: now.state, to: "AGENDA_CIRCULATED" };
    const changes = [...(now.state === "PLANNED" ? [state] : []), { field: "agendaVersion" as const, from: null, to: number }, ...(missing.length ? [{ field: "withoutSides" as const, from: null, to: missing }] : [])];
    return { ok: true, act: "circulateAgenda", changes, set: { state: "AGENDA_CIRCULATED" as const }, value: number };
  });
}
