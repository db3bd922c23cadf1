import { z } from "zod";
import { PositionValue } from "#db/enums";
import { day, optional, optionalLine } from "~/form-fields.server";
import { parseForm } from "~/http.server";
import { findAssignees, newSchema, prepareNew } from "~/action-items/forms.server";
import type { Act } from "~/recommendations/acts";
import { assignOwner } from "~/recommendations/assign";
import type { FieldChange } from "~/recommendations/changes";
import type { Decide } from "~/recommendations/change-recommendation.server";
import { setDeadline } from "~/recommendations/edit-item";
import { findMembers } from "~/recommendations/forms/candidates.server";
import { deadlineField } from "~/recommendations/forms/deadline.server";
import { oneOf } from "~/recommendations/forms/fields.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import type { Asked } from "~/recommendations/forms/item.server";
import type { Entry } from "~/recommendations/item";
import { moveStatus } from "~/recommendations/move-status";
import { setPosition } from "~/recommendations/set-position";
import type { Refusal } from "~/refusal";
import { SESSION_STATUS_ACTS, type OutcomeForm } from "./session";

/** The act that is asked of the one writer, and how it decides. */
export type PreparedChange = { ok: true; act: Act; decide: Decide };

type Given = { asked: Asked; entry: Entry; /** Whose position it is. */ side: string; evidence: FieldChange[] };
type Unread = Extract<Awaited<ReturnType<typeof parseForm>>, { ok: false }>;
type Read = (form: FormData, given: Given) => Promise<PreparedChange | Refusal | Unread>;

/** Reads the fields of one kind of change, and makes of them what the one writer is asked. */
function reads<S extends z.ZodType>(schema: S, prepare: (values: z.output<S>, given: Given) => PreparedChange | Refusal): Read {
  return async (form, given) => {
    const parsed = await parseForm(schema, form);
    return parsed.ok ? prepare(parsed.values, given) : parsed;
  };
}

const readStatus = reads(z.object({ act: z.enum(SESSION_STATUS_ACTS), reviewOn: optional(day) }), ({ act, reviewOn }, { entry, evidence }) => {
  const input = { entry, evidence, reviewOn: act === "hold" ? reviewOn : null, status: null, livesOnIn: [] };
  return { ok: true, act, decide: (item) => moveStatus(item, act, input) };
});

const readDeadline: Read = (form, given) =>
  reads(z.object({ deadline: deadlineField(given.asked.item.today) }), ({ deadline }, { entry }) => ({ ok: true, act: "setDeadline", decide: (item) => setDeadline(item, deadline, entry) }))(form, given);

const readPosition = reads(z.object({ position: z.enum(PositionValue) }), ({ position: value }, { asked: { actor, item }, entry, side }) => {
  const position = { value, reason: entry.note, on: entry.happened?.on ?? item.today };
  return { ok: true, act: "setPosition", decide: (now) => setPosition(now, side, actor.side?.code ?? "", position, { ...entry, note: "" }) };
});

const readOwner: Read = async (form, given) => {
  const members = await findMembers(given.asked.programme);
  return reads(z.object({ owner: optional(oneOf(members, ({ id }) => id)) }), ({ owner }, { asked: { actor, item }, entry }) => {
    const own = actor.side?.code ?? "";
    const decided = assignOwner(item, owner, own, entry);
    return decided.ok ? { ok: true, act: decided.act, decide: (now) => assignOwner(now, owner, own, entry) } : decided;
  })(form, given);
};

/** A new step: `what @who when` in one line, or its three fields. */
const readActionItem: Read = async (form, given) => {
  const assignees = await findAssignees(given.asked);
  const schema = newSchema(given.asked, assignees).omit({ version: true, note: true, audience: true }).extend({ line: optionalLine(LONGEST.reason) });
  return reads(schema, (values, { asked, entry }) => {
    const prepared = prepareNew(asked, assignees, { ...values, note: "", audience: null, version: 0 });
    if (!prepared.ok) return prepared;
    return { ok: true, act: "addActionItem", decide: (item) => {
      const decided = prepared.decide(item);
      return decided.ok ? { ...decided, entry } : decided;
    } };
  })(form, given);
};

/** How each kind of change is read; what is not here is only said. */
export const CHANGES: Partial<Record<OutcomeForm, Read>> = {
  status: readStatus, deadline: readDeadline, position: readPosition, owner: readOwner, actionItem: readActionItem,
};
