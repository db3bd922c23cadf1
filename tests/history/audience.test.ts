import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { addActionItem, completeActionItem } from "~/action-items/decide";
import type { LiveEvent } from "~/live.server";
import { countListeners, listen } from "~/live.server";
import type { Actor } from "~/people/actor";
import { readEvidence } from "~/recommendations/item-page/read-evidence.server";
import { readRewordings } from "~/recommendations/item-page/read-item-wordings.server";
import { setPosition } from "~/recommendations/set-position";
import { undoLast } from "~/recommendations/undo";
import { commentOn, updateItem, widenEntry } from "~/recommendations/update-item";
import { act, createActor, createItem, createProgramme, entry, evidence } from "../support/factories";
import { readPage } from "../support/item-page";

const leaving: (() => void)[] = [];
afterEach(() => leaving.splice(0).forEach((leave) => leave()));

async function scene() {
  const programme = await createProgramme();
  const { number, secretary } = await createItem(programme);
  const [chairKZ, observer] = [await createActor(programme, "CO_CHAIR", "KZ"), await createActor(programme, "OBSERVER")];
  const inRoom = (decide: Parameters<typeof act>[3]) => act(secretary, programme, number, decide, null, "PK");
  const read = (actor: Actor) => readPage(actor, programme, number);
  return { programme, number, secretary, chairKZ, observer, inRoom, read };
}

/** Everything a side can put into its own room. */
async function fillRoom({ inRoom, secretary }: Pick<Awaited<ReturnType<typeof scene>>, "inRoom" | "secretary">) {
  const room = entry({ audience: "PK" });
  const [file, step] = [evidence("SECRET paper"), randomUUID()];
  const values = { what: "SECRET step", assignee: { id: secretary.memberId ?? 0, name: secretary.name }, organisation: null, due: null };
  await inRoom((item) => commentOn(item, { ...room, note: "SECRET comment" }));
  await inRoom((item) => updateItem(item, { ...room, note: "SECRET update" }, file));
  await inRoom((item) => addActionItem(item, step, values, room));
  await inRoom((item) => completeActionItem(item, step, { ...room, note: "SECRET done" }));
  await inRoom((item) => setPosition(item, "PK", "PK", { value: "AGREED", reason: "SECRET reason", on: null }, room));
  return { evidenceId: file[0]?.key ?? "" };
}

test("what one side writes in its own room changes no byte of the page that others get", async () => {
  const stage = await scene();
  const before = await Promise.all([stage.chairKZ, stage.observer].map(stage.read));
  await fillRoom(stage);
  const after = await Promise.all([stage.chairKZ, stage.observer].map(stage.read));
  expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  expect(JSON.stringify(await stage.read(stage.secretary)).match(/SECRET/g)?.length).toBeGreaterThan(6);
});

test("its own side reads the room, marked, beside what is joint", async () => {
  const stage = await scene();
  await fillRoom(stage);
  const page = await stage.read(stage.secretary);
  expect(page.entries.filter(({ onlySide }) => onlySide === "PK").map(({ name }) => name)).toEqual(["PK-5", "PK-4", "PK-3", "PK-2", "PK-1"]);
  expect(page).toMatchObject({ version: 1, actionItems: [{ side: "PK" }], evidence: [{ side: "PK", entry: "PK-2" }] });
  expect(page.sides.map(({ draft }) => draft?.value ?? null)).toEqual(["AGREED", null]);
});

test("another side's evidence does not exist, whatever its address", async () => {
  const stage = await scene();
  const { evidenceId } = await fillRoom(stage);
  const ask = (actor: Actor) => readEvidence(actor, stage.programme, stage.number, evidenceId);
  expect(await ask(stage.secretary)).toMatchObject({ title: "SECRET paper" });
  expect([await ask(stage.chairKZ), await ask(stage.observer)]).toEqual([null, null]);
  expect(JSON.stringify(await readRewordings(stage.programme, stage.number))).not.toContain("SECRET");
});

test("nobody takes back an entry of another side's room by naming it", async () => {
  const stage = await scene();
  await fillRoom(stage);
  const tried = await act(stage.chairKZ, stage.programme, stage.number, (item) => undoLast(item, stage.chairKZ, 5, "PK"), null, "PK");
  expect(tried).toMatchObject({ ok: false, reason: "not-found" });
});

