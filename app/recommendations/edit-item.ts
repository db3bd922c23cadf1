import { refuse, type Refusal } from "~/refusal";
import type { Deadline, Field, FieldChange, Value } from "./changes";
import type { Change, Entry, Item } from "./item";
import { change, valueOf } from "./state";
import { isOpen } from "./status";

/** Fields a secretary edits in one form; adding one is a row here, in FIELD_VALUES and in the state. */
export const DETAILS = ["kind", "sector", "priority", "successMeasure"] as const;
export type Details = { [F in (typeof DETAILS)[number]]: Value<F> | null };

/** Decides an edit of the details that need nobody's concurrence. */
export function editDetails(item: Item, details: Details, entry: Entry): Change | Refusal {
  const changes = DETAILS.flatMap((field) => change<Field>(field, valueOf(item, field, ""), details[field]));
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act: "editDetails", permission: "editDetails", changes, entry };
}

/** Decides an agreed deadline, or that there is none; a change of one that was agreed before says why. */
export function setDeadline(item: Item, deadline: Deadline | null, entry: Entry): Change | Refusal {
  if (!isOpen(item.status)) return refuse("invalid", "recommendations.refusal.closedItem");
  const changes = change("deadline", item.deadline, deadline);
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged", {}, "deadline");
  if (item.deadline && !entry.note) return refuse("invalid", "recommendations.refusal.deadlineReason", {}, "note");
  return { ok: true, act: "setDeadline", permission: "setDeadline", changes, entry };
}

export type WordingText = { language: string; text: string; sha256: string };

/** Decides the title and the wordings in force, a text per language; earlier ones stay readable. */
export function setWording(item: Item, title: string, wordings: WordingText[], entry: Entry): Change | Refusal {
  const texts = wordings.filter(({ text }) => text);
  const changes: FieldChange[] = [
    ...change("title", item.title, title),
    ...texts.flatMap(({ language, sha256 }) => change("wording", item.wordings[language] ?? null, sha256, language)),
    ...Object.keys(item.wordings)
      .filter((language) => !texts.some((text) => text.language === language))
      .flatMap((language) => change("wording", item.wordings[language] ?? null, null, language)),
  ];
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act: "setWording", permission: "setWording", changes, entry, wordings: texts };
}

/** Decides to take an item out of lists, counts and as-of; its reference is kept and never used again. */
export function voidItem(item: Item, entry: Entry): Change | Refusal {
  if (!entry.note) return refuse("invalid", "recommendations.refusal.noteNeeded", {}, "note");
  return { ok: true, act: "void", permission: "void", changes: change("voided", item.voided, true), entry };
}

/** Decides to bring a voided item back as it was. */
export function reviveItem(item: Item, entry: Entry): Change | Refusal {
  if (!item.voided) return refuse("invalid", "recommendations.refusal.notVoided");
  return { ok: true, act: "revive", permission: "revive", changes: change("voided", item.voided, false), entry };
}

/** Decides that a status taken over from a source stands: from now on it counts in the rates. */
export function confirmRegistration(item: Item, entry: Entry): Change | Refusal {
  if (item.confirmed) return refuse("invalid", "recommendations.refusal.alreadyConfirmed");
  return { ok: true, act: "confirmRegistration", permission: "confirmRegistration", changes: change("confirmed", false, true), entry };
}
