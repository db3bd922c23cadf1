import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { removeDependency } from "~/recommendations/dependencies";
import { moveStatus } from "~/recommendations/move-status";
import { undoLast } from "~/recommendations/undo";
import { listWaiting } from "~/recommendations/waiting/list.server";
import type { Programme } from "~/programmes/programme";
import { act, createActor, createItem, createOrganisation, entry, historyOf, rowOf } from "../support/factories";
import { readPage } from "../support/item-page";
import { createLives, items, merge, numbered, part, soundness, SOUND, split, waitFor } from "../support/lives";
import { whileLocked } from "../support/races";

const NONE = { evidence: [], reviewOn: null, status: null };
const waits = ({ id }: Programme) => db.dependency.count({ where: { from: { programmeId: id } } });
const close = (by: Actor, programme: Programme, number: number) => act(by, programme, number, (now) => moveStatus(now, "discontinue", { ...NONE, livesOnIn: [], entry: entry({ note: "No" }) }));
const carryInto = async (by: Actor, programme: Programme, number: number, to: number) => {
  const { id, name } = await numbered(programme, to);
  return act(by, programme, number, (now) => moveStatus(now, "carryOver", { ...NONE, livesOnIn: [{ id, name }], entry: entry() }));
};

describe("waiting", () => {
  test("an item waits for another until that is closed, and both pages say so", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["discontinue"]);
    const [a = 0, b = 0] = await items(programme, 2);
    expect(await waitFor(pk, programme, a, b)).toMatchObject({ ok: true, act: "addDependency" });
    expect((await readPage(pk, programme, a)).related).toMatchObject({ waitsFor: [{ reference: "T-2", remove: true }], blocks: [] });
    expect((await readPage(pk, programme, b)).related).toMatchObject({ waitsFor: [], blocks: [{ reference: "T-1" }] });
    expect(await listWaiting(programme, 0)).toMatchObject([{ number: a, depth: 1, waitsFor: [{ number: b }] }]);
    await close(pk, programme, b);
    expect((await readPage(pk, programme, a)).related).toMatchObject({ waitsFor: [], waitedFor: [{ reference: "T-2", status: "CLOSED_DISCONTINUED" }] });
    expect(await listWaiting(programme, 0)).toEqual([]);
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("it can be taken away, and each way taken back", async () => {
    const { programme, pk } = await createLives();
    const [a = 0, b = 0] = await items(programme, 2);
    await waitFor(pk, programme, a, b);
    const other = await numbered(programme, b);
    const remove = () => act(pk, programme, a, (now) => removeDependency(now, other, true, entry()));
    const undo = async () => { const { version } = await rowOf(programme, a); return act(pk, programme, a, (now) => undoLast(now, pk, version, null)); };
    await undo();
    expect(await waits(programme)).toBe(0);
    await waitFor(pk, programme, a, b);
    await remove();
    expect(await waits(programme)).toBe(0);
    await undo();
    expect(await db.dependency.findFirstOrThrow({ where: { from: { programmeId: programme.id } } })).toMatchObject({ toId: other.id });
    expect((await historyOf(programme, a)).map(({ act }) => act)).toEqual(["register", "addDependency", "undo", "addDependency", "removeDependency", "undo"]);
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("an item that is closed, itself or waited for already is refused", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["discontinue", "split"]);
    const [a = 0, b = 0, c = 0] = await items(programme, 3);
    expect(await waitFor(pk, programme, a, a)).toMatchObject({ message: { key: "recommendations.refusal.waitsForItself" } });
    await close(pk, programme, b);
    expect(await waitFor(pk, programme, a, b)).toMatchObject({ message: { key: "recommendations.refusal.waitsClosed" } });
    expect(await waitFor(pk, programme, b, a)).toMatchObject({ message: { key: "recommendations.refusal.closedWaits" } });
    await split(pk, programme, c);
    expect(await waitFor(pk, programme, a, c)).toMatchObject({ message: { key: "recommendations.refusal.waitsCarried" } });
  });

  test("a focal point says it of an item of their own, a secretary of their side's, nobody else", async () => {
    const { programme } = await createLives();
    const lead = await createOrganisation(programme, "PK");
    const organisations = { PK: [{ ...lead, abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null }] };
    const [own, other] = [(await createItem(programme, { organisations })).number, (await createItem(programme)).number];
    expect(await waitFor(await createActor(programme, "FOCAL_POINT", "PK", lead), programme, own, other)).toMatchObject({ ok: true });
    for (const role of ["OBSERVER", "VERIFIER", "CO_CHAIR", "FOCAL_POINT"] as const) {
      expect(await waitFor(await createActor(programme, role, "PK"), programme, own, other)).toMatchObject({ reason: "not-allowed" });
    }
    expect(await waitFor(await createActor(programme, "SECRETARY", "KZ"), programme, own, other)).toMatchObject({ reason: "not-allowed" });
  });
});

