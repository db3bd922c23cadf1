import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import type { Deadline, FieldChange } from "~/recommendations/changes";
import { subjectOf, type Change, type Entry, type Item } from "~/recommendations/item";
import { refuse, type Refusal } from "~/refusal";
import { cancelActionItem, completeActionItem, editActionItem } from "../decide";
import { assignTo, type AssigneeOption } from "../assign-to";
import type { StepAct } from "./acts";

/** What is done to each: by which act, and what the form says. */
export type StepChange = { act: StepAct; assignee: AssigneeOption | null; due: Deadline | null; entry: Entry };

type DecideOne = (item: Item, id: string) => Change | Refusal;

const SO_ALREADY = "recommendations.refusal.nothingChanged";

/** Decides what becomes of one action item. */
export const decideStep = ({ act, assignee, due, entry }: StepChange): DecideOne => (item, id) => {
  const step = item.actionItems.find((one) => one.id === id);
  if (!step) return refuse("not-found", "recommendations.refusal.noSuchActionItem");
  if (act === "complete") return completeActionItem(item, id, entry);
  if (act === "cancel") return cancelActionItem(item, id, entry);
  if (act === "due") return editActionItem(item, id, { what: step.what, assignee: step.assignee, organisation: step.organisation, due }, entry);
  if (assignee && step.side !== null && ![step.side, ""].includes(assignee.side)) return refuse("invalid", "actionItemForms.sideAssignee", {}, "assignee");
  return editActionItem(item, id, { what: step.what, ...assignTo(assignee), due: step.due }, entry);
};

/** Decides several action items of one recommendation in one room as one entry: all of them, or none. What is so already is left out. */
export function decideSteps(item: Item, actor: Actor, ids: readonly string[], decideOne: DecideOne): Change | Refusal {
  const changes: FieldChange[] = [];
  let first: Change | null = null;
  for (const id of ids) {
    const decided = decideOne(item, id);
    if (!decided.ok && decided.message.key === SO_ALREADY) continue;
    if (!decided.ok) return decided;
    // The one writer asks for the first of them again; each may be somebody else's.
    if (!may(actor, decided.permission, subjectOf(item, decided.subject))) return refuse("not-allowed", "recommendations.refusal.notAllowed");
    first ??= decided;
    changes.push(...decided.changes);
  }
  return first ? { ...first, changes } : refuse("invalid", SO_ALREADY);
}
