import { z } from "zod";
import { say } from "~/form-errors.server";
import { optionalLine } from "~/form-fields.server";
import type { Refusal } from "~/refusal";
import { barAct, TRIAL, type Prepared } from "./act-route.server";
import type { MeetingChoice } from "./candidates.server";
import type { Deadline } from "~/recommendations/changes";
import { saysNone } from "./deadline-said";
import { parseDeadline } from "~/recommendations/deadlines";
import { setDeadline } from "~/recommendations/edit-item";
import { LONGEST } from "./form-choices";
import { entryOf, happenedFields, noteFields } from "./entry.server";
import type { Asked } from "./item.server";

/** Why a deadline is not for this person, or not for now. */
export function barDeadline(asked: Asked): Refusal | null {
  return barAct(asked, "setDeadline", setDeadline(asked.item, asked.item.deadline, TRIAL));
}

/** A deadline as people say it; "none" takes it away. */
export function deadlineField(today: string) {
  return optionalLine(LONGEST.line)
    .refine((said) => said !== "", say("errors.required"))
    .transform((said, context): Deadline | null => {
      if (said === "" || saysNone(said)) return null;
      const deadline = parseDeadline(said, { today });
      if (!deadline) context.addIssue({ code: "custom", message: "forms.deadline.notUnderstood" });
      return deadline;
    });
}

export const deadlineSchema = (asked: Asked, meetings: MeetingChoice[]) =>
  z.object({ ...noteFields, ...happenedFields(asked, meetings), deadline: deadlineField(asked.item.today) });

export function prepareDeadline(values: z.output<ReturnType<typeof deadlineSchema>>): Prepared {
  return { ok: true, decide: (item) => setDeadline(item, values.deadline, entryOf(values)) };
}
