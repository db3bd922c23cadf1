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
  const items = await takeBlank(tx, programme, inputs.length);
  const begun = inputs.flatMap((input, at) => {
    const item = items[at];
    return item ? [{ item, changes: [registration(input), ...(input.later ?? [])], passages: input.passages }] : [];
  });
  await recordNew(tx, actor, programme, begun);
  return begun.map(({ item: { id, number, reference }, changes }) => ({ ok: true, act: "register", version: changes.length, side: null, reference, id, number }));
}

/** A new item under the programme's next reference, before its first entry. */
export async function insertBlank(tx: Tx, programme: Programme): Promise<Item> {
  const [item] = await takeBlank(tx, programme, 1);
  if (!item) throw new Error("There is no such programme");
  await insertItem(tx, item);
  return item;
}

/** Items that are not written yet, under the next references; the programme's row stays locked until they are, so that none is skipped. */
async function takeBlank(tx: Tx, programme: Programme, count: number): Promise<Item[]> {
  const [taken] = await tx.$queryRaw<{ first: number; ids: number[] }[]>`
    UPDATE "Programme" SET "nextNumber" = "nextNumber" + ${count}::int WHERE "id" = ${programme.id}
    RETURNING "nextNumber" - ${count}::int AS "first", ARRAY(SELECT nextval(pg_get_serial_sequence('"Recommendation"', 'id'))::int FROM generate_series(1, ${count}::int)) AS "ids"`;
  if (!taken) throw new Error("There is no such programme");
  const blank = blankItem(programme);
  return taken.ids.map((id, at) => ({ ...blank, id, number: taken.first + at, reference: `${programme.referencePrefix}-${taken.first + at}` }));
}
