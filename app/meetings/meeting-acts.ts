import type { DelegateRole } from "#db/enums";
import { MEETING_MOVES, type MeetingMove } from "./meeting";

const OTHER_ACTS = [
  "plan", "edit", "editDelegation", "attendance", "editAgenda", "concurAgenda", "takeBackOutcome", "editRecord", "agreeRecord", "comment", "resolveComment", "sign", "unsign", "addendum",
] as const;

/** Everything that is recorded of a meeting itself; its history keeps every name for ever. */
export type MeetingAct = MeetingMove | (typeof OTHER_ACTS)[number];

/** Whether a name is one of them. */
export function isMeetingAct(name: unknown): name is MeetingAct {
  return typeof name === "string" && (Object.hasOwn(MEETING_MOVES, name) || OTHER_ACTS.some((act) => act === name));
}

/** The fields such an entry may name. */
export const MEETING_FIELDS = [
  "title", "number", "place", "link", "host", "heldOn", "startsAt", "endsAt", "timeZone", "state", "delegates", "present", "absent", "represented",
  "agenda", "agendaVersion", "withoutSides", "left", "outcome", "paragraph", "agreed", "comment", "signature", "hash", "resolved",
] as const;

export type MeetingField = (typeof MEETING_FIELDS)[number];
/** Somebody named, and the role in which. */
export type NamedInRole = { said: string; role: DelegateRole };
export type MeetingValue = string | number | boolean | (string | NamedInRole)[] | null;
export type MeetingFieldChange = { field: MeetingField; from: MeetingValue; to: MeetingValue };

/** What is different between two states of a meeting, field by field; `from` null when it is new. */
export function compareMeeting(from: Partial<Record<MeetingField, MeetingValue>> | null, to: Partial<Record<MeetingField, MeetingValue>>): MeetingFieldChange[] {
  return MEETING_FIELDS.flatMap((field) => {
    const [before, after] = [from?.[field] ?? null, to[field] ?? null];
    return field in to && JSON.stringify(before) !== JSON.stringify(after) ? [{ field, from: before, to: after }] : [];
  });
}
