import { refuse, type Refusal } from "~/refusal";
import type { Change, Entry, Item } from "./item";
import { change } from "./state";
import type { Passage } from "./succession-value";

/** A passage of an item as its row has it; those of the registration have no name in the history and stay. */
export type KeptPassage = Passage & { partId: string | null };

/** Decides that an item was also recommended in another place. */
export function addPassage(_: Item, id: string, passage: Passage, kept: readonly KeptPassage[], entry: Entry): Change | Refusal {
  const twice = kept.some(({ source, location, start }) => source.id === passage.source.id && location === passage.location && start === passage.start);
  if (twice) return refuse("invalid", "recommendations.refusal.passageTwice", {}, "location");
  return { ok: true, act: "addPassage", permission: "addPassage", changes: change("passage", null, passage, id), entry };
}

/** Decides that a place that was added no longer stands among its sources. */
export function removePassage(_: Item, { partId, ...passage }: KeptPassage, entry: Entry): Change | Refusal {
  if (partId === null) return refuse("not-found", "recommendations.refusal.noSuchPassage");
  return { ok: true, act: "removePassage", permission: "removePassage", changes: change("passage", passage, null, partId), entry };
}
