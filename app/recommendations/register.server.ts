import { db } from "~/db.server";
import { insertItem } from "~/history/write-state.server";
import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import { todayIn, type Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { record, type Recorded } from "./record-change.server";
import type { FieldChange } from "./changes";
import type { Entry, Item } from "./item";
import type { Tx } from "./load-item.server";
import { BLANK, change, type State } from "./state";

export type Registration = Partial<Omit<State, "wordings" | "voided" | "daysRescheduled" | "heldFrom" | "closedFrom">> & { title: string };
export type Words = { language: string; text: string; sha256: string }[];
export type PassageInput = { sourceId: number; location: string; start?: number | null; end?: number | null; quote?: string };
export type NewItem = { values: Registration; words: Words; entry: Entry; passages: PassageInput[]; number?: number };

/**
 * Registers a recommendation under the programme's next reference. A status other than Not reported is as stated in its source and stays
 * unconfirmed until a secretary confirms it.
 */
export async function registerRecommendation(actor: Actor, programme: Programme, input: NewItem): Promise<(Recorded & { number: number }) | Refusal> {
  return db.$transaction((tx) => registerWithin(tx, actor, programme, input));
}

/** The same within a transaction that is open already. */
export async function registerWithin(tx: Tx, actor: Actor, programme: Programme, input: NewItem): Promise<(Recorded & { number: number }) | Refusal> {
  const subject = { owner: null, organisations: {}, observersComment: false };
  if (!may(actor, "register", subject)) return refuse("not-allowed", "recommendations.refusal.notAllowed");
  if (input.values.status && input.values.status !== "NOT_REPORTED" && !input.passages.length) {
    return refuse("invalid", "recommendations.refusal.sourceNeeded", {}, "source");
  }
  const item = await insertBlank(tx, programme);
  for (const { sourceId, location, start = null, end = null, quote = "" } of input.passages) {
    await tx.passage.create({ data: { sourceId, recommendationId: item.id, location, start, end, quote } });
  }
  const recorded = await record(tx, item, actor, {
    ok: true,
    act: "register",
    permission: "register",
    changes: registrationChanges(input),
    entry: input.entry,
    wordings: input.words,
  });
  return { ...recorded, number: item.number };
}

/** A new item under the programme's next reference, before its first entry. */
export async function insertBlank(tx: Tx, programme: Programme): Promise<Item> {
  const number = await nextNumber(tx, programme.id);
  const reference = `${programme.referencePrefix}-${number}`;
  return blankItem(await insertItem(tx, programme.id, number, reference), number, reference, programme);
}

/** Takes the next number; the programme's row stays locked until the item is there, so that none is skipped. */
async function nextNumber(tx: Tx, programmeId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    UPDATE "Programme" SET "nextNumber" = "nextNumber" + 1 WHERE "id" = ${programmeId} RETURNING "nextNumber" - 1 AS "number"`;
  if (!row) throw new Error("There is no such programme");
  return row.number;
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
    ...change("confirmed", null, stated ? false : null),
    ...change("reviewOn", null, values.reviewOn ?? null),
    ...change("owner", null, values.owner ?? null),
    ...change("deadline", null, values.deadline ?? null),
    ...Object.entries(values.positions ?? {}).flatMap(([side, position]) => change("position", null, position, side)),
    ...Object.entries(values.organisations ?? {}).flatMap(([side, leads]) => change("organisations", null, leads, side)),
  ];
}

const blankItem = (id: number, number: number, reference: string, programme: Programme): Item => ({
  ...BLANK,
  id,
  number,
  reference,
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
