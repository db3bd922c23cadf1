import { db } from "~/db.server";
import { insertItem } from "~/history/write-state.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { Refusal } from "~/refusal";
import type { Item } from "./item";
import type { Tx } from "./load-item.server";
import { blankItem, refuseRegistration, registration, type NewItem } from "./new-item";
import type { Recorded } from "./record-change.server";
import { recordNew } from "./record-new.server";

export type Registered = Recorded & { id: number; number: number };

/**
 * Registers a recommendation under the programme's next reference. A status other than Not reported is as stated in its source and stays
 * unconfirmed until a secretary confirms it.
 */
export async function registerRecommendation(actor: Actor, programme: Programme, input: NewItem): Promise<Registered | Refusal> {
  return db.$transaction((tx) => registerWithin(tx, actor, programme, input));
}

/** The same within a transaction that is open already. */
export async function registerWithin(tx: Tx, actor: Actor, programme: Programme, input: NewItem): Promise<Registered | Refusal> {
  const registered = await registerManyWithin(tx, actor, programme, [input]);
  return Array.isArray(registered) ? (registered[0] as Registered) : registered;
}

/** The same for many, under the next references in their order, in as few statements as for one; one that may not be registered refuses all. */
export async function registerManyWithin(tx: Tx, actor: Actor, programme: Programme, inputs: readonly NewItem[]): Promise<Registered[] | Refusal> {
  for (const input of inputs) {
    const refusal = refuseRegistration(actor, programme, input);
    if (refusal) return refusal;
  }
  if (!inputs.length) return [];
  const { first, ids } = await takeNumbers(tx, programme.id, inputs.length);
  const blank = blankItem(0, 0, "", programme);
  const begun = inputs.map((input, at) => {
    const number = first + at;
    const item = { ...blank, id: ids[at] ?? 0, number, reference: `${programme.referencePrefix}-${number}` };
    return { item, changes: [registration(input), ...(input.later ?? [])], passages: input.passages };
  });
  await recordNew(tx, actor, programme, begun);
  return begun.map(({ item: { id, number, reference }, changes }) => ({ ok: true, act: "register", version: changes.length, side: null, reference, id, number }));
}

/** A new item under the programme's next reference, before its first entry. */
export async function insertBlank(tx: Tx, programme: Programme): Promise<Item> {
  const { first: number } = await takeNumbers(tx, programme.id, 1);
  const reference = `${programme.referencePrefix}-${number}`;
  return blankItem(await insertItem(tx, programme.id, number, reference), number, reference, programme);
}

/** Takes the next numbers, of which it answers the first, and as many ids; the programme's row stays locked until the items are there, so that none is skipped. */
async function takeNumbers(tx: Tx, programmeId: number, count: number): Promise<{ first: number; ids: number[] }> {
  const [row] = await tx.$queryRaw<{ first: number; ids: number[] }[]>`
    UPDATE "Programme" SET "nextNumber" = "nextNumber" + ${count}::int WHERE "id" = ${programmeId}
    RETURNING "nextNumber" - ${count}::int AS "first", ARRAY(SELECT nextval(pg_get_serial_sequence('"Recommendation"', 'id'))::int FROM generate_series(1, ${count}::int)) AS "ids"`;
  if (!row) throw new Error("There is no such programme");
  return row;
}
