import type { Actor } from "~/people/actor";
import { mayRun, MEETING_MOVES, type Meeting } from "~/meetings/meeting";

/** What may become of a planned meeting before it is held; opening, closing and the record have pages of their own. */
export const PAGE_MOVES = ["postpone", "replan", "cancel"] as const;

export type PageMove = (typeof PAGE_MOVES)[number];

/** Whether a text in an address names one. */
export function isPageMove(text: string | undefined): text is PageMove {
  return PAGE_MOVES.some((move) => move === text);
}

/** Those that this person may do now, the likeliest first. */
export function pageMoves(by: Pick<Actor, "roles" | "side">, meeting: Pick<Meeting, "state" | "hostSide">): PageMove[] {
  if (!mayRun(by, meeting)) return [];
  return (["replan", "postpone", "cancel"] as const).filter((move) => MEETING_MOVES[move].from.some((state) => state === meeting.state));
}
