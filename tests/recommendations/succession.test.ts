import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { findFew } from "~/recommendations/list/find.server";
import { moveStatus } from "~/recommendations/move-status";
import { PLAIN_ENTRY } from "~/recommendations/item";
import { voidItem } from "~/recommendations/edit-item";
import { setPosition } from "~/recommendations/set-position";
import { undoLast } from "~/recommendations/undo";
import { act, createItem, createOrganisation, entry, historyOf, rowOf } from "../support/factories";
import { addStep, createLives, items, merge, numbered, part, PARTS, reply, soundness, SOUND, split } from "../support/lives";
import { whileLocked } from "../support/races";

const DEADLINE = { kind: "YEAR" as const, said: "2099", lastDay: "2099-12-31", event: "" };

describe("split", () => {
  test("with two sides it waits, and then all of it is there at once", async () => {
    const { programme, pk, kz } = await createLives();
    const lead = await createOrganisation(programme, "PK");
    const sector = await db.sector.create({ data: { programmeId: programme.id, key: "transport", name: "Transport" } });
    const source = await db.source.create({ data: { programmeId: programme.id, key: "paper", title: "Paper" } });
    const organisations = { PK: [{ ...lead, abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null }] };
    const owner = { id: pk.memberId ?? 0, name: pk.name, side: "PK" };
    const { number } = await createItem(programme, { organisations, sector: { id: sector.id, name: sector.name }, owner, deadline: DEADLINE }, { passages: [{ sourceId: source.id, location: "p. 4", quote: "Flights." }] });
    await act(pk, programme, number, (now) => setPosition(now, "PK", "PK", { value: "AGREED", reason: "", on: "2026-01-01" }, entry()));
    await act(pk, programme, number, (now) => moveStatus(now, "start", { entry: entry(), evidence: [], reviewOn: null, status: null, livesOnIn: [] }));

    expect(await split(pk, programme, number)).toMatchObject({ ok: true, act: "propose" });
    expect(await db.recommendation.count({ where: { programmeId: programme.id } })).toBe(1);
    expect(await reply(pk, programme, number)).toMatchObject({ ok: false });
    expect(await reply(kz, programme, number)).toMatchObject({ ok: true, act: "concur" });

    expect(await rowOf(programme, number)).toMatchObject({ status: "CLOSED_CARRIED_OVER", closedFrom: "IN_PROGRESS" });
    const [first, second] = [await rowOf(programme, number + 1), await rowOf(programme, number + 2)];
    expect(first).toMatchObject({ reference: "T-2", title: "Start passenger flights", status: "IN_PROGRESS", confirmed: true, sectorId: sector.id, ownerId: pk.memberId, deadlineSaid: "2099", organisationIds: [lead.id] });
    expect(first.positions).toMatchObject({ PK: { value: "AGREED" } });
    expect(second).toMatchObject({ reference: "T-3", title: "Start cargo flights", status: "IN_PROGRESS", wordings: {} });
    expect(await db.wording.findMany({ where: { recommendationId: first.id } })).toMatchObject([{ language: "en", text: "Passenger flights are started." }]);
    expect(await db.carriedOver.findMany({ orderBy: { toId: "asc" }, where: { fromId: (await rowOf(programme, number)).id } })).toMatchObject([{ toId: first.id }, { toId: second.id }]);
    expect(await db.passage.findMany({ where: { recommendationId: second.id } })).toMatchObject([{ location: "p. 4", quote: "Flights." }]);
    const [begun] = await historyOf(programme, number + 1);
    expect(begun).toMatchObject({ act: "register", note: "Two things in one", actorName: kz.name });
    expect(begun?.changes).toContainEqual({ field: "carriedFrom", key: String((await rowOf(programme, number)).id), from: null, to: { id: (await rowOf(programme, number)).id, name: "T-1", by: "split" } });
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("with one side a second person confirms; where it is exempt it takes effect at once", async () => {
    const one = await createLives(["X"]);
    const [number = 0] = await items(one.programme, 1);
    await split(one.pk, one.programme, number);
    expect(await reply(one.kz, one.programme, number)).toMatchObject({ ok: true });
    expect(await rowOf(one.programme, number)).toMatchObject({ status: "CLOSED_CARRIED_OVER" });

    const exempt = await createLives(["PK", "KZ"], ["split"]);
    const [other = 0] = await items(exempt.programme, 1);
    expect(await split(exempt.pk, exempt.programme, other)).toMatchObject({ ok: true, act: "split" });
    expect(await rowOf(exempt.programme, other + 2)).toMatchObject({ title: "Start cargo flights" });
    expect(await soundness(exempt.programme)).toEqual(SOUND);
  });

  test("what was reported of the whole is reported of no part, and what was on hold stays on hold", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["split"]);
    const [reported = 0, held = 0] = await items(programme, 2);
    const input = { evidence: [], status: null, livesOnIn: [] };
    const link = { field: "evidence" as const, key: crypto.randomUUID(), from: null, to: { kind: "LINK" as const, title: "Report", url: "https://example.org", sha256: "", mediaType: "", size: 0 } };
    await act(pk, programme, reported, (now) => moveStatus(now, "reportImplemented", { ...input, evidence: [link], reviewOn: null, entry: entry({ note: "Done" }) }));
    await act(pk, programme, held, (now) => moveStatus(now, "hold", { ...input, reviewOn: "2099-01-01", entry: entry({ note: "Waits" }) }));
    await split(pk, programme, reported, [part("A"), part("B", "", "NOT_STARTED")]);
    await split(pk, programme, held);
    const status = async (number: number) => (await rowOf(programme, number)).status;
    expect([await status(3), await status(4), await status(5)]).toEqual(["IN_PROGRESS", "NOT_STARTED", "ON_HOLD"]);
    expect(await rowOf(programme, 5)).toMatchObject({ heldFrom: "NOT_REPORTED" });
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("fewer than two parts, an impossible status and a closed item are refused", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["split"]);
    const [number = 0] = await items(programme, 1);
    expect(await split(pk, programme, number, [part("Alone")])).toMatchObject({ ok: false, field: "part-0" });
    expect(await split(pk, programme, number, [part("A"), part("B", "", "CLOSED_IMPLEMENTED")])).toMatchObject({ ok: false, field: "partStatus-1" });
    await split(pk, programme, number);
    expect(await split(pk, programme, number)).toMatchObject({ ok: false, message: { key: "recommendations.refusal.statusActNotFromHere" } });
  });

  test("it cannot be taken back, neither by who did it nor by who concurred", async () => {
    const { programme, pk, kz } = await createLives();
    const [number = 0] = await items(programme, 1);
    await split(pk, programme, number);
    await reply(kz, programme, number);
    const { version } = await rowOf(programme, number);
    expect(await act(kz, programme, number, (now) => undoLast(now, kz, version, null))).toMatchObject({ ok: false, message: { key: "recommendations.refusal.undoCarriedOver" } });
    expect(await act(kz, programme, number + 1, (now) => undoLast(now, kz, 1, null))).toMatchObject({ ok: false });
  });

  test("two at once are written once, and no reference is skipped", async () => {
    const { programme, pk, kz } = await createLives(["PK", "KZ"], ["split"]);
    const [number = 0] = await items(programme, 1);
    const { id } = await rowOf(programme, number);
    const answers = await whileLocked(id, () => [split(pk, programme, number), split(kz, programme, number)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.recommendation.count({ where: { programmeId: programme.id } })).toBe(3);
    expect((await createItem(programme)).number).toBe(4);
    expect(await soundness(programme)).toEqual(SOUND);
  });
});

describe("merge", () => {
  test("one concurrence settles all: every item ends, the new one begins, old references lead there", async () => {
    const { programme, pk, kz } = await createLives();
    const [a = 0, b = 0, c = 0] = await items(programme, 3);
    await merge(pk, programme, a, { others: [await numbered(programme, b), await numbered(programme, c)], part: part("All three", "They are one.") });
    expect(await db.recommendation.count({ where: { programmeId: programme.id, status: "NOT_REPORTED" } })).toBe(3);
    expect(await reply(kz, programme, a)).toMatchObject({ ok: true });

    for (const number of [a, b, c]) expect(await rowOf(programme, number)).toMatchObject({ status: "CLOSED_CARRIED_OVER" });
    const made = await rowOf(programme, 4);
    expect(made).toMatchObject({ title: "All three", status: "NOT_REPORTED" });
    expect(await db.carriedOver.count({ where: { toId: made.id } })).toBe(3);
    expect((await historyOf(programme, b)).at(-1)).toMatchObject({ act: "merge", note: "One and the same", actorName: kz.name });
    expect(await findFew({ actor: pk, programme }, `T-${b}`)).toMatchObject([{ number: b, status: "CLOSED_CARRIED_OVER" }]);
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("an item that is there takes the others in, whether it began there or not", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["merge"]);
    const [a = 0, b = 0, c = 0, d = 0] = await items(programme, 4);
    expect(await merge(pk, programme, a, { others: [await numbered(programme, b)], into: await numbered(programme, a) })).toMatchObject({ ok: true, act: "merge" });
    expect([(await rowOf(programme, a)).status, (await rowOf(programme, b)).status]).toEqual(["NOT_REPORTED", "CLOSED_CARRIED_OVER"]);
    await merge(pk, programme, c, { into: await numbered(programme, d) });
    expect([(await rowOf(programme, c)).status, (await rowOf(programme, d)).status]).toEqual(["CLOSED_CARRIED_OVER", "NOT_REPORTED"]);
    expect((await historyOf(programme, d)).at(-1)).toMatchObject({ act: "merge" });
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("one item alone is superseded by a new one", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["merge"]);
    const [number = 0] = await items(programme, 1);
    await merge(pk, programme, number, { part: part("Said better") });
    expect(await rowOf(programme, number + 1)).toMatchObject({ title: "Said better" });
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("an item that was closed or voided meanwhile stops all of it, by name, and nothing is written", async () => {
    const { programme, pk, kz } = await createLives();
    const [a = 0, b = 0, c = 0] = await items(programme, 3);
    await merge(pk, programme, a, { others: [await numbered(programme, b), await numbered(programme, c)], part: part("All three") });
    await act(pk, programme, c, (now) => voidItem(now, entry({ note: "Twice" })));
    const before = await db.revision.count();
    expect(await reply(kz, programme, a)).toMatchObject({ ok: false, message: { key: "recommendations.refusal.mergeClosed", values: { reference: "T-3" } } });
    expect(await db.revision.count()).toBe(before);
    expect(await db.recommendation.count({ where: { programmeId: programme.id } })).toBe(3);
    expect(await rowOf(programme, b)).toMatchObject({ status: "NOT_REPORTED" });
  });

  test("alone into itself, into two things or into nothing it is refused", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["merge"]);
    const [a = 0, b = 0] = await items(programme, 2);
    expect(await merge(pk, programme, a, { into: await numbered(programme, a) })).toMatchObject({ field: "into" });
    expect(await merge(pk, programme, a, { into: await numbered(programme, b), part: part("New") })).toMatchObject({ field: "into" });
    expect(await merge(pk, programme, a, {})).toMatchObject({ field: "into" });
  });

  test("two merges of the same items in opposite order never wait for each other", async () => {
    const { programme, pk, kz } = await createLives(["PK", "KZ"], ["merge"]);
    const many = await items(programme, 8);
    const pairs = await Promise.all(many.map((number) => numbered(programme, number)));
    const at = (index: number) => pairs[index] ?? { id: 0, number: 0, name: "" };
    const race = await Promise.all([0, 1, 2, 3].flatMap((n) => [merge(pk, programme, at(n).number, { others: [at(7 - n)], part: part("N") }), merge(kz, programme, at(7 - n).number, { others: [at(n)], part: part("N") })]));
    expect(race.filter(({ ok }) => ok)).toHaveLength(4);
    expect(await soundness(programme)).toEqual(SOUND);
  });
});

describe("what goes with an item", () => {
  test("open action items go to the part that was chosen, those of a side's own room within that room", async () => {
    const { programme, pk, kz } = await createLives();
    const [number = 0] = await items(programme, 1);
    const joint = await addStep(pk, programme, number, "Draft the schedule");
    const ours = await addStep(pk, programme, number, "Ask our airlines", "PK");
    const theirs = await addStep(kz, programme, number, "Ask theirs", "KZ");
    await split(pk, programme, number, PARTS, 1);
    await reply(kz, programme, number);

    const to = await rowOf(programme, number + 2);
    const rows = await db.actionItem.findMany({ where: { id: { in: [joint, ours, theirs] } } });
    expect(rows.map(({ recommendationId }) => recommendationId)).toEqual([to.id, to.id, to.id]);
    expect(to.openActionItems).toBe(1);
    expect((await rowOf(programme, number)).openActionItems).toBe(0);
    const rooms = await db.revision.findMany({ where: { recommendationId: to.id, audienceSideId: { not: null } } });
    expect(rooms.map(({ act, version }) => [act, version])).toEqual([["split", 1], ["split", 1]]);
    expect(await soundness(programme)).toEqual(SOUND);
  });

  test("who followed it follows what it lives on in", async () => {
    const { programme, pk } = await createLives(["PK", "KZ"], ["split"]);
    const [number = 0] = await items(programme, 1);
    const { id } = await rowOf(programme, number);
    await db.follow.create({ data: { memberId: pk.memberId ?? 0, recommendationId: id } });
    await split(pk, programme, number);
    expect(await db.follow.count({ where: { memberId: pk.memberId ?? 0 } })).toBe(3);
  });

  test("a waiting proposal on an item that ends lapses", async () => {
    const { programme, pk, kz } = await createLives(["PK", "KZ"], ["merge"]);
    const [a = 0, b = 0] = await items(programme, 2);
    await act(pk, programme, b, (now) => moveStatus(now, "discontinue", { entry: { ...PLAIN_ENTRY, note: "No" }, evidence: [], reviewOn: null, status: null, livesOnIn: [] }));
    await merge(kz, programme, a, { others: [await numbered(programme, b)], part: part("New") });
    expect(await db.proposal.findFirstOrThrow({ where: { recommendation: { programmeId: programme.id, number: b } } })).toMatchObject({ state: "LAPSED" });
    expect(await soundness(programme)).toEqual(SOUND);
  });
});
