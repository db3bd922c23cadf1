import type { MeetingState } from "#db/enums";
import type { Actor } from "~/people/actor";
import { isRecordable, mayRun, type Meeting } from "~/meetings/meeting";

type By = Pick<Actor, "roles" | "side">;
type Of = Pick<Meeting, "hostSide" | "state">;

const GOES_ROUND: readonly MeetingState[] = ["RECORD_CIRCULATED", "CONCLUDED"];

const worksOnIt = ({ roles }: Pick<Actor, "roles">) => roles.includes("SECRETARY") || roles.includes("CO_CHAIR");

/** Who reads the record: those who work on it, and once it goes round everybody in the programme. */
export const mayReadRecord = (by: Pick<Actor, "roles">, { state }: Pick<Meeting, "state">) => state !== "HELD" && (GOES_ROUND.includes(state) || worksOnIt(by));

/** Whether its words may still become others: until it is signed. */
export const isRecordOpen = ({ state }: Pick<Meeting, "state">) => isRecordable({ state }) || state === "RECORD_CIRCULATED";

/** Who words it: the secretaries of every side, each in their languages. */
export const mayWordRecord = (by: By, meeting: Of) => isRecordOpen(meeting) && by.roles.includes("SECRETARY") && (by.side !== null || mayRun(by, meeting));

/** Who adds to it, orders it and takes away: those who run the meeting. */
export const mayOrderRecord = (by: By, meeting: Of) => isRecordOpen(meeting) && mayRun(by, meeting);

/** Who agrees to its paragraphs for their side, and comments on them: secretaries and co-chairs of a side. */
export const mayAgreeRecord = (by: By, meeting: Of) => isRecordOpen(meeting) && by.side !== null && worksOnIt(by);
export const mayCommentRecord = mayAgreeRecord;

/** Who signs or approves it: each co-chair for their own side, once it went round. */
export const maySignRecord = ({ roles, side }: By, { state }: Of) => state === "RECORD_CIRCULATED" && side !== null && roles.includes("CO_CHAIR");

/** Who corrects what is signed, by an addendum. */
export const mayAddToRecord = (by: By, meeting: Of) => meeting.state === "CONCLUDED" && mayRun(by, meeting);

/** The moves of the record that this person may make. */
export function recordMoves(by: By, meeting: Of, signed: number): ("circulateRecord" | "reviseRecord")[] {
  if (!mayRun(by, meeting)) return [];
  if (meeting.state === "RECORD_IN_DRAFT") return ["circulateRecord"];
  return meeting.state === "RECORD_CIRCULATED" && !signed ? ["reviseRecord"] : [];
}
