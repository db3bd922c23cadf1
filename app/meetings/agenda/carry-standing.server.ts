import type { Tx } from "../change-meeting.server";

/** Puts the standing topics of a session, in their order, on the agenda of the one that follows it: one step, never back. */
export async function carryStanding(tx: Tx, previousId: number | null, meetingId: number) {
  if (previousId === null || previousId === meetingId) return;
  const standing = await tx.agendaEntry.findMany({
    where: { meetingId: previousId, standing: true, removedAt: null, recommendationId: null }, orderBy: [{ place: "asc" }, { id: "asc" }],
    select: { kind: true, title: true, query: true, bodyId: true, minutes: true, presenter: true, standing: true },
  });
  if (standing.length) await tx.agendaEntry.createMany({ data: standing.map((point, index) => ({ ...point, meetingId, place: index + 1 })) });
}
