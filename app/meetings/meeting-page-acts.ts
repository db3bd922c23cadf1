import type { Actor } from "~/people/actor";
import { isEditable, mayRun, type Meeting } from "./meeting";
import { pageMoves, type PageMove } from "~/meetings/planning/page-moves";

/** What this person may do next from a meeting's own page; the first is the likeliest. */
export type MeetingPageAct = "edit" | "next" | PageMove;

type Series = { after: unknown; bodyClosed: boolean };

/** Planning anew what is postponed, the next session of what is over, else changing what is planned. */
export function findMeetingActs(by: Pick<Actor, "roles" | "side">, meeting: Pick<Meeting, "state" | "hostSide" | "body" | "kind">, { after, bodyClosed }: Series): MeetingPageAct[] {
  const edit = mayRun(by, meeting) && isEditable(meeting) ? (["edit"] as const) : [];
  const moves = pageMoves(by, meeting);
  const next = mayRun(by, { state: "PLANNED", hostSide: null }) && meeting.body && meeting.kind === "SESSION" && !after && !bodyClosed ? (["next"] as const) : [];
  if (meeting.state === "POSTPONED") return [...moves.filter((move) => move === "replan"), ...edit, ...moves.filter((move) => move !== "replan"), ...next];
  return [...edit, ...next, ...moves];
}
