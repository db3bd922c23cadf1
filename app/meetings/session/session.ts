import type { MeetingState, OutcomeKind } from "#db/enums";
import type { StatusActName } from "~/recommendations/acts";
import type { Meeting } from "~/meetings/meeting";

/** What can be recorded of a point, as forms and keys name it. */
export const OUTCOME_FORMS = ["noted", "decision", "information", "reservation", "note", "status", "deadline", "position", "owner", "actionItem", "adopt"] as const;

export type OutcomeForm = (typeof OUTCOME_FORMS)[number];

/** The kind under which each is kept. */
export const KIND_OF: Record<OutcomeForm, OutcomeKind> = {
  noted: "NOTED", decision: "DECISION", information: "INFORMATION", reservation: "RESERVATION", note: "NOTE",
  status: "CHANGE", deadline: "CHANGE", position: "CHANGE", owner: "CHANGE", actionItem: "ACTION_ITEM", adopt: "ADOPTION",
};

/** Those that only say something. */
export const SPOKEN: readonly OutcomeForm[] = ["noted", "decision", "information", "reservation", "note", "adopt"];

/** Moves of the status that a session records; carrying over and correcting have forms of their own. */
export const SESSION_STATUS_ACTS = [
  "start", "resume", "reportImplemented", "confirmCompletion", "return", "reportNotStarted", "hold", "discontinue", "reopen",
] as const satisfies readonly StatusActName[];

const OPENED: readonly MeetingState[] = ["IN_SESSION", "ADJOURNED", "RECORD_IN_DRAFT"];

/** Whether the sides sat together, so that something can have been decided. */
export const wasOpened = ({ state }: Pick<Meeting, "state">) => OPENED.includes(state);

/** Whether a body proposes what it decides to another. */
export const proposesToPlenary = ({ body }: Pick<Meeting, "body">) => body !== null && body.parentId !== null;
