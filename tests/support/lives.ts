import { addActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import { rebuildProgramme } from "~/history/rebuild.server";
import { verifyProgramme } from "~/history/verify.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { addDependency } from "~/recommendations/dependencies";
import { addPassage } from "~/recommendations/passages";
import { mergeItems, splitItem, type Merger, type NewPart } from "~/recommendations/succession";
import { concur } from "~/recommendations/reply-to-proposal";
import { hashText } from "~/recommendations/forms/wording.server";
import { act, createActor, createItem, createProgramme, entry, rowOf } from "./factories";

/** A programme with a secretary for each side. */
export async function createLives(sides = ["PK", "KZ"], exemptActs: string[] = []) {
  const programme = await createProgramme({ sides, exemptActs });
  const pk = await createActor(programme, "SECRETARY", sides[0]);
  const kz = await createActor(programme, ["SECRETARY", "CO_CHAIR"], sides[1] ?? sides[0]);
  return { programme, pk, kz };
}

export const part = (title: string, text = "", status: NewPart["status"] = null): NewPart => ({ title, texts: text ? [hashText("en", text)] : [], status });

export const PARTS = [part("Start passenger flights", "Passenger flights are started."), part("Start cargo flights")];

export const split = (by: Actor, programme: Programme, number: number, parts = PARTS, to = 0) =>
  act(by, programme, number, (now) => splitItem(now, parts, to, entry({ note: "Two things in one" })));

export const merge = (by: Actor, programme: Programme, number: number, merger: Partial<Merger>) =>
  act(by, programme, number, (now) => mergeItems(now, { others: [], into: null, part: null, ...merger }, entry({ note: "One and the same" })));

/** The other side's concurrence with what waits on an item; with one side the second person's confirmation. */
export async function reply(by: Actor, programme: Programme, number: number) {
  const { id } = await db.proposal.findFirstOrThrow({ where: { recommendation: { programmeId: programme.id, number }, state: "WAITING" } });
  return act(by, programme, number, (now) => concur(now, by, id, entry()));
}

export async function numbered(programme: Programme, number: number) {
  const { id, reference } = await rowOf(programme, number);
  return { id, number, name: reference };
}

export async function addStep(by: Actor, programme: Programme, number: number, what: string, audience: string | null = null) {
  const id = crypto.randomUUID();
  await act(by, programme, number, (now) => addActionItem(now, id, { what, assignee: null, organisation: null, due: null }, entry({ audience })), null, audience);
  return id;
}

export const items = async (programme: Programme, count: number) => {
  const made = [];
  for (let n = 0; n < count; n++) made.push((await createItem(programme, { title: `Item ${n + 1}` })).number);
  return made;
};

/** Everything agrees, and says the same after it was built anew from the history alone. */
export async function soundness(programme: Programme) {
  const state = () => db.$queryRaw<unknown[]>`SELECT to_jsonb(r) - 'search' AS "row" FROM "Recommendation" r WHERE r."programmeId" = ${programme.id} ORDER BY r."id"`;
  const { finding } = await verifyProgramme(programme.id);
  const before = await state();
  const rebuilt = await rebuildProgramme(programme);
  const same = JSON.stringify(await state()) === JSON.stringify(before);
  return { finding, rebuilt: rebuilt.ok, same, after: (await verifyProgramme(programme.id)).finding };
}

export const SOUND = { finding: null, rebuilt: true, same: true, after: null };

/** Lets one item wait for another. */
export async function waitFor(by: Actor, programme: Programme, number: number, other: number) {
  const { id, reference: name, status } = await rowOf(programme, other);
  return act(by, programme, number, (now) => addDependency(now, { id, name, status, waited: false }, entry()));
}

/** A further passage of an item, in a source of its own; its name in the history. */
export async function addPlace(by: Actor, programme: Programme, number: number, location = "p. 9") {
  const id = crypto.randomUUID();
  const source = await db.source.create({ data: { programmeId: programme.id, key: crypto.randomUUID(), title: "Minutes" } });
  const value = { source: { id: source.id, name: source.title }, location, quote: "It was recommended again.", start: null, end: null };
  await act(by, programme, number, (now) => addPassage(now, id, value, [], entry()));
  return id;
}

/** Joins two items of two programmes. */
export async function joinItems(one: number, other: number, note = "") {
  await db.seeAlso.create({ data: { fromId: Math.min(one, other), toId: Math.max(one, other), note, addedByName: "Office", addedById: 0 } });
}
