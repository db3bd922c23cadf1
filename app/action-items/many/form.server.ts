import { z } from "zod";
import { many, optional, optionalText, text } from "~/form-fields.server";
import { say } from "~/form-errors.server";
import { entryOf } from "~/recommendations/forms/entry.server";
import { oneOf } from "~/recommendations/forms/fields.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import type { AssigneeOption } from "../assign-to";
import { dueField, nameAssignee } from "../forms.server";
import { MOST_STEPS, STEP_ACTS, type StepAct } from "./acts";
import type { StepChange } from "./decide-steps";

/** The act an address or a form names, if it is one. */
export const readAct = (name: FormDataEntryValue | null): StepAct | null => STEP_ACTS.find((act) => act === name) ?? null;

const UNASKED = optional(z.string()).transform(() => null);

/** The form of one act on many: which action items, the latest change the page knew of, and what becomes of them. */
export function stepsSchema(act: StepAct, assignees: readonly AssigneeOption[], today: string) {
  return z.object({
    step: many(z.uuid(say("errors.notAChoice")), MOST_STEPS).refine((all) => all.length > 0, say("actionItems.many.nothingHelp")),
    seen: z.iso.datetime(say("forms.versionMissing")),
    assignee: act === "assign" ? optional(oneOf(assignees, nameAssignee)) : UNASKED,
    due: act === "due" ? dueField(today) : UNASKED,
    note: act === "cancel" ? text(LONGEST.note) : optionalText(LONGEST.note),
  }).transform(({ step, seen, assignee, due, note }): { ids: string[]; seen: string; change: StepChange } =>
    ({ ids: [...new Set(step)], seen, change: { act, assignee, due, entry: entryOf({ note }) } }));
}
