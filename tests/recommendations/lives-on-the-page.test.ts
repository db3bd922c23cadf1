import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { readTimeline } from "~/history/timeline.server";
import { updateItem } from "~/recommendations/update-item";
import { removePassage } from "~/recommendations/passages";
import { readKept } from "~/recommendations/forms/passage.server";
import { readItem } from "~/recommendations/forms/item.server";
import { undoLast } from "~/recommendations/undo";
import { readItemPage } from "~/recommendations/item-page/read-item.server";
import { act, createActor, createItem, createProgramme, entry, rowOf } from "../support/factories";
import { signIn } from "../support/act-forms";
import { readPage } from "../support/item-page";
import { addPlace, createLives, items, joinItems, merge, numbered, part, PARTS, reply, soundness, SOUND, split } from "../support/lives";
import { visit } from "../support/site";

describe("the history of what an item came from", () => {
  test("is read in one with its own, of the reader's room alone, marked and without acts", async () => {
    const { programme, pk, kz } = await createLives(["PK", "KZ"], ["split"]);
    const [number = 0] = await items(programme, 1);
    await act(pk, programme, number, (now) => updateItem(now, entry({ note: "Said before" }), []));
    await act(kz, programme, number, (now) => updateItem(now, entry({ note: "Only KZ", audience: "KZ" }), []), null, "KZ");
    await split(pk, programme, number);
    const read = async (origins: boolean, actor = pk) => (await readTimeline({ actor, programme, number: number + 1, filter: "all", skip: 0, origins })).entries;
    expect((await read(false)).map(({ act, of }) => [act, of])).toEqual([["register", null]]);
    expect((await read(true)).map(({ act, of, note }) => [act, of?.reference ?? "", note])).toEqual([
      ["register", "", "Two things in one"], ["split", "T-1", "Two things in one"], ["update", "T-1", "Said before"], ["register", "T-1", ""],
    ]);
    expect((await read(true, kz)).some(({ note }) => note === "Only KZ")).toBe(true);

    const reading = await readItemPage({ actor: pk, programme, number: number + 1, filter: "all", skip: 0, origins: true });
    expect(reading?.entries).toHaveLength(4);
    const { entries, carriedFrom } = await readPage(pk, programme, number + 1);
    expect([entries[0]?.sentence, carriedFrom.map(({ reference }) => reference)]).toEqual([`${pk.name} split it from T-1`, ["T-1"]]);
    expect((await readPage(pk, programme, number)).livesOnIn.map(({ reference }) => reference)).toEqual(["T-2", "T-3"]);
  });

  test("a merge in three generations is followed to its beginning", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["split", "merge"]);
    const [a = 0, b = 0] = await items(programme, 2);
    await split(pk, programme, a);
    await merge(pk, programme, b, { others: [await numbered(programme, 3)], part: part("All") });
    const { entries } = await readTimeline({ actor: pk, programme, number: 5, filter: "all", skip: 0, origins: true });
    expect([...new Set(entries.map(({ of }) => of?.reference ?? ""))].sort()).toEqual(["", "T-1", "T-2", "T-3"]);
  });
});

test("an item that a waiting merge names says where it waits", async () => {
  const { programme, pk, kz } = await createLives();
  const [a = 0, b = 0, c = 0] = await items(programme, 3);
  await merge(pk, programme, a, { others: [await numbered(programme, b)], into: await numbered(programme, c) });
  expect((await readPage(pk, programme, b)).merging).toMatchObject([{ reference: "T-1" }]);
  expect((await readPage(pk, programme, c)).merging).toMatchObject([{ reference: "T-1" }]);
  expect((await readPage(pk, programme, a)).merging).toEqual([]);
  await reply(kz, programme, a);
  expect((await readPage(pk, programme, b)).merging).toEqual([]);
});

test("the side that is to concur reads the parts with their wordings", async () => {
  const { programme, pk, kz } = await createLives();
  const [number = 0] = await items(programme, 1);
  await split(pk, programme, number, PARTS);
  expect((await readPage(kz, programme, number)).proposals[0]?.changes).toEqual(expect.arrayContaining([
    { field: "Part 1", from: "", to: "Start passenger flights" }, { field: "Part 1: wording", from: "", to: "Passenger flights are started." }, { field: "Part 2", from: "", to: "Start cargo flights" },
  ]));
});

