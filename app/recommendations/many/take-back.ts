import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { PLAIN_ENTRY, type Change, type Item, type LastEntry } from "~/recommendations/item";
import { reverseChanges } from "~/recommendations/state";
import { UNDO_MINUTES } from "~/recommendations/undo";

/** Decides to go back to before one's own entry of a change of many, however long ago, while it is the item's latest. */
export function takeBack(item: Item, actor: Actor, version: number): Change | Refusal {
  const entry = item.lastEntry;
  if (!entry || entry.version !== version || entry.personId === null || entry.personId !== actor.personId) return refuse("stale", "many.reason.actedOn");
  return undoOf(item, entry);
}

/** The undo of an entry by who made it: within the time of an ordinary undo as if it had never been; later it counted until now, and what was read meanwhile stays true. */
export function undoOf(item: Item, entry: LastEntry): Change {
  const late = Date.parse(item.now) - Date.parse(entry.recordedAt) >= UNDO_MINUTES * 60_000;
  return {
    ok: true,
    act: "undo",
    permission: "undo",
    subject: { authorId: entry.personId },
    changes: reverseChanges(entry.changes),
    entry: PLAIN_ENTRY,
    undoes: entry,
    countedUntilNow: late,
  };
}
