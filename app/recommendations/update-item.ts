import { refuse, type Refusal } from "~/refusal";
import type { FieldChange } from "./changes";
import type { Change, Entry, Item } from "./item";

/** Decides a note on progress without a change of status, with what shows it; may be for one's own side alone. */
export function updateItem(_: Item, entry: Entry, evidence: FieldChange[]): Change | Refusal {
  if (!entry.note && !evidence.length) return refuse("invalid", "recommendations.refusal.noteOrEvidence", {}, "note");
  return { ok: true, act: "update", permission: "update", changes: evidence, entry };
}

/** Decides a comment. */
export function commentOn(_: Item, entry: Entry): Change | Refusal {
  if (!entry.note) return refuse("invalid", "errors.required", {}, "note");
  return { ok: true, act: "comment", permission: "comment", changes: [], entry };
}

/** An earlier entry, as far as a person who corrects or widens it must name it. */
export type EarlierEntry = { id: string; version: number; personId: number | null; note: string; happened: Entry["happened"]; audience: string | null };

/** Decides a correction: a new entry, beside the one it corrects, that says what was wrong. */
export function correctEntry(_: Item, earlier: EarlierEntry, entry: Entry): Change | Refusal {
  if (!entry.note) return refuse("invalid", "errors.required", {}, "note");
  const subject = { authorId: earlier.personId };
  return { ok: true, act: "correctEntry", permission: "correctEntry", subject, changes: [], entry: { ...entry, audience: earlier.audience }, corrects: earlier.id };
}

/** Decides to show both sides what one side wrote for itself: a new joint entry that quotes it. */
export function widenEntry(_: Item, earlier: EarlierEntry, entry: Entry, evidence: FieldChange[]): Change | Refusal {
  if (earlier.audience === null) return refuse("invalid", "recommendations.refusal.alreadyJoint");
  if (!entry.note) return refuse("invalid", "errors.required", {}, "note");
  const subject = { authorId: earlier.personId };
  const joint = { ...entry, happened: earlier.happened, audience: null };
  return { ok: true, act: "widen", permission: "widen", subject, changes: evidence, entry: joint };
}
