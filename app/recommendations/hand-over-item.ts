import type { Role } from "#db/enums";
import { refuse, type Refusal } from "~/refusal";
import type { FieldChange, Named } from "./changes";
import type { Change, Entry, Item } from "./item";
import { change } from "./state";
import { isOpen } from "./status";

/** From one office holder of a side to the next. */
export type HandedOver = { from: Named; to: Named & { roles: readonly Role[] }; side: string };

export type Held = Pick<Item, "owner" | "organisations" | "actionItems" | "status" | "voided">;

/** Decides that what was one office holder's in an item is the next one's: the item, open steps, the place as focal point; in one entry, or in that of the side's own room. */
export function handOverItem(item: Held, given: HandedOver, entry: Entry): Change | Refusal {
  if (!given.to.roles.some((role) => role !== "OBSERVER")) return refuse("invalid", "recommendations.refusal.ownerRole", {}, "to");
  const changes = changesOfHandOver(item, given, entry.audience);
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act: "handOver", permission: "handOver", changes, entry };
}

/** What would change, jointly or in the side's own room; nothing where nothing is theirs any more. */
export function changesOfHandOver(item: Held, { from, to: { id, name }, side }: HandedOver, audience: string | null): FieldChange[] {
  if (item.voided) return [];
  const to = { id, name };
  const steps = item.actionItems.filter((step) => step.side === audience && step.status === "OPEN" && step.assignee?.id === from.id);
  const moved = steps.flatMap(({ id, side: _, ...step }) => change("actionItem", step, { ...step, assignee: to }, id));
  if (audience !== null || !isOpen(item.status)) return moved;
  const leads = item.organisations[side] ?? null;
  const answers = leads?.map((lead) => (lead.focalPoint?.id === from.id ? { ...lead, focalPoint: to } : lead)) ?? null;
  return [
    ...(item.owner?.id === from.id ? change("owner", item.owner, { ...to, side: item.owner.side }) : []),
    ...moved,
    ...change("organisations", leads, answers, side),
  ];
}
