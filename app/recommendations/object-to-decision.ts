import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import type { FieldChange } from "./changes";
import type { Change, Entry, Item, LastEntry } from "./item";
import { openActionItems } from "./move-status";
import { reverseChanges } from "./state";
import { carriedOver } from "./succession";

/** An earlier entry as an objection to it must know it. */
export type Decided = {
  entry: LastEntry;
  /** The session that recorded it as decided by the sides, the side whose person did, and whether its record is signed; null where none did. */
  decision: { meetingId: number; meeting: string; side: string; concluded: boolean } | null;
  takenBack: boolean;
  /** The latest entry since that changed the same: by whom, and what it changed, in words. */
  since: { by: string; what: string } | null;
};

const place = ({ field, key }: FieldChange) => `${field}/${key}`;

/** Those of some later changes that changed the same as these. */
export function changedAgain(changes: readonly FieldChange[], later: readonly FieldChange[]): FieldChange[] {
  const places = new Set(changes.map(place));
  return later.filter((change) => places.has(place(change)));
}

/** Decides another side's objection to what a session recorded as decided: it goes back to before, until the record is signed; it counted until now. */
export function objectTo(item: Item, actor: Pick<Actor, "side">, decided: Decided | null, entry: Entry): Change | Refusal {
  if (!decided?.decision) return refuse("invalid", "recommendations.refusal.objectNotDecided");
  const { entry: earlier, decision, takenBack, since } = decided;
  const { meeting } = decision;
  if (decision.side === (actor.side?.code ?? "")) return refuse("not-allowed", "recommendations.refusal.objectOwnSide");
  if (carriedOver(earlier)) return refuse("invalid", "recommendations.refusal.undoCarriedOver");
  if (takenBack) return refuse("invalid", "recommendations.refusal.objectTakenBack");
  if (decision.concluded) return refuse("invalid", "recommendations.refusal.objectSigned", { meeting });
  if (since) return refuse("invalid", "recommendations.refusal.objectChangedSince", since);
  const changes = objectionTo(earlier, item);
  const unfinished = changes.some(({ field, to }) => field === "status" && to === "CLOSED_IMPLEMENTED") ? openActionItems(item) : null;
  if (unfinished) return unfinished;
  if (!entry.note) return refuse("invalid", "errors.required", {}, "note");
  return { ok: true, act: "object", permission: "object", changes, entry: { ...entry, audience: null }, undoes: earlier, countedUntilNow: true };
}

/** What an objection writes: the same backwards; a proposal that ended with it waits again, unless another of its kind does. */
export function objectionTo({ changes }: Pick<LastEntry, "changes">, { proposals }: Pick<Item, "proposals">): FieldChange[] {
  return reverseChanges(changes).filter(({ field, to }) => field !== "proposal" || !proposals.some(({ act }) => act === (to as { act: string } | null)?.act));
}
