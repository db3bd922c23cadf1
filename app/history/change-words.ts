import type { ActionItemValue, Field, FieldChange, Value } from "~/recommendations/changes";
import { describeSuccession } from "./lives-words";
import { nameSide, sayDeadline, VALUES, type Words } from "./value-words";

/** One row of what changed, in words; "" where there was or is nothing. */
export type ChangeWords = { field: string; from: string; to: string };

/** Whose, or in which language: what the key of a field names. */
const KEYS: Partial<Record<Field, (key: string, words: Words) => string>> = {
  position: nameSide,
  positionDraft: nameSide,
  organisations: nameSide,
  wording: nameLanguage,
};

/** Changes that are the story of the sentence, of no interest on their own, or too long for a row: wordings have a page. */
const UNSAID: readonly Field[] = ["heldFrom", "closedFrom", "proposal", "title", "wording"];

/** A language by its name in the reader's own; a code nobody knows is its own name. */
export function nameLanguage(code: string, { intl }: Pick<Words, "intl">): string {
  try {
    return new Intl.DisplayNames(intl, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What the changed field is called: "Position of Pakistan", "Wording (English)". */
export function labelChange({ field, key }: Pick<FieldChange, "field" | "key">, words: Words): string {
  const of = KEYS[field]?.(key, words) ?? "";
  return words.t(`history.field.${field}`, { of });
}

/** One side of a change in words; "" for nothing. */
export function sayValue<F extends Field>(field: F, value: Value<F> | null, words: Words): string {
  return value === null ? "" : (VALUES[field] as (value: Value<F>, words: Words) => string)(value, words);
}

/** What an entry changed, from → to, in words; an action item shows only the parts that differ, a new proposal what it would change. */
export function describeChanges(changes: readonly FieldChange[], words: Words): ChangeWords[] {
  return changes.flatMap((change) => {
    if (change.field === "proposal" && !change.from && change.to) return describeProposed(change.to.changes as FieldChange[], words);
    if (change.field === "succession") return change.to ? describeSuccession(change.to, words) : [];
    if (UNSAID.includes(change.field)) return [];
    if (change.field === "actionItem" && change.from && !change.to && livesOn(changes)) return [{ field: labelChange(change, words), from: sayValue("actionItem", change.from, words), to: words.t("history.actionItem.moved") }];
    if (change.field === "actionItem" && change.from && change.to) return describeActionItem(change.from, change.to, words);
    return [{ field: labelChange(change, words), from: sayValue(change.field, change.from, words), to: sayValue(change.field, change.to, words) }];
  });
}

const livesOn = (changes: readonly FieldChange[]) => changes.some(({ field, to }) => field === "livesOnIn" && to !== null);

/** Which texts an entry changed, or would change: the title, and wordings by their language. */
export function describeRewording(changes: readonly FieldChange[], words: Words): string[] {
  return changes.flatMap((change) => {
    if (change.field === "proposal" && !change.from && change.to) return describeRewording(change.to.changes as FieldChange[], words);
    if (change.field === "wording") return [nameLanguage(change.key, words)];
    return change.field === "title" ? [labelChange(change, words)] : [];
  });
}

function describeProposed(changes: readonly FieldChange[], words: Words): ChangeWords[] {
  return describeChanges(changes, words).map((row) => ({ ...row, field: words.t("history.field.proposed", { field: row.field }) }));
}

function describeActionItem(from: ActionItemValue, to: ActionItemValue, words: Words): ChangeWords[] {
  const { t } = words;
  const parts: [field: string, say: (value: ActionItemValue) => string][] = [
    [t("history.actionItem.what"), ({ what }) => what],
    [t("history.actionItem.assignee"), ({ assignee, organisation }) => assignee?.name ?? organisation?.name ?? ""],
    [t("history.actionItem.due"), ({ due }) => (due ? sayDeadline(due, words) : "")],
    [t("history.actionItem.status"), ({ status }) => t(`history.actionItem.statuses.${status}`)],
  ];
  return parts.map(([field, say]) => ({ field, from: say(from), to: say(to) })).filter((row) => row.from !== row.to);
}
