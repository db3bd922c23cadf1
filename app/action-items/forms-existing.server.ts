import { z } from "zod";
import { line } from "~/form-fields.server";
import { notFound } from "~/http.server";
import { barAct, TRIAL, type Prepared } from "~/recommendations/forms/act-route.server";
import type { MeetingChoice } from "~/recommendations/forms/candidates.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { entryOf, happenedFields, noteFields } from "~/recommendations/forms/entry.server";
import { openItem, type Asked } from "~/recommendations/forms/item.server";
import type { ActionItem, Change } from "~/recommendations/item";
import type { Refusal } from "~/refusal";
import { cancelActionItem, completeActionItem, editActionItem, reopenActionItem } from "./decide";
import { assignTo, type AssigneeOption } from "./assign-to";
import { findAssignees, stepFields } from "./forms.server";

const ACTS = { completeActionItem, cancelActionItem, reopenActionItem };
type SimpleAct = keyof typeof ACTS;

/** The action item that an address names, of the reader's own room or joint, and why an act on it is not for this person, or not for now. */
export async function openActionItem(args: Parameters<typeof openItem>[0], act: SimpleAct | "editActionItem") {
  const asked = await openItem(args);
  const actionItem = asked.item.actionItems.find(({ id }) => id === args.params.id);
  if (!actionItem) throw notFound();
  const tried = act === "editActionItem" ? tryEdit(asked, actionItem) : ACTS[act](asked.item, actionItem.id, TRIAL);
  return { asked, actionItem, bar: barAct(asked, act, tried) };
}

/** An edit that would change something, to find out whether one is possible. */
function tryEdit({ item }: Asked, { id, assignee, organisation, due, what }: ActionItem): Change | Refusal {
  return editActionItem(item, id, { what: `${what} …`, assignee, organisation, due }, TRIAL);
}

/** The assignees one may choose, the present one always among them. */
export async function findAssigneesOf(asked: Asked, { side, assignee, organisation }: ActionItem): Promise<AssigneeOption[]> {
  const found = (await findAssignees(asked)).filter((one) => side === null || one.side === side || one.side === "");
  const present: AssigneeOption[] = [
    ...(assignee ? [{ kind: "member" as const, ...assignee, side: side ?? "" }] : []),
    ...(organisation ? [{ kind: "organisation" as const, ...organisation, side: side ?? "" }] : []),
  ];
  return [...found, ...present.filter((one) => !found.some(({ kind, id }) => kind === one.kind && id === one.id))];
}

export const editSchema = (asked: Asked, assignees: AssigneeOption[]) =>
  z.object({ ...noteFields, ...stepFields(asked, assignees), what: line(LONGEST.title) });

export function prepareEdit({ id, side }: ActionItem, values: z.output<ReturnType<typeof editSchema>>): Prepared {
  const step = { what: values.what, ...assignTo(values.assignee), due: values.due };
  return { ok: true, audience: side, decide: (item) => editActionItem(item, id, step, entryOf(values)) };
}

export const simpleSchema = (asked: Asked, meetings: MeetingChoice[]) => z.object({ ...noteFields, ...happenedFields(asked, meetings) });

export function prepareSimple({ id, side }: ActionItem, act: SimpleAct, values: z.output<ReturnType<typeof simpleSchema>>): Prepared {
  return { ok: true, audience: side, decide: (item) => ACTS[act](item, id, entryOf(values)) };
}

/** An action item as its forms show it. */
export function showActionItem({ programme }: Asked, { what, side, assignee, organisation, due }: ActionItem) {
  return {
    what,
    side: programme.sides.find(({ code }) => code === side)?.name ?? null,
    who: assignee?.name ?? organisation?.name ?? "",
    assignee: assignee ? `member-${assignee.id}` : organisation ? `organisation-${organisation.id}` : null,
    due: due?.said ?? "",
  };
}

export type ActionItemShown = ReturnType<typeof showActionItem>;
