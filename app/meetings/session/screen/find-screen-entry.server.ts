import { db } from "~/db.server";

/** The point that the screen of the room shows; null: the agenda. */
export async function findScreenEntry(meetingId: number): Promise<number | null> {
  return (await db.meeting.findUnique({ where: { id: meetingId }, select: { screenEntryId: true } }))?.screenEntryId ?? null;
}
