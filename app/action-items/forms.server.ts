import { randomUUID } from "node:crypto";
import { z } from "zod";
import { optional, optionalLine } from "~/form-fields.server";
import type { Prepared, RefusedWithChoices } from "~/recommendations/forms/act-route.server";
import { findMembers, findOrganisations } from "~/recommendations/forms/candidates.server";
import type { Deadline } from "~/recommendations/changes";
import { parseDeadline } from "~/recommendations/deadlines";
import { LONGEST, nameOrganisation } from "~/recommendations/forms/form-choices";
import { entryOf, roomFields } from "~/recommendations/forms/entry.server";
import { oneOf } from "~/recommendations/forms/fields.server";
import type { Asked } from "~/recommendations/forms/item.server";
import { refuse } from "~/refusal";
import { assignTo, type AssigneeOption } from "./assign-to";
import { matchAssignee, type Candidate } from "./assignee";
import { addActionItem } from "./decide";
import { parseOneLine } from "./one-line";

/** Whom an action item may be given to: members that are at least focal point, and organisations. */
export async function findAssignees({ programme }: Pick<Asked, "programme">): Promise<AssigneeOption[]> {
  const [members, organisations] = await Promise.all([findMembers(programme), findOrganisations(programme)]);
  return [
    ...members.map(({ id, name, office, side }) => ({ kind: "member" as const, id, name, office, side })),
    ...organisations.map(({ id, name, abbreviation, side }) => ({ kind: "organisation" as const, id, name, abbreviation, side })),
  ];
}

/** A choice's value in a form: member-12, organisation-3. */
export const nameAssignee = ({ kind, id }: Pick<Candidate, "kind" | "id">) => `${kind}-${id}`;

/** A due date as a person types it; null where nothing is typed. */
export function dueField(today: string) {
  return optionalLine(LONGEST.line).transform((said, context): Deadline | null => {
    const deadline = said === "" ? null : parseDeadline(said, { today });
    if (said !== "" && !deadline) context.addIssue({ code: "custom", message: "forms.deadline.notUnderstood" });
    return deadline;
  });
}

/** Who is to do it, and by when. */
export const stepFields = ({ item }: Asked, assignees: AssigneeOption[]) => ({
  assignee: optional(oneOf(assignees, nameAssignee)),
  due: dueField(item.today),
});

export const newSchema = (asked: Asked, assignees: AssigneeOption[]) =>
  z.object({ ...roomFields(asked), ...stepFields(asked, assignees), line: optionalLine(LONGEST.reason), what: optionalLine(LONGEST.title) });

type NewValues = z.output<ReturnType<typeof newSchema>>;

/** Prepares a new step from one line, from fields, or from both: a field that is filled in goes before the line. */
export function prepareNew({ item }: Asked, assignees: AssigneeOption[], values: NewValues): Prepared | RefusedWithChoices {
  const { audience } = values;
  const candidates = assignees.filter(({ side }) => audience === null || side === audience || side === "");
  const read = parseOneLine(values.line, { today: item.today, candidates });
  const what = values.what || read.what;
  if (!what) return refuse("invalid", "actionItemForms.whatMissing", {}, values.line ? "what" : "line");
  if (what.length > LONGEST.title) return refuse("invalid", "errors.tooLong", { maximum: LONGEST.title }, "line");
  const found = values.assignee ?? (read.assignee === null ? null : findMeant(read.assignee, candidates));
  if (found && "ok" in found) return found;
  if (found && !candidates.includes(found)) return refuse("invalid", "actionItemForms.sideAssignee", {}, "assignee");
  const step = { what, ...assignTo(found), due: values.due ?? read.due };
  const id = randomUUID();
  return { ok: true, audience, decide: (now) => addActionItem(now, id, step, entryOf(values)) };
}

function findMeant(typed: string, candidates: AssigneeOption[]): AssigneeOption | RefusedWithChoices {
  const found = matchAssignee(typed, candidates);
  if (found === "none") return refuse("invalid", "actionItemForms.unknown", { typed }, "line");
  if (!Array.isArray(found)) return found as AssigneeOption;
  const choices = found.map((one) => ({ value: nameAssignee(one), label: nameOrganisation(one) }));
  return { ...refuse("invalid", "actionItemForms.ambiguous", { typed }, "assignee"), choices };
}
