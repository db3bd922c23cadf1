import type { Prisma } from "#db/client";
import { refuse, type Refusal } from "~/refusal";
import type { Tx } from "../change-meeting.server";
import type { Meeting } from "../meeting";
import { MOST_POINTS } from "./agenda-rules";

export type NewPoint = Omit<Prisma.AgendaEntryCreateManyInput, "meetingId" | "place" | "id" | "addedAfter" | "removedAt"> & { /** As history names it. */ said: string };

/** The last version that went round; null while none has. */
export async function lastVersion(tx: Pick<Tx, "agendaVersion">, meetingId: number) {
  const last = await tx.agendaVersion.findFirst({ where: { meetingId }, orderBy: { number: "desc" }, select: { number: true } });
  return last?.number ?? null;
}

/** Puts points at the end of an agenda; their ids, in order. */
export async function appendPoints(tx: Tx, { id: meetingId }: Pick<Meeting, "id">, points: readonly NewPoint[]): Promise<{ ok: true; ids: number[] } | Refusal> {
  const { _count: count, _max: last } = await tx.agendaEntry.aggregate({ where: { meetingId, removedAt: null }, _count: true, _max: { place: true } });
  if (count + points.length > MOST_POINTS) return refuse("invalid", "agenda.refusal.tooMany", { maximum: MOST_POINTS, now: count });
  const addedAfter = await lastVersion(tx, meetingId);
  const from = (last.place ?? 0) + 1;
  const data = points.map(({ said: _, ...point }, index) => ({ ...point, meetingId, addedAfter, place: from + index }));
  const made = await tx.agendaEntry.createManyAndReturn({ data, select: { id: true, place: true } });
  return { ok: true, ids: made.sort((a, b) => a.place - b.place).map(({ id }) => id) };
}

const NAMED = { id: true, title: true, kind: true, recommendation: { select: { reference: true, title: true } }, body: { select: { name: true } } } as const;
type Named = Prisma.AgendaEntryGetPayload<{ select: typeof NAMED }>;

/** A point as a meeting's history names it. */
export function sayPoint({ title, kind, recommendation, body }: Omit<Named, "id">): string {
  if (recommendation) return `${recommendation.reference} ${recommendation.title}`;
  return title || (body?.name ?? (kind === "PAUSE" ? "–" : ""));
}

/** The points of an agenda in order, as history names them. */
export function findPoints(tx: Pick<Tx, "agendaEntry">, meetingId: number) {
  return tx.agendaEntry.findMany({ where: { meetingId, removedAt: null }, orderBy: [{ place: "asc" }, { id: "asc" }], select: NAMED });
}

/** Where a recommendation stands on an agenda already: its number as the page shows it; null where it does not. */
export async function numberOnAgenda(tx: Pick<Tx, "agendaEntry">, meetingId: number, recommendationId: number) {
  const points = await tx.agendaEntry.findMany({ where: { meetingId, removedAt: null }, orderBy: [{ place: "asc" }, { id: "asc" }], select: { id: true, kind: true, recommendationId: true } });
  const numbered = points.filter(({ kind }) => kind !== "PAUSE");
  const at = numbered.findIndex((point) => point.recommendationId === recommendationId);
  return at < 0 ? null : { number: String(at + 1), id: numbered[at]?.id ?? 0 };
}

/** One point of a meeting's agenda, with all that is said of it; null where there is none of this number. */
export function findPoint(tx: Pick<Tx, "agendaEntry">, meetingId: number, id: number, removed = false) {
  return tx.agendaEntry.findFirst({
    where: { id, meetingId, removedAt: removed ? { not: null } : null },
    select: { ...NAMED, query: true, minutes: true, presenter: true, standing: true, bodyId: true },
  });
}
