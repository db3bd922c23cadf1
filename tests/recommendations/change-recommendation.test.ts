import pg from "pg";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { assignOwner } from "~/recommendations/assign";
import { editDetails } from "~/recommendations/edit-item";
import { moveStatus } from "~/recommendations/move-status";
import { setPosition } from "~/recommendations/set-position";
import { undoLast } from "~/recommendations/undo";
import { commentOn, updateItem } from "~/recommendations/update-item";
import { voidItem, reviveItem } from "~/recommendations/edit-item";
import { registerRecommendation } from "~/recommendations/register.server";
import type { Item, LastEntry } from "~/recommendations/item";
import { isRepeat } from "~/recommendations/repeat";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence, historyOf } from "../support/factories";
import { whileLocked } from "../support/races";

const NONE = { evidence: [], reviewOn: null, status: null, livesOnIn: [] };
const start = (now: Item) => moveStatus(now, "start", { ...NONE, entry: entry() });
const details = (now: Item, priority: "LOW" | "HIGH") => editDetails(now, { kind: now.kind, sector: now.sector, priority, successMeasure: now.successMeasure }, entry());

test("a change moves the item, writes one entry naming who did it, and opens a new period of validity", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const secretary = await createActor(programme, "SECRETARY", "PK");

  expect(await act(secretary, programme, item.number, start)).toMatchObject({ ok: true, version: 2 });

  const row = await item.row();
  expect(row).toMatchObject({ status: "IN_PROGRESS", version: 2 });
  expect((await item.history()).at(-1)).toMatchObject({ act: "start", actorName: secretary.name, actorSide: "PK", version: 2, hash: row.head });
  const periods = await db.recommendationValidity.findMany({ where: { recommendationId: row.id }, orderBy: { validFrom: "asc" } });
  expect(periods.map(({ status, validTo }) => [status, validTo === null])).toEqual([["NOT_REPORTED", false], ["IN_PROGRESS", true]]);
});

test("what is refused leaves no trace", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const verifier = await createActor(programme, "VERIFIER", "PK");
  expect(await act(verifier, programme, item.number, start)).toMatchObject({ ok: false, reason: "not-allowed" });
  expect(await item.history()).toHaveLength(1);
  expect(await item.row()).toMatchObject({ status: "NOT_REPORTED", version: 1 });
});

test("of two people saving the same field of the same page, the second is told who changed it", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const [a, b] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
  const { id } = await item.row();
  const results = await whileLocked(id, () => [
    act(a, programme, item.number, (now) => details(now, "LOW"), 1),
    act(b, programme, item.number, (now) => details(now, "HIGH"), 1),
  ]);
  const refused = results.filter((result) => !result.ok);
  expect(refused).toMatchObject([{ reason: "stale", version: 2, meanwhile: [{ changes: [{ field: "priority" }] }] }]);
  expect(await item.history()).toHaveLength(2);
});

test("fields, comments and evidence that do not meet are both saved from the same page", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const secretary = await createActor(programme, "SECRETARY", "PK");
  await act(secretary, programme, item.number, (now) => details(now, "HIGH"), 1);
  expect(await act(secretary, programme, item.number, (now) => commentOn(now, entry({ note: "Seen" })), 1)).toMatchObject({ ok: true });
  expect(await act(secretary, programme, item.number, (now) => updateItem(now, entry(), evidence()), 1)).toMatchObject({ ok: true });
  expect(await act(secretary, programme, item.number, start, 1)).toMatchObject({ ok: true });
});

test("an act dated earlier counts from its day, but never from before the last change", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme, {}, { entry: entry({ happened: { on: "2022-01-10", precision: "DAY" } }) });
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const on = (day: string, move: "start" | "hold" | "resume") =>
    act(secretary, programme, item.number, (now) =>
      moveStatus(now, move, { ...NONE, reviewOn: "2099-01-01", entry: entry({ note: "Reported later", happened: { on: day, precision: "DAY" } }) }));
  await on("2023-05-01", "start");
  await on("2021-01-01", "hold");
  const history = await item.history();
  const days = history.map(({ effectiveAt }) => effectiveAt?.toLocaleDateString("sv-SE", { timeZone: "Asia/Karachi" }));
  expect(days).toEqual(["2022-01-10", "2023-05-01", "2023-05-01"]);
  expect(history.map(({ happenedOn }) => happenedOn)).toEqual(["2022-01-10", "2023-05-01", "2021-01-01"]);
});

