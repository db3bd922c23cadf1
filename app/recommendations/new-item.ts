import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import { todayIn, type Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import type { FieldChange } from "./changes";
import type { Change, Entry, Item } from "./item";
import { BLANK, change, type State } from "./state";

export type Registration = Partial<Omit<State, "wordings" | "voided" | "daysRescheduled" | "heldFrom" | "closedFrom">> & { title: string };
export type Words = { language: string; text: string; sha256: string }[];
export type PassageInput = { sourceId: number; location: string; start?: number | null; end?: number | null; quote?: string };
export type NewItem = {
  values: Registration;
  words: Words;
  entry: Entry;
  passages: PassageInput[];
  number?: number;
  /** What is known of it besides, each an entry of its own after the registration. */
  later?: Change[];
};
/** Decides the registration of a new item. */
export const registration = (input: NewItem): Change => ({ ok: true, act: "register", permission: "register", changes: registrationChanges(input), entry: input.entry, wordings: input.words });

const NOBODYS = { owner: null, organisations: {}, observersComment: false };

/** Why something may not be registered by this person, or not like this; null when it may. */
export function refuseRegistration(actor: Actor, programme: Pick<Programme, "observersComment">, { values, passages, later = [] }: Pick<NewItem, "values" | "passages" | "later">): Refusal | null {
  const subject = { owner: values.owner ?? null, organisations: values.organisations ?? {}, observersComment: programme.observersComment };
  if (!may(actor, "register", NOBODYS) || later.some(({ permission }) => !may(actor, permission, permission === "register" ? NOBODYS : subject))) {
    return refuse("not-allowed", "recommendations.refusal.notAllowed");
  }
  if (values.status && values.status !== "NOT_REPORTED" && !passages.length) return refuse("invalid", "recommendations.refusal.sourceNeeded", {}, "source");
  return null;
}

function registrationChanges({ values, words }: NewItem): FieldChange[] {
  const stated = values.status && values.status !== "NOT_REPORTED" ? values.status : null;
  return [
    ...change("title", null, values.title),
    ...words.flatMap(({ language, sha256 }) => change("wording", null, sha256, language)),
    ...change("kind", null, values.kind ?? BLANK.kind),
    ...change("sector", null, values.sector ?? null),
    ...change("priority", null, values.priority ?? BLANK.priority),
    ...change("successMeasure", null, values.successMeasure || null),
    ...change("status", null, stated ?? BLANK.status),
    ...change("confirmed", null, stated || values.confirmed === false ? false : null),
    ...change("reviewOn", null, values.reviewOn ?? null),
    ...change("owner", null, values.owner ?? null),
    ...change("deadline", null, values.deadline ?? null),
    ...Object.entries(values.positions ?? {}).flatMap(([side, position]) => change("position", null, position, side)),
    ...Object.entries(values.organisations ?? {}).flatMap(([side, leads]) => change("organisations", null, leads, side)),
  ];
}

/** A new item before its first entry. */
export const blankItem = (programme: Programme): Omit<Item, "id" | "number" | "reference"> => ({
  ...BLANK,
  programme,
  version: 0,
  jointPosition: "PENDING",
  today: todayIn(programme.timeZone),
  now: new Date().toISOString(),
  proposals: [],
  actionItems: [],
  lastEntry: null,
  lastReport: null,
  ownerPersonId: null,
  standIns: [],
});
