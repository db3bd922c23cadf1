import { checkChange } from "~/recommendations/check-change";
import type { FieldChange } from "~/recommendations/changes";
import type { Asked } from "~/recommendations/forms/item.server";
import { PLAIN_ENTRY, type Change, type Entry } from "~/recommendations/item";
import { isJoint } from "~/recommendations/proposals";
import { sayInSession } from "~/recommendations/say-in-session";
import { commentOn } from "~/recommendations/update-item";
import type { Words } from "~/history/value-words";
import { refuse, type Refusal } from "~/refusal";
import { isRecordable, mayRun } from "../meeting";
import { CHANGES, type PreparedChange } from "./outcome-change.server";
import { ASKED_FIELDS, type OutcomeValues } from "./outcome-form.server";
import { offeredOutcomes } from "./offers";
import { findPlenary } from "./plenary.server";
import type { NewOutcome } from "./record-outcome.server";
import { KIND_OF, proposesToPlenary, wasOpened } from "./session";
import type { SessionAsked } from "./take-outcome.server";

type At = SessionAsked & { words: Words; asked: Asked | null; id: string };
type Unread = Extract<Awaited<ReturnType<NonNullable<(typeof CHANGES)["status"]>>>, { answer: unknown }>;

/** What is to be recorded, from what was sent; every rule that needs no lock is asked here, the others by the one writer. */
export async function prepareOutcome(at: At, values: OutcomeValues, form: FormData, evidence: FieldChange[]): Promise<{ ok: true; outcome: NewOutcome } | Refusal | Unread> {
  const { actor, programme, meeting, words, asked, id } = at;
  const offers = offeredOutcomes({ actor, meeting, sides: programme.sides, item: asked?.item ?? null });
  if (!offers.forms.includes(values.kind)) return refuseForm(at, values);
  const side = values.side?.code ?? (values.kind === "position" || values.kind === "reservation" ? (actor.side?.code ?? "") : "");
  if (side && !offers.sides.includes(side)) return refuse("not-allowed", "outcomes.refusal.otherSide", {}, "side");
  const decided = values.how === "decided";
  if (decided && !offers.mayDecide) return refuse("not-allowed", wasOpened(meeting) ? "outcomes.refusal.notKeeper" : "outcomes.refusal.notOpened", {}, "how");
  const audience = values.kind === "note" && values.audience !== null ? actor.side : null;
  const text = values.text || (values.kind === "noted" ? words.t(programme.sides.length > 1 ? "outcomes.phrase.noted" : "outcomes.phrase.notedAlone") : "");
  if (!text && !(values.kind in CHANGES) && values.kind !== "adopt") return refuse("invalid", "errors.required", {}, "text");
  const adopted = values.kind === "adopt" ? await findPlenary(meeting, values.adopts) : null;
  if (adopted && "ok" in adopted) return adopted;

  const entry = entryFor(at, { note: adopted ? text || adopted.text : text, side, audience: audience?.code ?? null });
  const read = CHANGES[values.kind];
  const change = read && asked ? await read(form, { asked, entry, side, evidence }) : null;
  if (change && !("decide" in change)) return change;
  const plenary = asked && proposesToPlenary(meeting) && !audience ? toPlenary(at, values.kind === "decision" ? null : change) : null;
  if (plenary && "message" in plenary) return plenary;

  const said = { kind: plenary && change ? ("DECISION" as const) : KIND_OF[values.kind], side };
  const speak = (item: Asked["item"]): Change | Refusal => {
    if (audience) return commentOn(item, entry);
    const spoken = sayInSession(item, id, said, plenary && !entry.note ? { ...entry, note: words.t("outcomes.phrase.toPlenary") } : entry);
    return { ...spoken, changes: [...spoken.changes, ...(change ? [] : evidence)] };
  };
  const decide = (item: Asked["item"]): Change | Refusal => {
    if (!change || plenary) return speak(item);
    const made = change.decide(item);
    return made.ok && decided ? { ...made, decidedInSession: true } : made;
  };
  const number = asked?.item.number ?? adopted?.number ?? null;
  return { ok: true, outcome: {
    id, entryId: values.entry, kind: KIND_OF[values.kind], act: change?.act ?? "", text: adopted ? text || adopted.text : text, language: values.language || at.viewer.locale, audience, decided,
    sideId: programme.sides.find(({ code }) => code === side)?.id ?? null,
    item: number === null ? null : { number, version: change && !plenary ? values.version : null, decide },
    toPlenary: plenary ?? null, adopts: adopted && { id: adopted.id, changes: adopted.changes }, asked: readAsked(form), endsDraft: values.kind !== "noted",
  } };
}

/** Why a kind is not for this person or this point. */
function refuseForm({ actor, meeting, asked }: At, { kind }: OutcomeValues): Refusal {
  if (!isRecordable(meeting)) return refuse("invalid", "outcomes.refusal.closed");
  if (kind in CHANGES && !asked) return refuse("invalid", "outcomes.refusal.needsItem", {}, "kind");
  const keeperOnly = !mayRun(actor, meeting) && (kind === "noted" || kind === "decision" || kind === "adopt");
  return keeperOnly ? refuse("not-allowed", "outcomes.refusal.keeperOnly") : refuse("not-allowed", "outcomes.refusal.notThis");
}

/** The entry of the item's history: in this session, and for another side as it was said there. */
function entryFor({ actor, meeting, words, programme }: At, { note, side, audience }: { note: string; side: string; audience: string | null }): Entry {
  const other = side !== "" && side !== actor.side?.code ? programme.sides.find(({ code }) => code === side) : null;
  const after = meeting.state === "RECORD_IN_DRAFT" && meeting.precision === "DAY" && /^\d{4}-\d\d-\d\d$/.test(meeting.heldOn);
  const behalf = other ? { channelReference: meeting.title, onBehalfOf: words.t("outcomes.delegationOf", { side: other.name }) } : {};
  return { ...PLAIN_ENTRY, note, audience, channel: "SESSION", meetingId: meeting.id, happened: after ? { on: meeting.heldOn, precision: "DAY" } : null, ...behalf };
}

/** What a working group proposes to the body above, where it may at all; null where the change is the group's own to make. */
function toPlenary({ actor, asked, id }: At, change: PreparedChange | null): FieldChange[] | Refusal | null {
  if (!asked) return null;
  if (!change) return [];
  if (!isJoint(change.act, asked.item)) return null;
  const made = change.decide(asked.item);
  const checked = made.ok ? checkChange(asked.item, actor, { ...made, decidedInSession: true }, id) : made;
  return checked.ok ? checked.changes : checked;
}

const readAsked = (form: FormData) => Object.fromEntries(ASKED_FIELDS.flatMap((name) => {
  const value = form.get(name);
  return typeof value === "string" && value ? [[name, value.slice(0, 2_000)] as const] : [];
}));

