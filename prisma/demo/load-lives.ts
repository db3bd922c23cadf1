import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { todayIn } from "~/programmes/programme";
import { PLAIN_ENTRY, type Entry } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { decideAct, type Scene } from "./decide-act";
import { storeEvidence } from "./evidence";
import { actorNamed, type Ground } from "./ground";
import { act, findItem, register } from "./items";
import type { ActData, LivedItem } from "./life-data";

/**
 * Lets the demo's offices live through items, act by act through the one writer; each in one transaction or not at all, so that an item that is
 * there is whole and people's own acts on it are never mixed with these. Answers how many entries were written.
 */
export async function loadLives(ground: Ground, items: LivedItem[]): Promise<number> {
  let entries = 0;
  for (const item of items) {
    const evidence = await storeEvidence(item.acts);
    const others = items.filter(({ key }) => item.acts.some((one) => one.act === "carryOver" && one.into.includes(key)));
    const scene = { ground, evidence, today: todayIn(ground.programme.timeZone), actionItems: {}, earlier: {} };
    entries += await db.$transaction((tx) => live(tx, scene, item, others), { timeout: 60_000 });
  }
  return entries;
}

async function live(tx: Tx, before: Omit<Scene, "items">, item: LivedItem, others: LivedItem[]): Promise<number> {
  const { ground, today } = before;
  if (await findItem(tx, ground, item)) return 0;
  const scene: Scene = { ...before, items: {} };
  for (const other of others) {
    const found = await findItem(tx, ground, other);
    if (found) scene.items[other.key] = { id: found.id, name: found.reference };
  }
  const { priority, successMeasure, registered } = item;
  const more = { priority, successMeasure, ...(registered.statedAs && { status: registered.statedAs }) };
  const { number } = await register(tx, ground, actorNamed(ground, registered.by), item, more, entryOn(today, registered));
  for (const one of item.acts) await play(tx, scene, number, one);
  return item.acts.length + 1;
}

/** One act of one office; later ones may refer to it. */
async function play(tx: Tx, scene: Scene, number: number, data: ActData) {
  const { ground, today, earlier } = scene;
  const actor = actorNamed(ground, data.by);
  const side = data.ownSide ? actor.side : null;
  const audience = side?.code ?? null;
  const entry = { ...entryOn(today, data), audience };
  const { version } = await act(tx, ground, actor, number, audience, (item) => decideAct(item, actor, entry, data, scene));
  if (!data.label) return;
  const where = { recommendation: { programmeId: ground.programme.id, number }, version, audienceSideId: side?.id ?? null };
  const { id } = await tx.revision.findFirstOrThrow({ where, select: { id: true } });
  earlier[data.label] = { id: String(id), version, personId: actor.personId, note: data.note, happened: entry.happened, audience };
}

const entryOn = (today: string, { days, note }: Pick<ActData, "days" | "note">): Entry => ({
  ...PLAIN_ENTRY,
  note,
  happened: { on: addDays(today, days) ?? today, precision: "DAY" },
});
