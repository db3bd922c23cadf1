import { z } from "zod";
import { Status } from "#db/enums";
import { day, optional, optionalLine } from "~/form-fields.server";
import type { Refusal } from "~/refusal";
import { barAct, TRIAL, type Prepared } from "./act-route.server";
import { STATUS_ACTS, STATUS_ACT_NAMES, type StatusActName } from "~/recommendations/acts";
import { allowedStatusActs } from "~/recommendations/allowed-acts";
import type { MeetingChoice } from "./candidates.server";
import type { FieldChange } from "~/recommendations/changes";
import { LONGEST } from "./form-choices";
import { entryOf, happenedFields, noteFields } from "./entry.server";
import type { Asked } from "./item.server";
import type { Entry, Item } from "~/recommendations/item";
import { readReferences } from "./references.server";
import { effectOf, type Effect } from "./joint-effect";
import { moveStatus, statusBefore } from "~/recommendations/move-status";

/** The act that an address names. */
export const readStatusAct = (name: string | undefined) => STATUS_ACT_NAMES.find((act) => act === name) ?? null;

/** Why a move of the status is not for this person, or not from here. */
export function barStatusAct(asked: Asked, act: StatusActName): Refusal | null {
  return barAct(asked, act, moveStatus(asked.item, act, { entry: TRIAL, evidence: [], reviewOn: null, status: null, livesOnIn: [] }));
}

/** What some acts need besides a note and evidence. */
export const needFields = {
  reviewOn: optional(day),
  livesOnIn: optionalLine(LONGEST.line),
  status: optional(z.enum(Status)),
};

export const statusSchema = (asked: Asked, meetings: MeetingChoice[]) =>
  z.object({ ...noteFields, ...happenedFields(asked, meetings), ...needFields });

type NeedValues = { reviewOn: string | null; livesOnIn: string; status: Status | null };
type Said = { entry: Entry; evidence: FieldChange[] };

/** Prepares a move of the status from what a form holds. */
export async function prepareMove({ programme }: Asked, act: StatusActName, values: NeedValues, said: Said): Promise<Prepared | Refusal> {
  const livesOnIn = await readReferences(programme, values.livesOnIn, "livesOnIn");
  if ("ok" in livesOnIn) return livesOnIn;
  const needs: readonly string[] = STATUS_ACTS[act].needs;
  const input = {
    ...said,
    reviewOn: needs.includes("reviewOn") ? values.reviewOn : null,
    status: values.status,
    livesOnIn: needs.includes("livesOnIn") ? livesOnIn.map(({ id, name }) => ({ id, name })) : [],
  };
  return { ok: true, decide: (item) => moveStatus(item, act, input) };
}

/** Prepares the status form of one act. */
export function prepareStatus(asked: Asked, act: StatusActName, values: z.output<ReturnType<typeof statusSchema>>, evidence: FieldChange[]) {
  return prepareMove(asked, act, values, { entry: entryOf(values), evidence });
}

/** What an update may say of the status: the acts allowed now, and when each would take effect. */
export function statusChoices(asked: Asked): { act: StatusActName; effect: Effect["kind"] }[] {
  return allowedStatusActs(asked.actor, asked.item).map((act) => ({ act, effect: effectOf(asked, act).kind }));
}

/** The status that resume and reopen lead back to. */
export const statusAhead = (item: Item) => statusBefore(item);