test("one's own last act can be taken back, with all it changed, and the entry stays readable", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const secretary = await createActor(programme, "SECRETARY", "PK");
  await act(secretary, programme, item.number, (now) => moveStatus(now, "reportImplemented", { ...NONE, entry: entry({ note: "Done" }), evidence: evidence() }));
  expect(await act(secretary, programme, item.number, (now) => undoLast(now, secretary, 2, null))).toMatchObject({ ok: true });
  const row = await item.row();
  expect(row).toMatchObject({ status: "NOT_REPORTED", version: 3 });
  expect(row.lastUpdateOn.toISOString()).toMatch(/^0001-01-01/);
  expect(await db.evidence.count({ where: { recommendationId: row.id } })).toBe(0);
  expect((await item.history()).map(({ act }) => act)).toEqual(["register", "reportImplemented", "undo"]);
});

test("nobody undoes another's act, an older one, or an undo", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const [a, b] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "PK")];
  await act(a, programme, item.number, start);
  expect(await act(b, programme, item.number, (now) => undoLast(now, b, 2, null))).toMatchObject({ ok: false, reason: "not-allowed" });
  await act(b, programme, item.number, (now) => commentOn(now, entry({ note: "Seen" })));
  expect(await act(a, programme, item.number, (now) => undoLast(now, a, 2, null))).toMatchObject({ ok: false, reason: "stale" });
  await act(b, programme, item.number, (now) => undoLast(now, b, 3, null));
  expect(await act(b, programme, item.number, (now) => undoLast(now, b, 4, null))).toMatchObject({ ok: false });
});

test("after ten minutes nothing can be taken back", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const secretary = await createActor(programme, "SECRETARY", "PK");
  await act(secretary, programme, item.number, start);
  const late = (now: Item) => undoLast({ ...now, now: new Date(Date.now() + 10 * 60_000).toISOString() }, secretary, 2, null);
  expect(await act(secretary, programme, item.number, late)).toMatchObject({ ok: false, reason: "not-allowed" });
});

test("a side's own entry has a chain of its own and leaves every joint thing as it was", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const before = await item.row();
  const own = { ...entry({ note: "Only for us" }), audience: "PK" };
  expect(await act(secretary, programme, item.number, (now) => updateItem(now, own, []), null, "PK")).toMatchObject({ ok: true, version: 1, side: "PK" });
  expect(await item.row()).toEqual(before);
  const kz = await createActor(programme, "SECRETARY", "KZ");
  expect(await act(kz, programme, item.number, (now) => updateItem(now, own, []), null, "PK")).toMatchObject({ ok: false, reason: "not-found" });
});

test("a side's own entry cannot carry a change of what is joint", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const sneak = act(secretary, programme, item.number, (now) => moveStatus(now, "start", { ...NONE, entry: entry({ audience: "PK" }) }), null, "PK");
  await expect(sneak).rejects.toThrow("never changes what is joint");
  expect(await item.history()).toHaveLength(1);
});

test("an owner of one's own side is assigned at once; one of the other side needs its concurrence", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const mine = await createActor(programme, "FOCAL_POINT", "PK");
  const theirs = await createActor(programme, "FOCAL_POINT", "KZ");
  const to = (who: typeof mine) => ({ id: who.memberId ?? 0, name: who.name, side: who.side?.code ?? "", roles: who.roles });
  expect(await act(secretary, programme, item.number, (now) => assignOwner(now, to(mine), "PK", entry()))).toMatchObject({ ok: true, act: "assignOwner" });
  expect(await act(secretary, programme, item.number, (now) => assignOwner(now, to(theirs), "PK", entry()))).toMatchObject({ ok: true, act: "propose" });
  expect(await item.row()).toMatchObject({ ownerName: mine.name });
  const observer = await createActor(programme, "OBSERVER", "PK");
  expect(await act(secretary, programme, item.number, (now) => assignOwner(now, to(observer), "PK", entry()))).toMatchObject({ ok: false, field: "owner" });
});