test("what is shared is a joint entry; the room's own stays in the room", async () => {
  const stage = await scene();
  await stage.inRoom((item) => commentOn(item, entry({ note: "SECRET words", audience: "PK" })));
  const [mine] = (await stage.read(stage.secretary)).entries;
  expect(mine).toMatchObject({ name: "PK-1", acts: ["correct", "widen"] });
  const earlier = { id: "1", version: 1, personId: stage.secretary.personId, note: "", happened: null, audience: "PK" };
  await act(stage.secretary, stage.programme, stage.number, (item) => widenEntry(item, earlier, entry({ note: "Words for everybody" }), []));
  const theirs = await stage.read(stage.chairKZ);
  expect(theirs.entries[0]).toMatchObject({ name: "2", note: "Words for everybody" });
  expect(JSON.stringify(theirs)).not.toContain("SECRET");
});

/** Listens as a member would; `heard` waits for what comes next. */
function attend(actor: Actor, programmeId: number, drawnAgo = 0) {
  const events: LiveEvent[] = [];
  const waiting: (() => void)[] = [];
  const wake = () => waiting.splice(0).forEach((done) => done());
  leaving.push(listen({ programmeId, actor, hear: (event) => (events.push(event), wake()), leave: () => {} }, drawnAgo));
  const heard = async (count: number) => {
    while (events.length < count) await new Promise<void>((done) => waiting.push(done));
    return events;
  };
  return { heard, events, numbers: () => events.filter((event) => "number" in event).length };
}

test("live events reach a side's own pages for its room, and everybody's for what is joint", async () => {
  const stage = await scene();
  const { programme, number, secretary } = stage;
  const elsewhere = await createProgramme();
  const [ours, theirs, observers, others] = [secretary, stage.chairKZ, stage.observer, await createActor(elsewhere, "SECRETARY", "PK")].map((actor, index) =>
    attend(actor, index === 3 ? elsewhere.id : programme.id),
  );
  expect(countListeners()).toBe(4);
  let joint = 0;
  while (!ours?.numbers()) {
    await act(secretary, programme, number, (item) => commentOn(item, entry({ note: `Until the connection listens: ${++joint}` })));
    await Promise.race([ours?.heard(ours.events.length + 1), new Promise((done) => setTimeout(done, 50))]);
  }
  const [from, fromTheirs] = [ours.events.length, theirs?.events.length ?? 0];
  await stage.inRoom((item) => commentOn(item, entry({ note: "SECRET", audience: "PK" })));
  await act(secretary, programme, number, (item) => commentOn(item, entry({ note: "For everybody" })));
  expect((await ours.heard(from + 2)).at(-1)).toEqual({ number });
  expect((await theirs?.heard(fromTheirs + 1))?.at(-1)).toEqual({ number });
  expect(ours.events.length - (theirs?.events.length ?? 0)).toBe(1);
  expect(observers?.events).toEqual(theirs?.events);
  expect(others?.numbers()).toBe(0);
  expect(joint).toBeGreaterThan(0);
});

test("a page that was drawn before it listened is told what came since, and of a room only its side", async () => {
  const { programme, number, secretary, chairKZ, inRoom } = await scene();
  const first = attend(secretary, programme.id);
  for (let said = 1; !first.numbers(); said++) {
    await act(secretary, programme, number, (item) => commentOn(item, entry({ note: `Until the connection listens: ${said}` })));
    await Promise.race([first.heard(first.events.length + 1), new Promise((done) => setTimeout(done, 50))]);
  }
  const { number: other } = await createItem(programme);
  const ofOther = () => first.events.filter((event) => "number" in event && event.number === other).length;
  while (!ofOther()) await first.heard(first.events.length + 1);
  const [from, before] = [Date.now(), ofOther()];
  await inRoom((item) => commentOn(item, entry({ note: "SECRET", audience: "PK" })));
  await act(secretary, programme, other, (item) => commentOn(item, entry({ note: "For everybody" })));
  while (ofOther() === before) await first.heard(first.events.length + 1);

  const [late, theirs] = [attend(secretary, programme.id, Date.now() - from), attend(chairKZ, programme.id, Date.now() - from)];
  await Promise.all([late.heard(2), theirs.heard(1)]);
  expect(late.events).toContainEqual({ number });
  expect(late.events).toContainEqual({ number: other });
  expect(theirs.events).not.toContainEqual({ number });
  expect(await attend(secretary, programme.id, 24 * 60 * 60 * 1000).heard(1)).toEqual([{ missed: true }]);
});
