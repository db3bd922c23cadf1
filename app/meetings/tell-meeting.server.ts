import type { Tx } from "./change-meeting.server";

/** What of a meeting its open pages draw anew: its own facts, its agenda, its outcomes, who is where, its screen, its record. */
export type MeetingPart = "meeting" | "agenda" | "outcomes" | "places" | "screen" | "record";

/** Tells the pages that are open on a meeting, once the transaction commits. */
export async function tellMeeting(tx: Pick<Tx, "$executeRaw">, programmeId: number, meetingId: number, what: MeetingPart) {
  await tx.$executeRaw`SELECT pg_notify('changes', ${JSON.stringify({ programmeId, meetingId, what })})`;
}
