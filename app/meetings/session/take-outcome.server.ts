import { randomUUID } from "node:crypto";
import { readForm } from "~/form-body.server";
import { wordsFor } from "~/history/reader.server";
import { forbidden, parseForm, refused, type Answer } from "~/http.server";
import { receiveEvidence } from "~/recommendations/forms/evidence.server";
import { answerRefusal } from "~/recommendations/forms/answer.server";
import { readItem, type Asked } from "~/recommendations/forms/item.server";
import { remember } from "~/recommendations/forms/remember";
import { refuse } from "~/refusal";
import type { ConflictFields } from "~/ui/answer";
import type { requireMeeting } from "../find-meeting.server";
import { findPoint } from "./find-point.server";
import { CHANGES } from "./outcome-change.server";
import { outcomeSchema } from "./outcome-form.server";
import { prepareOutcome } from "./prepare-outcome.server";
import { recordOutcome, type RecordedOutcome } from "./record-outcome.server";

export type SessionAsked = Awaited<ReturnType<typeof requireMeeting>>;
/** What its form gets back where it is not recorded: what to mend, what was typed, and both versions of what others changed meanwhile. */
export type OutcomeAnswer = Omit<Answer, "meanwhile"> & { conflict?: ConflictFields | null };
type Unrecorded = { ok: false; answer: { data: OutcomeAnswer; init: ResponseInit | null } };

/** Reads the form of an outcome and records it; or answers what to mend, with all that was typed. */
export async function takeOutcome(request: Request, at: SessionAsked): Promise<RecordedOutcome | Unrecorded> {
  const { viewer, actor, programme, meeting } = at;
  if (!actor.roles.includes("SECRETARY")) throw forbidden();
  const form = await readForm(request);
  const words = wordsFor(at, request);
  const received = form.has("files") || form.has("links") || form.has("kept") ? await receiveEvidence(form, { viewer, words }) : null;
  const parsed = await parseForm(outcomeSchema({ actor, programme }), form);
  if (!parsed.ok) return { ok: false, answer: parsed.answer };
  const { values, typed } = parsed;
  if (received?.errors) return { ok: false, answer: { data: { errors: received.errors, message: null, typed }, init: { status: 422 } } };

  const point = await findPoint(meeting.id, values.entry);
  if (!point) return { ok: false, answer: refused(refuse("invalid", "outcomes.refusal.noSuchPoint", {}, "entry"), typed) };
  const number = values.item ?? point.item;
  const item = number === null ? null : await readItem(programme, actor, number);
  if (number !== null && !item) return { ok: false, answer: refused(refuse("invalid", "recommendations.refusal.noSuchItem", {}, "item"), typed) };
  const asked: Asked | null = item && { viewer, actor, programme, item, words, url: `/p/${programme.key}/recommendations/${item.number}` };

  const prepared = await prepareOutcome({ ...at, words, asked, id: values.id ?? randomUUID() }, values, form, received?.changes ?? []);
  if (!prepared.ok) return { ok: false, answer: "answer" in prepared ? prepared.answer : refused(prepared, typed) };
  const { outcome } = prepared;
  const tried = outcome.item ? remember(outcome.item.decide) : null;
  const recorded = await recordOutcome({ actor, programme, meetingId: meeting.id }, outcome.item && tried ? { ...outcome, item: { ...outcome.item, decide: tried.decide } } : outcome);
  if (recorded.ok) return recorded;
  const version = values.version ?? undefined;
  return { ok: false, answer: asked && values.kind in CHANGES ? await answerRefusal(asked, recorded, { typed, kept: received?.kept, tried: tried?.change(), version }) : refused(recorded, typed) };
}
