import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import type { StatusActName } from "~/recommendations/acts";
import { confirmRegistration, setDeadline, voidItem } from "~/recommendations/edit-item";
import { moveStatus } from "~/recommendations/move-status";
import { setPosition } from "~/recommendations/set-position";
import { describeBrief } from "~/reports/brief.server";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence } from "../support/factories";

let programme: Programme;
let today: string;
let pk: Actor;
let kz: Actor;
let sourceId: number;

const ago = (days: number) => addDays(today, -days) ?? today;
const on = (days: number) => entry({ happened: { on: ago(days), precision: "DAY" }, note: "As it was said" });
const due = (days: number) => ({ kind: "DAY" as const, said: ago(days), lastDay: ago(days), event: "" });
const agreedBy = (...sides: string[]) => Object.fromEntries(sides.map((side) => [side, { value: "AGREED" as const, reason: "", on: null }]));

async function begin() {
  programme = await createProgramme({ exemptActs: ["confirmCompletion", "discontinue", "setDeadline", "reopen"] });
  today = todayIn(programme.timeZone);
  [pk, kz] = await Promise.all([createActor(programme, ["SECRETARY", "CO_CHAIR", "FOCAL_POINT"], "PK"), createActor(programme, ["SECRETARY", "CO_CHAIR", "VERIFIER"], "KZ")]);
  sourceId = (await db.source.create({ data: { programmeId: programme.id, key: "paper", title: "The paper" } })).id;
}

const register = async (values: Parameters<typeof createItem>[1], daysAgo = 1000) =>
  (await createItem(programme, values, { passages: [{ sourceId, location: "p. 1" }], entry: on(daysAgo) })).number;

async function move(number: number, name: StatusActName, daysAgo: number, by: Actor = pk) {
  const input = { entry: on(daysAgo), evidence: name === "reportImplemented" ? evidence() : [], reviewOn: ago(-30), status: null, livesOnIn: [] };
  const done = await act(by, programme, number, (item) => moveStatus(item, name, input));
  if (!done.ok) throw new Error(`${name}: ${done.message.key}`);
}

/** Registers an item and takes it to Closed – implemented, on a day. */
async function implement(values: Parameters<typeof createItem>[1], daysAgo: number, movedTo: number | null = null) {
  const number = await register(values);
  if (movedTo !== null) expect((await act(pk, programme, number, (item) => setDeadline(item, due(movedTo), on(daysAgo + 2)))).ok).toBe(true);
  await move(number, "reportImplemented", daysAgo + 1);
  await move(number, "confirmCompletion", daysAgo, kz);
  return number;
}

const brief = (actor: Actor = pk) => describeBrief({ actor, programme });
const AGREED = { title: "Agreed by both", positions: agreedBy("PK", "KZ") };