describe("passages", () => {
  test("are added, found by their source, taken away and brought back, and the history stands behind them", async () => {
    const { programme, pk, kz } = await createLives();
    const [number = 0] = await items(programme, 1);
    const id = await addPlace(pk, programme, number);
    expect((await readPage(pk, programme, number)).sources).toMatchObject([{ title: "Minutes", places: [{ location: "p. 9", quote: "It was recommended again.", remove: id }] }]);
    expect((await readPage(await createActor(programme, "CO_CHAIR", "KZ"), programme, number)).sources).toMatchObject([{ places: [{ remove: null }] }]);
    const item = await readItem(programme, kz, number);
    const [kept] = item ? await readKept({ item }) : [];
    if (!kept) throw new Error("No passage");
    expect(await act(kz, programme, number, (now) => removePassage(now, kept, entry()))).toMatchObject({ ok: true });
    expect(await db.passage.count({ where: { partId: id } })).toBe(0);
    expect(await soundness(programme)).toEqual(SOUND);
    const { version } = await rowOf(programme, number);
    await act(kz, programme, number, (now) => undoLast(now, kz, version, null));
    expect(await db.passage.count({ where: { partId: id } })).toBe(1);
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("one that was altered behind the application's back is found", async () => {
    const { programme, pk } = await createLives();
    const [number = 0] = await items(programme, 1);
    const id = await addPlace(pk, programme, number);
    await db.passage.update({ where: { partId: id }, data: { quote: "It was never recommended." } });
    expect((await soundness(programme)).finding).toMatchObject({ reference: "T-1", row: "part" });
  });
});

describe("see also", () => {
  async function twoProgrammes() {
    const [here, there] = [await createProgramme(), await createProgramme({ sides: ["X"] })];
    const [mine, other] = [(await createItem(here, { title: "Ours" })).number, (await createItem(there, { title: "A title that only members read" })).number];
    const both = await createActor(here, "SECRETARY", "PK");
    const member = (personId: number | null, sideId: number | undefined) => db.member.create({ data: { programmeId: there.id, personId: personId ?? 0, sideId, office: "Observer", roles: ["OBSERVER"] } });
    await member(both.personId, there.sides[0]?.id);
    const only = await createActor(here, "SECRETARY", "PK");
    await joinItems((await rowOf(here, mine)).id, (await rowOf(there, other)).id, "One corridor");
    return { here, there, mine, other, both, only, member };
  }

  test("is shown to members of both, at both ends, and no byte of it to anybody else", async () => {
    const { here, there, mine, other, both, only } = await twoProgrammes();
    expect((await readPage(both, here, mine)).related.seeAlso).toMatchObject([{ key: there.key, number: other, title: "A title that only members read", note: "One corridor", remove: true }]);
    expect((await readPage(only, here, mine)).related.seeAlso).toEqual([]);
    const page = `/p/${here.key}/recommendations/${mine}`;
    const [told, untold] = [await visit(page, { cookie: await signIn(both) }), await visit(page, { cookie: await signIn(only) })];
    expect(told.html).toContain("A title that only members read");
    expect(untold.status).toBe(200);
    expect(untold.html).not.toMatch(new RegExp(`A title that only members read|One corridor|${there.key}`));
    const back = await visit(`/p/${there.key}/recommendations/${other}`, { cookie: await signIn(both) });
    expect(back.html).toContain("One corridor");
  });

  test("ends with the membership", async () => {
    const { here, there, mine, both } = await twoProgrammes();
    await db.member.updateMany({ where: { programmeId: there.id, personId: both.personId ?? 0 }, data: { endedAt: new Date() } });
    expect((await readPage(both, here, mine)).related.seeAlso).toEqual([]);
    const removal = `/p/${here.key}/recommendations/${mine}/see-also/${(await db.seeAlso.findFirstOrThrow({ where: { from: { programmeId: here.id } } })).toId}/remove`;
    expect((await visit(removal, { cookie: await signIn(both), form: new URLSearchParams() })).status).toBe(404);
  });

  test("is added by a reference or an address, and never says whether an item exists elsewhere", async () => {
    const { here, there, mine, other, both, only } = await twoProgrammes();
    await db.seeAlso.deleteMany({ where: { from: { programmeId: here.id } } });
    const send = async (by: typeof both, text: string) => visit(`/p/${here.key}/recommendations/${mine}/see-also/new`, { cookie: await signIn(by), form: new URLSearchParams({ other: text }) });
    const address = `http://localhost:3000/p/${there.key}/recommendations/${other}#history`;
    const [hidden, nothing] = [await send(only, address), await send(only, address.replace(`/${other}#`, "/999#"))];
    expect([hidden.status, nothing.status]).toEqual([422, 422]);
    const said = (html: string) => /data-errors[\s\S]*?<\/div>/.exec(html)?.[0].replace(/\/999|\/\d+#/g, "");
    expect(said(hidden.html)).toBe(said(nothing.html));
    expect((await send(both, address)).status).toBe(302);
    expect((await send(both, address)).status).toBe(422);
    expect((await send(both, `T-${mine}`)).html).toMatch(/this recommendation/);
    expect(await db.revision.count({ where: { recommendationId: (await rowOf(here, mine)).id } })).toBe(1);
  });
});
