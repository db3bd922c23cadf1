import type { ActionItemValue } from "~/recommendations/changes";
import type { ActionItem, Change, Entry, Item } from "~/recommendations/item";
import { change } from "~/recommendations/state";
import { refuse, type Refusal } from "~/refusal";

/** Decides a new step: what, who, by when. */
export function addActionItem(_: Item, id: string, values: Omit<ActionItemValue, "status">, entry: Entry): Change | Refusal {
  if (!values.what) return refuse("invalid", "errors.required", {}, "what");
  const changes = change("actionItem", null, { ...values, status: "OPEN" }, id);
  return { ok: true, act: "addActionItem", permission: "addActionItem", changes, entry };
}

/** Decides new words, assignee or due date of a step. */
export function editActionItem(item: Item, id: string, values: Omit<ActionItemValue, "status">, entry: Entry): Change | Refusal {
  const found = openOne(item, id);
  if (!found.ok) return found;
  if (!values.what) return refuse("invalid", "errors.required", {}, "what");
  return moveActionItem(found.actionItem, "editActionItem", values, entry);
}

/** Decides that a step is done. */
export function completeActionItem(item: Item, id: string, entry: Entry): Change | Refusal {
  const found = openOne(item, id);
  return found.ok ? moveActionItem(found.actionItem, "completeActionItem", { status: "DONE" }, entry) : found;
}

/** Decides that a step is no longer to be done, and why. */
export function cancelActionItem(item: Item, id: string, entry: Entry): Change | Refusal {
  const found = openOne(item, id);
  if (!found.ok) return found;
  if (!entry.note) return refuse("invalid", "recommendations.refusal.noteNeeded", {}, "note");
  return moveActionItem(found.actionItem, "cancelActionItem", { status: "CANCELLED" }, entry);
}

/** Decides that a step done or cancelled is open again. */
export function reopenActionItem(item: Item, id: string, entry: Entry): Change | Refusal {
  const actionItem = item.actionItems.find((one) => one.id === id);
  if (!actionItem) return refuse("not-found", "recommendations.refusal.noSuchActionItem");
  if (actionItem.status === "OPEN") return refuse("invalid", "recommendations.refusal.actionItemOpen");
  return moveActionItem(actionItem, "reopenActionItem", { status: "OPEN" }, entry);
}

type ActionItemAct = "editActionItem" | "completeActionItem" | "cancelActionItem" | "reopenActionItem";

function openOne(item: Item, id: string): Refusal | { ok: true; actionItem: ActionItem } {
  const actionItem = item.actionItems.find((one) => one.id === id);
  if (!actionItem) return refuse("not-found", "recommendations.refusal.noSuchActionItem");
  return actionItem.status === "OPEN" ? { ok: true, actionItem } : refuse("invalid", "recommendations.refusal.actionItemClosed");
}

function moveActionItem({ id, side, ...from }: ActionItem, act: ActionItemAct, to: Partial<ActionItemValue>, entry: Entry): Change | Refusal {
  const changes = change("actionItem", from, { ...from, ...to }, id);
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  const subject = { assigneeId: from.assignee?.id ?? null, assigneeOrganisationId: from.organisation?.id ?? null };
  return { ok: true, act, permission: act, subject, changes, entry: { ...entry, audience: side } };
}
