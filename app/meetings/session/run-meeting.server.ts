import { Prisma } from "#db/client";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { changeMeeting, type Tx } from "../change-meeting.server";
import { mayRun, MEETING_MOVES, type Meeting } from "../meeting";
import { resolveDeadlines } from "./resolve-deadlines.server";

/** What its keeper does to a session on the day: opens it, breaks off, closes it. */
export const RUN_MOVES = ["open", "adjourn", "close"] as const;
export type RunMove = (typeof RUN_MOVES)[number];

/** Those that are possible now, the likeliest first. */
export function runMoves(by: Pick<Actor, "roles" | "side">, meeting: Pick<Meeting, "state" | "hostSide">): RunMove[] {
  return mayRun(by, meeting) ? RUN_MOVES.filter((move) => MEETING_MOVES[move].from.some((state) => state === meeting.state)) : [];
}

/** Opens, adjourns or closes a session. That it opens is the day that "next session" meant in the one before. */
export function runMeeting(actor: Actor, programme: Programme, meetingId: number, move: RunMove): Promise<Refusal | { ok: true; version: number; value: null }> {
  return changeMeeting(actor, { programmeId: programme.id, meetingId, version: null }, async (tx, meeting) => {
    if (!mayRun(actor, meeting)) return refuse("not-allowed", "meetings.refusal.notAllowed");
    const { from, to } = MEETING_MOVES[move];
    if (!from.some((state) => state === meeting.state)) return refuse("invalid", "meetings.refusal.notNow");
    const at = new Date();
    const set: Prisma.MeetingUncheckedUpdateInput = { state: to, ...(move === "close" ? { closedAt: at } : {}), ...(move === "open" && meeting.state !== "ADJOURNED" ? { openedAt: at } : {}) };
    if (move === "open" && meeting.state !== "ADJOURNED") await resolveNextSession(tx, actor, programme, meeting);
    return { ok: true, act: move, set, changes: [{ field: "state", from: meeting.state, to }], value: null };
  });
}

/** Deadlines set in the session before as "next session" have their day now. */
async function resolveNextSession(tx: Tx, actor: Actor, programme: Programme, meeting: Meeting) {
  if (meeting.previousId === null) return;
  const day = todayIn(programme.timeZone);
  await resolveDeadlines(tx, { actor, programme, setIn: meeting.previousId, meetingId: meeting.id, day, hangsOn: ({ event }) => event.startsWith("next session") });
}
