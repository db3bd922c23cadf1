import { db } from "~/db.server";

/** How many points of a session's agenda, pauses aside, have no outcome that everybody may read. */
export async function countUntouched(meetingId: number): Promise<number> {
  const said = { none: { takenBackAt: null, audienceSideId: null } };
  return db.agendaEntry.count({ where: { meetingId, removedAt: null, kind: { not: "PAUSE" }, outcomes: said } });
}
