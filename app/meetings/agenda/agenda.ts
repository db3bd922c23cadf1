import type { AgendaKind, EvidenceKind, Status } from "#db/enums";

/** Why a recommendation is proposed for the agenda of a session, since the body's previous one. The order is that of urgency. */
export const AGENDA_REASONS = [
  "proposedToPlenary", "reportedImplemented", "awaitingReply", "pastDue", "rescheduled", "actionItemsDue", "positionMissing", "holdPastReview", "carriedOver", "new", "noReport",
] as const;

export type AgendaReason = (typeof AGENDA_REASONS)[number];

/** A reason with what it counts or when it began: a number of days, of action items; a day. */
export type Reason = { reason: AgendaReason; count: number | null; on: string | null };

/** A paper for a point: a file kept here or a link. */
export type AgendaPaper = { id: number; kind: EvidenceKind; title: string; url: string };

/** One point of an agenda, as every page of the session needs it. */
export type AgendaEntry = {
  id: number;
  /** Its number on the agenda, "3"; "" for a pause. */
  number: string;
  kind: AgendaKind;
  title: string;
  /** The recommendation, as it is now. */
  item: { number: number; reference: string; title: string; status: Status; version: number } | null;
  /** The filter of a group, as the end of a list's address. */
  query: string;
  /** The working group that reports. */
  body: { id: number; name: string } | null;
  minutes: number | null;
  presenter: string;
  standing: boolean;
  reasons: Reason[];
  /** The circulated version after which it came on; null for what was there before the first. */
  addedAfter: number | null;
  fromTheFloor: boolean;
  papers: AgendaPaper[];
  /** Outcomes recorded of it that this reader may see. */
  outcomes: number;
};

/** The kinds of point that are added, as the address names them. */
export const POINT_KINDS = ["item", "group", "report", "topic", "pause"] as const;

export type PointForm = (typeof POINT_KINDS)[number];
