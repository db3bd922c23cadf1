import type { MeetingKind, MeetingState, Precision, RecordKind } from "#db/enums";
import type { Actor } from "~/people/actor";

/** A meeting as every page of it needs it. */
export type Meeting = {
  id: number;
  kind: MeetingKind;
  body: { id: number; name: string; training: boolean; recordKind: RecordKind; languages: string[]; authentic: string[]; parentId: number | null } | null;
  series: string;
  /** Its place in the body's series. */
  number: number | null;
  title: string;
  state: MeetingState;
  version: number;
  place: string;
  link: string;
  hostSide: { id: number; code: string; name: string } | null;
  /** The day it begins on, or the month, quarter or year it is planned for. */
  heldOn: string;
  precision: Precision;
  /** Instants, once they are known to the minute, and the time zone they are said in. */
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string;
  previousId: number | null;
};

/** What is done to a meeting itself, and where it may be done. */
export const MEETING_MOVES = {
  circulateAgenda: { from: ["PLANNED"], to: "AGENDA_CIRCULATED" },
  open: { from: ["PLANNED", "AGENDA_CIRCULATED", "ADJOURNED"], to: "IN_SESSION" },
  adjourn: { from: ["IN_SESSION"], to: "ADJOURNED" },
  close: { from: ["IN_SESSION", "ADJOURNED"], to: "RECORD_IN_DRAFT" },
  circulateRecord: { from: ["RECORD_IN_DRAFT"], to: "RECORD_CIRCULATED" },
  reviseRecord: { from: ["RECORD_CIRCULATED"], to: "RECORD_IN_DRAFT" },
  conclude: { from: ["RECORD_CIRCULATED"], to: "CONCLUDED" },
  postpone: { from: ["PLANNED", "AGENDA_CIRCULATED"], to: "POSTPONED" },
  replan: { from: ["POSTPONED"], to: "PLANNED" },
  cancel: { from: ["PLANNED", "AGENDA_CIRCULATED", "POSTPONED", "ADJOURNED"], to: "CANCELLED" },
} as const satisfies Record<string, { from: readonly MeetingState[]; to: MeetingState }>;

/** Every state, in the order a meeting goes through them. */
export const MEETING_STATES = [
  "PLANNED", "AGENDA_CIRCULATED", "IN_SESSION", "ADJOURNED", "RECORD_IN_DRAFT", "RECORD_CIRCULATED", "CONCLUDED", "POSTPONED", "CANCELLED", "HELD",
] as const satisfies readonly MeetingState[];

export type MeetingMove = keyof typeof MEETING_MOVES;

/** Whether it is a session that is planned and run here, not one that was only noted as reported. */
export const isKeptHere = ({ state }: Pick<Meeting, "state">) => state !== "HELD";

const AHEAD: readonly MeetingState[] = ["PLANNED", "AGENDA_CIRCULATED", "IN_SESSION", "ADJOURNED", "POSTPONED"];

/** Whether it is still to be held, or going on. */
export const isAhead = ({ state }: Pick<Meeting, "state">) => AHEAD.includes(state);

const SETTLED: readonly MeetingState[] = ["CONCLUDED", "CANCELLED", "HELD"];

/** Whether what is said of it (its title, when, where) may still become another. */
export const isEditable = ({ state }: Pick<Meeting, "state">) => !SETTLED.includes(state);

const RECORDABLE: readonly MeetingState[] = ["PLANNED", "AGENDA_CIRCULATED", "IN_SESSION", "ADJOURNED", "RECORD_IN_DRAFT"];

/** Whether outcomes may be recorded: before it, in it and after it, until its record goes round. */
export const isRecordable = ({ state }: Pick<Meeting, "state">) => RECORDABLE.includes(state);

/** Whether its agenda may still be changed; once circulated, each change is marked. */
export const hasOpenAgenda = ({ state }: Pick<Meeting, "state">) => RECORDABLE.includes(state);

/** Who plans it, runs it and keeps its record: secretaries of the side that hosts it, or of any where none does. */
export function mayRun({ roles, side }: Pick<Actor, "roles" | "side">, { hostSide, state }: Pick<Meeting, "hostSide" | "state">) {
  return state !== "HELD" && roles.includes("SECRETARY") && (hostSide === null || side?.id === hostSide.id);
}

/** Who writes a side's own part of it: that side's secretaries, and for observers of no side whoever runs it. */
export function mayKeepSide(actor: Pick<Actor, "roles" | "side">, meeting: Pick<Meeting, "hostSide" | "state">, sideId: number | null) {
  if (sideId === null) return mayRun(actor, meeting);
  return meeting.state !== "HELD" && actor.roles.includes("SECRETARY") && actor.side?.id === sideId;
}
