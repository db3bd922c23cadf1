import { z } from "zod";
import { optional } from "~/form-fields.server";
import { refuse, type Refusal } from "~/refusal";
import type { Prepared } from "./act-route.server";
import { STATUS_ACT_NAMES } from "~/recommendations/acts";
import type { MeetingChoice } from "./candidates.server";
import type { FieldChange } from "~/recommendations/changes";
import { entryOf, happenedFields, roomFields } from "./entry.server";
import type { Asked } from "./item.server";
import { needFields, prepareMove } from "./status.server";
import { updateItem } from "~/recommendations/update-item";

export const updateSchema = (asked: Asked, meetings: MeetingChoice[]) =>
  z.object({ ...roomFields(asked), ...happenedFields(asked, meetings), ...needFields, act: optional(z.enum(STATUS_ACT_NAMES)) });

type UpdateValues = z.output<ReturnType<typeof updateSchema>>;

/** Prepares the one form of progress: a note, evidence, and a move of the status where one was chosen. */
export async function prepareUpdate(asked: Asked, values: UpdateValues, evidence: FieldChange[]): Promise<Prepared | Refusal> {
  const entry = entryOf(values);
  if (!values.act) return { ok: true, audience: values.audience, decide: (item) => updateItem(item, entry, evidence) };
  if (values.audience !== null) return refuse("invalid", "forms.update.sideStatus", {}, "act");
  return prepareMove(asked, values.act, values, { entry, evidence });
}
