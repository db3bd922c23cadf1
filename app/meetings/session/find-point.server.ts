import { db } from "~/db.server";

/** A point of a meeting's agenda, with the number of its recommendation; null where there is no such point. */
export async function findPoint(meetingId: number, entryId: number) {
  const entry = await db.agendaEntry.findFirst({ where: { id: entryId, meetingId, removedAt: null }, select: { id: true, kind: true, recommendation: { select: { number: true } } } });
  return entry && { id: entry.id, kind: entry.kind, item: entry.recommendation?.number ?? null };
}
