import { canonicalJson } from "~/history/canonical";
import type { Actor } from "~/people/actor";
import type { FieldChange } from "./changes";
import type { Change, Item } from "./item";
import { isTracked } from "./state";

/** Within this time the same words again are one form sent twice, not a second entry. */
const SECONDS = 10;

/** What changed, without the ids that each sending makes anew. */
const essence = (changes: FieldChange[]) => canonicalJson(changes.map(({ field, key, from, to }) => [field, isTracked(field) ? key : "", from, to]));

/** Whether a change is the last entry once more: a double click, or a form sent again after the connection broke. */
export function isRepeat({ lastEntry, now }: Pick<Item, "lastEntry" | "now">, actor: Actor, change: Change): boolean {
  if (!lastEntry || actor.personId === null || lastEntry.personId !== actor.personId || change.act !== lastEntry.act) return false;
  if (Date.parse(now) - Date.parse(lastEntry.recordedAt) > SECONDS * 1000) return false;
  return lastEntry.note === change.entry.note && essence(lastEntry.changes) === essence(change.changes);
}
