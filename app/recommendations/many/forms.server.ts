import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Priority, Status } from "#db/enums";
import { say } from "~/form-errors.server";
import { day, optional, optionalText, text } from "~/form-fields.server";
import { parseForm } from "~/http.server";
import { STATUS_ACTS, type Need } from "~/recommendations/acts";
import { assignOwner, setOrganisations } from "~/recommendations/assign";
import type { Decide } from "~/recommendations/change-recommendation.server";
import type { EvidenceValue } from "~/recommendations/changes";
import { confirmRegistration, editDetails, setDeadline, voidItem } from "~/recommendations/edit-item";
import { deadlineField } from "~/recommendations/forms/deadline.server";
import { entryOf } from "~/recommendations/forms/entry.server";
import { oneOf } from "~/recommendations/forms/fields.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { evidenceChange } from "~/recommendations/item";
import { moveStatus } from "~/recommendations/move-status";
import { isStatusAct, type ManyStatusAct, type WrittenAct } from "./acts";
import type { Asked } from "./change.server";
import type { Choices } from "./choices.server";
import { LEAD_PARTS, placeOrganisation } from "./leads";

/** What a form is understood by: who may be named in it, whose side is meant, and which day it is (or was, when it was first understood). */
export type FormContext = Choices & { side: string; today: string };

const NOBODY = "none";
const LEFT = "";

type Form = { read: (form: FormData, context: FormContext) => ReturnType<typeof parse>; decide: (asked: Asked, context: FormContext) => Decide | null };

/** One form: its fields, and the decision that their values make. What was typed is kept as it was typed, and understood again when it is carried out. */
function form<S extends z.ZodObject>(fields: (context: FormContext) => S, decide: (values: z.output<S>, context: FormContext, evidence: EvidenceValue[]) => Decide): Form {
  return {
    read: (sent, context) => parse(fields(context), sent),
    decide: ({ typed, evidence }, context) => {
      const values = fields(context).safeParse(typed);
      return values.success ? decide(values.data, context, evidence) : null;
    },
  };
}

async function parse(schema: z.ZodObject, sent: FormData) {
  const parsed = await parseForm(schema, sent);
  if (!parsed.ok) return parsed;
  const typed = Object.keys(schema.shape).flatMap((name) => (typeof parsed.typed[name] === "string" ? [[name, parsed.typed[name]] as const] : []));
  return { ok: true as const, typed: Object.fromEntries(typed) };
}

const note = optionalText(LONGEST.note);
const noteNeeded = text(LONGEST.note);

const owner = ({ members }: FormContext) => z.union([z.literal(NOBODY).transform(() => null), oneOf(members, ({ id }) => id)], say("errors.notAChoice"));

const FORMS: Record<Exclude<WrittenAct, ManyStatusAct>, Form> = {
  assignOwner: form((context) => z.object({ owner: owner(context), note }), (values, { side }) => (item) => assignOwner(item, values.owner, side, entryOf(values))),
  setOrganisations: form(
    ({ organisations }) => z.object({ organisation: oneOf(organisations, ({ id }) => id), part: z.enum(LEAD_PARTS), note }),
    ({ organisation, part, note }, { side }) => (item) =>
      setOrganisations(item, side, placeOrganisation(item.organisations[side] ?? [], organisation, part), entryOf({ note })),
  ),
  setDeadline: form(({ today }) => z.object({ deadline: deadlineField(today), note }), (values) => (item) => setDeadline(item, values.deadline, entryOf(values))),
  editDetails: form(
    ({ sectors }) => z.object({
      sector: z.union([z.literal([LEFT, NOBODY]), oneOf(sectors, ({ id }) => id)]).default(LEFT),
      priority: z.union([z.literal(LEFT), z.enum(Priority)]).default(LEFT),
      note,
    }).refine(({ sector, priority }) => sector !== LEFT || priority !== LEFT, { path: ["sector"], ...say("many.form.nothingChosen") }),
    ({ sector, priority, note }) => (item) => {
      const named = typeof sector === "object" ? { id: sector.id, name: sector.name } : sector === NOBODY ? null : item.sector;
      return editDetails(item, { kind: item.kind, successMeasure: item.successMeasure, sector: named, priority: priority || item.priority }, entryOf({ note }));
    },
  ),
  confirmRegistration: form(() => z.object({ note }), (values) => (item) => confirmRegistration(item, entryOf(values))),
  void: form(() => z.object({ note: noteNeeded }), (values) => (item) => voidItem(item, entryOf(values))),
};

const needs = (act: ManyStatusAct, need: Need) => (STATUS_ACTS[act].needs as readonly Need[]).includes(need);

/** A move of the status: the note, and what else the act needs; evidence is the same for all, an entry of its own with each. */
const statusForm = (act: ManyStatusAct) => form(
  ({ today }) => z.object({
    note: needs(act, "note") ? noteNeeded : note,
    reviewOn: needs(act, "reviewOn") ? day.refine((value) => value > today, say("recommendations.refusal.reviewOnPast")) : optional(day).transform(() => null),
    status: needs(act, "status") ? z.enum(Status) : optional(z.enum(Status)).transform(() => null),
  }),
  ({ note, reviewOn, status }, _, evidence) => (item) =>
    moveStatus(item, act, { entry: entryOf({ note }), reviewOn, status, livesOnIn: [], evidence: evidence.map((value) => evidenceChange(randomUUID(), value)) }),
);

const formOf = (act: WrittenAct): Form => (isStatusAct(act) ? statusForm(act) : FORMS[act]);

/** Understands the form of an act on many: what was typed, or what to mend. */
export const readManyForm = (act: WrittenAct, sent: FormData, context: FormContext) => formOf(act).read(sent, context);

/** The decision that an act on many makes of each item; null where what was chosen is there no more. */
export const decideMany = (act: WrittenAct, asked: Asked, context: FormContext): Decide | null => formOf(act).decide(asked, { ...context, today: asked.today });