test("nobody speaks for the other side, except by recording what was communicated", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const chair = await createActor(programme, "CO_CHAIR", "PK");
  const agreed = { value: "AGREED" as const, reason: "", on: null };
  const say = (side: string, more = {}) => act(chair, programme, item.number, (now) => setPosition(now, side, "PK", agreed, entry(more)));
  expect(await say("KZ")).toMatchObject({ ok: false, field: "channel" });
  expect(await say("KZ", { channel: "LETTER", channelReference: "No. 12" })).toMatchObject({ ok: false, field: "onBehalfOf" });
  expect(await say("KZ", { channel: "LETTER", channelReference: "No. 12", onBehalfOf: "Ministry of Transport" })).toMatchObject({ ok: true });
  expect(await item.row()).toMatchObject({ jointPosition: "PENDING" });
  expect(await say("PK")).toMatchObject({ ok: true });
  expect(await item.row()).toMatchObject({ jointPosition: "AGREED" });
});

test("a voided item takes no act but its revival, and its number is never used again", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  await act(item.secretary, programme, item.number, (now) => voidItem(now, entry({ note: "Entered twice" })));
  expect(await act(item.secretary, programme, item.number, start)).toMatchObject({ ok: false });
  expect((await createItem(programme)).number).toBe(item.number + 1);
  expect(await act(item.secretary, programme, item.number, (now) => reviveItem(now, entry()))).toMatchObject({ ok: true });
  expect(await item.row()).toMatchObject({ voided: false });
});

test("a status taken over from a source is unconfirmed and needs its source", async () => {
  const programme = await createProgramme();
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const source = await db.source.create({ data: { programmeId: programme.id, key: "paper", title: "Paper" } });
  const register = (passages: { sourceId: number; location: string }[]) =>
    registerRecommendation(secretary, programme, { values: { title: "Open a route", status: "IN_PROGRESS" }, words: [], passages, entry: entry() });
  expect(await register([])).toMatchObject({ ok: false, field: "source" });
  const made = await register([{ sourceId: source.id, location: "Para 3" }]);
  if (!made.ok) throw new Error("not registered");
  expect(await historyOf(programme, made.number)).toMatchObject([{ act: "register" }]);
  expect(await db.recommendation.findFirst({ where: { programmeId: programme.id } })).toMatchObject({ status: "IN_PROGRESS", confirmed: false });
});

test("an organisation that leads may report; another's focal point may not", async () => {
  const programme = await createProgramme();
  const lead = await createOrganisation(programme, "PK");
  const item = await createItem(programme, {
    organisations: { PK: [{ ...lead, abbreviation: "", role: "lead", suggested: false, focalPoint: null }] },
  });
  const inside = await createActor(programme, "FOCAL_POINT", "PK", lead);
  const outside = await createActor(programme, "FOCAL_POINT", "PK", await createOrganisation(programme, "PK"));
  expect(await act(outside, programme, item.number, start)).toMatchObject({ ok: false, reason: "not-allowed" });
  expect(await act(inside, programme, item.number, start)).toMatchObject({ ok: true });
});

test("a last report known to the year is kept as the year, and sorts by its last day", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const report = (on: string, precision: "YEAR" | "DAY") =>
    act(item.secretary, programme, item.number, (now) => updateItem(now, entry({ note: "Reported", happened: { on, precision } }), []));
  await report("2022", "YEAR");
  await report("2022-05-04", "DAY");
  const { lastUpdateOn, lastUpdateSaid } = await item.row();
  expect([lastUpdateOn.toISOString().slice(0, 10), lastUpdateSaid]).toEqual(["2022-12-31", "2022"]);
});

test("a form that is sent twice at once is one entry; the same words of another person are another", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const [a, b] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "PK")];
  const say = (by: typeof a) => act(by, programme, item.number, (now) => commentOn(now, entry({ note: "Seen" })), 1);
  expect(await Promise.all([say(a), say(a)])).toEqual([expect.objectContaining({ version: 2 }), expect.objectContaining({ version: 2 })]);
  expect(await say(b)).toMatchObject({ version: 3 });
  expect(await item.history()).toHaveLength(3);
});

