import type { Actor } from "~/people/actor";
import { hasOpenAgenda, mayKeepSide, mayRun, MEETING_MOVES, type Meeting } from "../meeting";

/** More points than these are no agenda. */
export const MOST_POINTS = 500;

type By = Pick<Actor, "roles" | "side">;
type Of = Pick<Meeting, "state" | "hostSide">;

const isSecretary = ({ roles, side }: By) => roles.includes("SECRETARY") && side !== null;
const UNSEEN: readonly Meeting["state"][] = ["PLANNED", "POSTPONED", "CANCELLED"];

/** Who reads an agenda: everybody once it went round or the session has begun; before that those who prepare it. */
export function mayReadAgenda({ roles }: Pick<Actor, "roles">, { state }: Pick<Meeting, "state">, versions: number) {
  return versions > 0 || !UNSEEN.includes(state) || roles.includes("SECRETARY") || roles.includes("CO_CHAIR");
}

/** Who orders and words it: the host's secretaries. */
export const mayEditAgenda = (by: By, meeting: Of) => hasOpenAgenda(meeting) && mayRun(by, meeting);

/** Who takes what is suggested or leaves it, and adds papers: the secretaries of every side. */
export const mayTake = (by: By, meeting: Of) => hasOpenAgenda(meeting) && (isSecretary(by) || mayRun(by, meeting));

/** Who says for their side that the agenda may stand as it is. */
export const mayConcur = (by: By, meeting: Of) => hasOpenAgenda(meeting) && isSecretary(by);

const CIRCULATED: readonly Meeting["state"][] = [...MEETING_MOVES.circulateAgenda.from, "AGENDA_CIRCULATED"];

/** Who sends it round: the first time, and again after it was changed, until the session begins. */
export const mayCirculate = (by: By, meeting: Of) => mayRun(by, meeting) && CIRCULATED.includes(meeting.state);

/** Who notes of it what only their own side reads: that side's secretaries, whatever state it is in. */
export const mayNoteAgenda = (by: By, meeting: Of) => by.side !== null && mayKeepSide(by, meeting, by.side.id);
