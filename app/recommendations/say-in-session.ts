import type { OutcomeKind } from "#db/enums";
import type { Change, Entry, Item } from "./item";

/** Decides what was said of the item in a session: noted, decided, told or reserved; nothing tracked of it changes. */
export function sayInSession(_: Item, id: string, said: { kind: OutcomeKind; side: string }, entry: Entry): Change {
  return { ok: true, act: "recordOutcome", permission: "recordOutcome", changes: [{ field: "outcome", key: id, from: null, to: said }], entry };
}
