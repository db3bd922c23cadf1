import { refuse, type Refusal } from "~/refusal";
import type { Position } from "./changes";
import type { Change, Entry, Item } from "./item";
import { needsReason } from "./positions";
import { change } from "./state";

/** Decides what one side says of the item. Another side's is only recorded as it was communicated: channel, number, on whose behalf. */
export function setPosition(item: Item, side: string, ownSide: string, position: Position, entry: Entry): Change | Refusal {
  if (needsReason(position.value) && !position.reason) return refuse("invalid", "recommendations.refusal.reasonNeeded", {}, "reason");
  if (entry.audience !== null) return draftPosition(side, ownSide, position, entry);
  const unsaid = side === ownSide ? null : refuseUnlessCommunicated(entry);
  if (unsaid) return unsaid;
  const changes = change("position", item.positions[side] ?? null, position, side);
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act: "setPosition", permission: "setPosition", changes, entry };
}

/** Nobody speaks for another side, except by recording what it communicated: channel, number, on whose behalf. */
export function refuseUnlessCommunicated(entry: Entry): Refusal | null {
  if (entry.channel === "PAGE") return refuse("invalid", "recommendations.refusal.channelNeeded", {}, "channel");
  if (!entry.channelReference) return refuse("invalid", "errors.required", {}, "channelReference");
  return entry.onBehalfOf ? null : refuse("invalid", "errors.required", {}, "onBehalfOf");
}

/** A position that a side prepares in its own room: a draft beside the state, never part of it. */
function draftPosition(side: string, ownSide: string, position: Position, entry: Entry): Change | Refusal {
  if (side !== ownSide) return refuse("not-allowed", "recommendations.refusal.notYourSide");
  const changes = change("positionDraft", null, position, side);
  return { ok: true, act: "draftPosition", permission: "draftPosition", changes, entry };
}
