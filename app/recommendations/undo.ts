import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import type { Act } from "./acts";
import { PLAIN_ENTRY, type Change, type Item, type LastEntry } from "./item";
import { reverseChanges } from "./state";
import { carriedOver } from "./succession";

/** How long one's own last act can be taken back; mail waits as long. */
export const UNDO_MINUTES = 10;

const FINAL: Act[] = ["undo", "object", "register"];

/** Whether this person may still take an entry back; it must be the latest of its chain, and of one item alone. */
export function canUndo(entry: Pick<LastEntry, "act" | "personId" | "recordedAt" | "changes"> | null, actor: Actor, now: string): boolean {
  if (!entry || FINAL.includes(entry.act) || carriedOver(entry) || entry.personId === null || entry.personId !== actor.personId) return false;
  return Date.parse(now) - Date.parse(entry.recordedAt) < UNDO_MINUTES * 60_000;
}

/** Decides to go back to before one's own last act, while nobody has acted since. */
export function undoLast(item: Item, actor: Actor, version: number, audience: string | null): Change | Refusal {
  const entry = item.lastEntry;
  if (!entry || entry.version !== version) return refuse("stale", "recommendations.refusal.undoNotLatest");
  if (carriedOver(entry)) return refuse("not-allowed", "recommendations.refusal.undoCarriedOver");
  if (!canUndo(entry, actor, item.now)) return refuse("not-allowed", "recommendations.refusal.undoTooLate", { minutes: UNDO_MINUTES });
  const subject = { authorId: entry.personId };
  return { ok: true, act: "undo", permission: "undo", subject, changes: reverseChanges(entry.changes), entry: { ...PLAIN_ENTRY, audience }, undoes: entry };
}