describe("the brief of a small portfolio", () => {
  beforeAll(begin);

  test("of nothing at all is out of nothing", async () => {
    const { standing, rates, ageing, decisions, sectors, own } = await brief();
    expect(standing).toEqual({ total: 0, open: 0, pastDue: 0, closed: 0 });
    expect(Object.values(rates)).toEqual(Array(4).fill({ count: 0, of: 0 }));
    expect([ageing.total, ageing.median, decisions, sectors, own?.total]).toEqual([0, null, [], [], 0]);
  });

  test("counts nine of nine that were implemented, and in time by both deadlines", async () => {
    for (let n = 0; n < 9; n++) await implement({ ...AGREED, deadline: due(50) }, 60);
    const { standing, rates } = await brief();
    expect(standing).toEqual({ total: 9, open: 0, pastDue: 0, closed: 9 });
    expect(Object.values(rates)).toEqual(Array(4).fill({ count: 9, of: 9 }));
  });

  test("tells the deadline as it first was from the one it is now, by the day of the last confirmation", async () => {
    const late = await implement({ ...AGREED, deadline: due(100) }, 60, 40);
    expect((await brief()).rates).toMatchObject({ onTime: { count: 10, of: 10 }, onTimeFirst: { count: 9, of: 10 } });
    await move(late, "reopen", 50, kz);
    expect((await brief()).rates).toMatchObject({ onTime: { count: 9, of: 10 }, onTimeFirst: { count: 9, of: 10 }, implementation: { count: 9, of: 10 } });
    await move(late, "confirmCompletion", 30, kz);
    expect((await brief()).rates).toMatchObject({ onTime: { count: 9, of: 10 }, onTimeFirst: { count: 9, of: 10 }, implementation: { count: 10, of: 10 } });
  });

  test("leaves what is unconfirmed out of every rate until it is confirmed, and what is carried over or void for good", async () => {
    const before = await brief();
    const stated = await register({ ...AGREED, status: "IN_PROGRESS", deadline: due(5) });
    await register({ ...AGREED, status: "CLOSED_CARRIED_OVER", deadline: due(5) });
    const gone = await register({ ...AGREED, deadline: due(5) });
    await act(pk, programme, gone, (item) => voidItem(item, on(0)));
    const after = await brief();
    expect(after.rates).toEqual(before.rates);
    expect(after.standing).toEqual({ total: 12, open: 1, pastDue: 1, closed: 11 });
    expect(after.outside).toEqual({ unconfirmed: 1, carriedOver: 1 });
    await act(pk, programme, stated, (item) => confirmRegistration(item, on(0)));
    expect((await brief()).rates).toEqual({ agreement: { count: 11, of: 11 }, implementation: { count: 10, of: 11 }, onTime: { count: 9, of: 11 }, onTimeFirst: { count: 9, of: 11 } });
  });

  test("counts what is discontinued as decided on but never as due, and what one side has not agreed to as pending", async () => {
    const ended = await register({ ...AGREED, deadline: due(5) });
    await move(ended, "discontinue", 2);
    await register({ title: "One side alone", positions: agreedBy("PK") });
    const { rates, positions, counted } = await brief();
    expect([counted, positions]).toEqual([13, { partlyAgreed: 0, notAgreed: 0, pending: 1 }]);
    expect(rates).toEqual({ agreement: { count: 12, of: 13 }, implementation: { count: 10, of: 12 }, onTime: { count: 9, of: 11 }, onTimeFirst: { count: 9, of: 11 } });
  });

  test("says the age of what is open from the day its first entry counts from", async () => {
    const { ageing } = await brief();
    expect([ageing.total, ageing.median]).toEqual([2, 1000]);
    expect(ageing.bands.find(({ band }) => band === "underFourYears")?.count).toBe(2);
  });
});

describe("what a reader finds", () => {
  beforeAll(begin);

  test("by sector and with their own side, never with the other", async () => {
    const sector = await db.sector.create({ data: { programmeId: programme.id, key: "transport", name: "Transport" } });
    const ours = await createOrganisation(programme, "PK");
    const lead = { ...ours, abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null };
    await register({ title: "Led by Pakistan", organisations: { PK: [lead] }, sector, deadline: due(3), positions: agreedBy("KZ") });
    await register({ title: "Led by nobody" });
    const { sectors, own } = await brief();
    expect(sectors).toEqual([{ key: "transport", name: "Transport", total: 1, open: 1, pastDue: 1, closed: 0 }, { key: null, name: null, total: 1, open: 1, pastDue: 0, closed: 0 }]);
    expect(own).toEqual({ side: { code: "PK", name: "PK" }, total: 1, open: 1, pastDue: 1, closed: 0, silent: 2, awaited: 0 });
    expect((await brief(kz)).own).toEqual({ side: { code: "KZ", name: "KZ" }, total: 0, open: 0, pastDue: 0, closed: 0, silent: 1, awaited: 0 });
    expect((await brief(await createActor(programme, "OBSERVER"))).own).toBeNull();
  });

  test("five items that ask for a decision, each with why and since when", async () => {
    const [later, sooner, held] = [await register(AGREED), await register(AGREED), await register(AGREED)];
    await move(later, "reportImplemented", 10);
    await move(sooner, "reportImplemented", 20);
    await act(pk, programme, sooner, (item) => setPosition(item, "PK", "PK", { value: "AGREED_IN_PART", reason: "Cost", on: null }, on(1)));
    await move(held, "hold", 30);
    await db.$executeRaw`UPDATE "Recommendation" SET "reviewOn" = ${ago(27)}::date WHERE "programmeId" = ${programme.id} AND "number" = ${held}`;
    const proposed = await register(AGREED);
    await act(pk, { ...programme, exemptActs: [] }, proposed, (item) => moveStatus(item, "discontinue", { entry: on(0), evidence: [], reviewOn: null, status: null, livesOnIn: [] }));
    const { decisions } = await brief();
    expect(decisions.map(({ reason, number, since, act, sides }) => [reason, number, since, act, sides])).toEqual([
      ["reported", sooner, ago(20), null, []], ["proposal", proposed, today, "discontinue", []], ["pastDue", 1, ago(3), null, []], ["reviewDue", held, ago(27), null, []],
      ["position", 2, null, null, ["PK", "KZ"]],
    ]);
    expect((await brief(kz)).own?.awaited).toBe(1);
    expect((await brief()).own?.awaited).toBe(0);
  });
});