test("a form that is sent twice is one entry also where others have written between; what is said again later is not", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const [a, b] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
  const say = (by: typeof a, note: string, room: string | null = null) => act(by, programme, item.number, (now) => commentOn(now, entry({ note, audience: room })), 1, room);
  await say(a, "Seen");
  await say(a, "Ours", "PK");
  for (const note of ["One", "Two", "Three"]) await say(b, note);
  await say(a, "From another window");
  expect(await say(a, "Seen")).toMatchObject({ ok: true, version: 2 });
  expect(await say(a, "Seen", "PK")).toMatchObject({ ok: true, version: 2, side: "PK" });
  expect(await say(b, "Seen")).toMatchObject({ ok: true, version: 7 });
  expect(await item.history()).toHaveLength(9);
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query("SET session_replication_role = replica");
  await owner.query(`UPDATE "Revision" SET "recordedAt" = "recordedAt" - interval '11 seconds' WHERE "recommendationId" = $1 AND "note" = 'Seen'`, [(await item.row()).id]);
  await owner.end();
  expect(await say(a, "Seen")).toMatchObject({ ok: true, version: 8 });
});

test("a form that is sent twice over midnight is one entry", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const row = { version: 2, act: "comment", personId: 7, note: "Seen", happenedOn: "2026-11-21", channel: "PAGE", channelReference: "", onBehalfOf: "", report: null, changes: [], recordedAt: "2026-11-21T18:59:59.900Z" };
  const now = { lastEntry: row as unknown as LastEntry, now: "2026-11-21T19:00:00.400Z" };
  const comment = commentOn({} as Item, entry({ note: "Seen" }));
  const dated = commentOn({} as Item, entry({ note: "Seen", happened: { on: "2026-11-22", precision: "DAY" } }));
  const by = { ...item.secretary, personId: 7 };
  expect(comment.ok && isRepeat(now, by, comment)).toBe(true);
  expect(dated.ok && isRepeat(now, by, dated)).toBe(false);
});

test("a form that is sent twice is one entry also where its first entry let a proposal lapse", async () => {
  const item = await createItem(await createProgramme());
  const proposal = (state: string) => ({ act: "transferOwner", note: "", side: "PK", changes: [], concurred: [], state });
  const changes = [{ field: "proposal", key: "cd9b70f5-7681-4657-aab8-5c4e1b987be9", from: proposal("WAITING"), to: proposal("LAPSED") }];
  const row = { version: 2, act: "comment", personId: 7, note: "Seen", happenedOn: "2026-11-21", channel: "PAGE", channelReference: "", onBehalfOf: "", report: null, changes, recordedAt: "2026-11-21T10:00:00.000Z" };
  const comment = commentOn({} as Item, entry({ note: "Seen" }));
  expect(comment.ok && isRepeat({ lastEntry: row as unknown as LastEntry, now: "2026-11-21T10:00:01.000Z" }, { ...item.secretary, personId: 7 }, comment)).toBe(true);
});

test("what was taken back, or went back meanwhile, is said again at once", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const [a, b] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
  const say = (by: typeof a, note: string) => act(by, programme, item.number, (now) => commentOn(now, entry({ note })));
  const rank = (by: typeof a, priority: "HIGH" | "NORMAL") => act(by, programme, item.number, (now) => editDetails(now, { ...now, priority }, entry()));
  await rank(a, "HIGH");
  await rank(b, "NORMAL");
  expect(await rank(a, "HIGH")).toMatchObject({ ok: true, version: 4 });
  await say(a, "Seen");
  await act(a, programme, item.number, (now) => undoLast(now, a, 5, null));
  await say(b, "One");
  expect(await say(a, "Seen")).toMatchObject({ ok: true, version: 8 });
});

test("a decision that names another room than the one asked for writes nothing", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const [pk, kz] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
  const into = (by: typeof pk, room: string | null, asked: string | null) =>
    act(by, programme, item.number, (now) => commentOn(now, entry({ note: "Slipped in", audience: room })), null, asked);
  await expect(into(kz, "PK", null)).rejects.toThrow("no other");
  await expect(into(pk, null, "PK")).rejects.toThrow("no other");
  expect(await item.history()).toHaveLength(1);
});