describe("loops", () => {
  test("are refused with the way round named", async () => {
    const { programme, pk } = await createLives();
    const [a = 0, b = 0, c = 0] = await items(programme, 3);
    await waitFor(pk, programme, a, b);
    await waitFor(pk, programme, b, c);
    expect(await waitFor(pk, programme, c, a)).toMatchObject({ ok: false, field: "dependsOn", message: { key: "recommendations.refusal.loop", values: { way: "T-3 → T-1 → T-2 → T-3" } } });
    expect(await waits(programme)).toBe(2);
  });

  test("two opposite halves at once are written once", async () => {
    const { programme, pk, kz } = await createLives();
    const [a = 0, b = 0] = await items(programme, 2);
    const before = await waits(programme);
    const answers = await whileLocked((await rowOf(programme, a)).id, () => [waitFor(pk, programme, a, b), waitFor(kz, programme, b, a)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await waits(programme)).toBe(before + 1);
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("many opposite halves at once never wait for each other for ever", async () => {
    const { programme, pk, kz } = await createLives();
    const all = await items(programme, 6);
    const pairs = all.flatMap((one) => all.filter((other) => other !== one).map((other) => [one, other] as const));
    const answers = await Promise.all(pairs.map(([one, other], index) => waitFor(index % 2 ? pk : kz, programme, one, other)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(15);
    expect(await listWaiting(programme, 0)).toHaveLength(5);
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("neither a carrying over nor a merge may close one", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["merge", "carryOver"]);
    const [a = 0, b = 0, c = 0] = await items(programme, 3);
    await waitFor(pk, programme, a, b);
    await waitFor(pk, programme, b, c);
    expect(await carryInto(pk, programme, c, a)).toMatchObject({ ok: false, message: { key: "recommendations.refusal.loop" } });
    expect(await merge(pk, programme, a, { others: [await numbered(programme, c)], part: part("Both") })).toMatchObject({ ok: false, field: "others" });
    expect(await merge(pk, programme, a, { others: [await numbered(programme, b)], part: part("Both") })).toMatchObject({ ok: true });
    expect(await listWaiting(programme, 0)).toMatchObject([{ number: 4, waitsFor: [{ number: c }] }]);
    expect(await soundness(programme)).toEqual(SOUND);
  });
});

describe("what waits, when an item goes on in others", () => {
  test("what waited for it waits for all it lives on in; what it waited for, each of them waits for", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["split"]);
    const [a = 0, b = 0, c = 0] = await items(programme, 3);
    await waitFor(pk, programme, a, b);
    await waitFor(pk, programme, b, c);
    await split(pk, programme, b);
    expect((await readPage(pk, programme, a)).related.waitsFor).toMatchObject([{ number: 4, via: "T-2", remove: false }, { number: 5, via: "T-2" }]);
    expect((await readPage(pk, programme, 4)).related).toMatchObject({ waitsFor: [{ number: c }], blocks: [{ number: a }] });
    expect((await listWaiting(programme, 0)).map(({ number, depth }) => [number, depth])).toEqual([[a, 2], [4, 1], [5, 1]]);
    expect(await waitFor(pk, programme, c, a)).toMatchObject({ message: { key: "recommendations.refusal.loop" } });
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("an item that takes another in no longer waits for it", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["merge"]);
    const [a = 0, b = 0] = await items(programme, 2);
    await waitFor(pk, programme, a, b);
    expect(await merge(pk, programme, a, { others: [await numbered(programme, b)], into: await numbered(programme, a) })).toMatchObject({ ok: true });
    expect(await waits(programme)).toBe(0);
    expect(await soundness(programme)).toEqual(SOUND);
  });
});