describe("the brief of a past day", () => {
  beforeAll(begin);

  const asOf = (daysAgo: number, actor: Actor = pk) => describeBrief({ actor, programme }, ago(daysAgo));

  test("tells what stood at its end, whatever came since: standing, rates, ages, and what asked for a decision", async () => {
    await implement({ ...AGREED, title: "Done", deadline: due(50) }, 60);
    const reported = await register({ ...AGREED, title: "Reported", deadline: due(80) });
    await move(reported, "reportImplemented", 70);
    const young = await register({ title: "Young", deadline: due(20) }, 100);
    const gone = await register({ title: "Void" });
    await act(pk, programme, gone, (item) => voidItem(item, on(0)));

    const before = await asOf(65);
    expect(before).toMatchObject({ today: ago(65), past: ago(65), standing: { total: 3, open: 3, pastDue: 1, closed: 0 } });
    expect(before.rates).toEqual({ agreement: { count: 2, of: 3 }, implementation: { count: 0, of: 2 }, onTime: { count: 0, of: 1 }, onTimeFirst: { count: 0, of: 1 } });
    expect(before.ageing).toMatchObject({ total: 3, median: 935 });
    expect(before.decisions.map(({ number, reason, since }) => [number, reason, since])).toEqual([[reported, "reported", ago(70)], [young, "position", null]]);

    expect((await asOf(75)).decisions.map(({ number, reason }) => [number, reason])).toEqual([[reported, "pastDue"], [young, "position"]]);
    expect((await asOf(40)).standing).toEqual({ total: 3, open: 2, pastDue: 1, closed: 1 });
    expect((await asOf(40)).rates).toMatchObject({ implementation: { count: 1, of: 2 }, onTime: { count: 1, of: 2 } });
    expect((await asOf(90)).standing.total).toBe(3);
    expect((await asOf(500)).standing.total).toBe(2);
    expect(await asOf(5_000)).toMatchObject({ past: null, today });
  });

  test("that nothing came after is the brief of now, but for its day, on either side and on none", async () => {
    await move(await register({ title: "Waiting" }), "hold", 40);
    const nobody = await createActor(programme, "OBSERVER");
    for (const actor of [pk, kz, nobody]) {
      const [now, then] = [await brief(actor), await asOf(1, actor)];
      const same = ({ standing, sectors, outside, counted, positions, rates, decisions, own }: typeof now) => ({ standing, sectors, outside, counted, positions, rates, decisions, own });
      expect(same(then)).toEqual(same(now));
      expect(then.ageing.bands).toEqual(now.ageing.bands);
    }
  });
});

test("a working group is counted by what it reviews, today and as of a past day; one that reviews everything is the register itself", async () => {
  await begin();
  const { id: programmeId } = programme;
  await db.body.createMany({ data: [{ programmeId, name: "Group", scope: "status=OPEN&owner=none" }, { programmeId, name: "Commission" }, { programmeId, name: "Closed group", scope: "owner=none", closedAt: new Date() }] });
  const [first] = [await register(AGREED), await register({ title: "Another" })];
  await move(first, "discontinue", 10);
  const { groups } = await brief();
  expect(groups).toMatchObject([{ name: "Group", total: 1, open: 1, pastDue: 0, closed: 0 }]);
  expect((await describeBrief({ actor: pk, programme }, ago(20))).groups).toMatchObject([{ total: 2, open: 2 }]);
});
