import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import { updateItem } from "~/recommendations/update-item";
import { voidItem } from "~/recommendations/edit-item";
import { acceptCandidate } from "~/sources/review/accept.server";
import { editCandidate } from "~/sources/review/edit.server";
import { mergeCandidates } from "~/sources/review/merge.server";
import { rejectCandidate } from "~/sources/review/reject.server";
import { reopenCandidate } from "~/sources/review/reopen.server";
import { linkCandidate } from "~/sources/review/same-as.server";
import { markCandidate } from "~/sources/review/select.server";
import { splitCandidate } from "~/sources/review/split.server";
import { describeUndo, undoReview } from "~/sources/review/undo.server";
import { act, createActor, createItem, entry, evidence, historyOf, rowOf } from "../../support/factories";
import { whileHeld } from "../../support/races";
import { createCandidate, createReview, formOf } from "../../support/reviews";

const OFFICE = "a joint office be opened in Karachi by March 2031";
const FORUM = "hold a business forum every year";
let stage: Awaited<ReturnType<typeof createReview>>;

beforeEach(async () => {
  stage = await createReview();
  await db.candidate.deleteMany({ where: { sourceId: stage.sourceId } });
});

afterEach(async () => {
  expect((await verifyProgramme(stage.programme.id)).finding).toBeNull();
});

const candidate = (words = OFFICE) => createCandidate(stage.sourceId, stage.programme, words);
const stateOf = async (id: number) => (await db.candidate.findUniqueOrThrow({ where: { id } })).state;
const accept = async (id: number, values: Record<string, string> = {}, version = 1) => acceptCandidate(stage.review, id, await formOf(stage.review, version, values));

async function accepted(words = OFFICE) {
  const { id } = await candidate(words);
  expect(await accept(id)).toMatchObject({ ok: true });
  const { recommendationId } = await db.candidate.findUniqueOrThrow({ where: { id } });
  return { id, item: await db.recommendation.findUniqueOrThrow({ where: { id: recommendationId ?? 0 } }) };
}

describe("accepting", () => {
  test("registers in one entry what the form says, with the exact place in the source and its deadline as only said", async () => {
    const { id, start, end } = await candidate();
    expect(await accept(id, { deadline: "by March 2031" })).toEqual({ ok: true, id });
    const row = await db.candidate.findUniqueOrThrow({ where: { id }, include: { recommendation: { include: { passages: true } } } });
    expect(row).toMatchObject({ state: "ACCEPTED", decidedById: stage.secretary.personId, recommendation: { title: "Open a joint office", deadlineKind: null } });
    expect(row.recommendation?.passages).toMatchObject([{ sourceId: stage.sourceId, start, end, quote: OFFICE }]);
    const history = await historyOf(stage.programme, row.recommendation?.number ?? 0);
    expect(history).toMatchObject([{ act: "register", report: { said: "by March 2031", announcedFor: { date: "2031-03", precision: "month" } } }]);
    expect(await db.wording.findMany({ where: { recommendationId: row.recommendationId ?? 0 } })).toMatchObject([{ language: "en", text: OFFICE }]);
  });

  test("twice by one person is one item; by another the second is told who did what", async () => {
    const { id } = await accepted();
    expect(await accept(id)).toEqual({ ok: true, id });
    const late = await rejectCandidate(stage.theirs, id, 1, "");
    expect(late).toMatchObject({ ok: false, reason: "stale", message: { key: "candidates.refusal.ACCEPTED", values: { by: stage.secretary.name } } });
    expect(await db.recommendation.count({ where: { programmeId: stage.programme.id } })).toBe(1);
  });

  test("at the same moment by two people makes one item", async () => {
    const { id } = await candidate();
    const [mine, theirs] = [await formOf(stage.review, 1), await formOf(stage.theirs, 1)];
    const lock = Prisma.sql`SELECT "id" FROM "Candidate" WHERE "id" = ${id} FOR UPDATE`;
    const answers = await whileHeld(lock, () => [acceptCandidate(stage.review, id, mine), acceptCandidate(stage.theirs, id, theirs)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.recommendation.count({ where: { programmeId: stage.programme.id } })).toBe(1);
  });

  test("from a page that somebody has changed the candidate behind is refused with the version to go on from", async () => {
    const { id } = await candidate();
    expect(await editCandidate(stage.theirs, id, await formOf(stage.theirs, 1, { title: "Another title" }))).toMatchObject({ ok: true });
    expect(await accept(id)).toMatchObject({ ok: false, reason: "stale", version: 2 });
    expect(await accept(id, {}, 2)).toMatchObject({ ok: true });
  });
});

describe("taking back", () => {
  test("voids what was accepted, keeps its reference, and accepting again revives it with what was edited", async () => {
    const { id, item } = await accepted();
    expect(await reopenCandidate(stage.review, id, 2)).toEqual({ ok: true, id });
    expect(await rowOf(stage.programme, item.number)).toMatchObject({ voided: true });
    expect(await accept(id, { kind: "COMMITMENT" }, 3)).toMatchObject({ ok: true });
    expect(await rowOf(stage.programme, item.number)).toMatchObject({ voided: false, kind: "COMMITMENT", reference: item.reference });
    expect((await historyOf(stage.programme, item.number)).map(({ act }) => act)).toEqual(["register", "void", "revive", "editDetails"]);
    expect(await db.recommendation.count({ where: { programmeId: stage.programme.id } })).toBe(1);
  });

  test("is for who decided, and not once somebody else has acted on the item", async () => {
    const { id, item } = await accepted();
    expect(await reopenCandidate(stage.theirs, id, 2)).toMatchObject({ ok: false, message: { key: "candidates.refusal.notYours" } });
    await act(stage.colleague, stage.programme, item.number, (now) => updateItem(now, entry({ note: "It goes on" }), evidence()));
    expect(await reopenCandidate(stage.review, id, 2)).toMatchObject({ ok: false, message: { key: "candidates.refusal.actedOn", values: { by: stage.colleague.name } } });
    expect([await stateOf(id), (await rowOf(stage.programme, item.number)).voided]).toEqual(["ACCEPTED", false]);
  });

  test("leaves an item that was voided on its own page as it is", async () => {
    const { id, item } = await accepted();
    await act(stage.colleague, stage.programme, item.number, (now) => voidItem(now, entry({ note: "Twice" })));
    expect(await reopenCandidate(stage.review, id, 2)).toMatchObject({ ok: true });
    expect(await historyOf(stage.programme, item.number)).toHaveLength(2);
  });

  test("takes a passage away again that was added to an item; what was left out waits again for anybody", async () => {
    const item = await createItem(stage.programme);
    const [{ id }, other] = [await candidate(), await candidate(FORUM)];
    expect(await linkCandidate(stage.review, id, 1, (await item.row()).reference)).toMatchObject({ ok: true });
    expect(await db.passage.count({ where: { sourceId: stage.sourceId } })).toBe(1);
    expect(await reopenCandidate(stage.review, id, 2)).toMatchObject({ ok: true });
    expect([await db.passage.count({ where: { sourceId: stage.sourceId } }), (await item.history()).map(({ act }) => act)]).toEqual([0, ["register", "addPassage", "undo"]]);
    await rejectCandidate(stage.review, other.id, 1, "Old");
    expect(await reopenCandidate(stage.theirs, other.id, 2)).toMatchObject({ ok: true });
    expect([await stateOf(id), await stateOf(other.id)]).toEqual(["WAITING", "WAITING"]);
  });
});

test("two passages at one place of a source may both say what an item says, one passage not twice", async () => {
  const { reference } = await (await createItem(stage.programme)).row();
  const [a, b, again] = [await candidate(), await candidate(FORUM), await candidate()];
  for (const { id } of [a, b]) expect(await linkCandidate(stage.review, id, 1, reference)).toMatchObject({ ok: true });
  expect(await linkCandidate(stage.review, again.id, 1, reference)).toMatchObject({ ok: false, field: "item" });
  expect(await linkCandidate(stage.review, again.id, 1, "T-99999")).toMatchObject({ ok: false, field: "item" });
});

describe("merging, splitting and marking", () => {
  test("two become one over both, with the title of the first, and come back", async () => {
    const [a, b] = [await candidate(), await candidate(FORUM)];
    const merged = await mergeCandidates(stage.review, a.id, 1, { id: b.id, version: 1 });
    expect((await stage.rows()).map(({ start, end, title, replaces }) => ({ start, end, title, replaces }))).toEqual([{ start: a.start, end: b.end, title: a.title, replaces: [a.id, b.id] }]);
    expect(await reopenCandidate(stage.review, b.id, 2)).toMatchObject({ ok: true });
    expect((await stage.rows()).map(({ id, state }) => [id, state])).toEqual([[a.id, "WAITING"], [b.id, "WAITING"]]);
    expect(merged.ok && (await db.candidate.count({ where: { id: merged.id } }))).toBe(0);
  });

  test("what came of a merge or a split puts back what it was", async () => {
    const [a, b] = [await candidate(), await candidate(FORUM)];
    const merged = await mergeCandidates(stage.review, a.id, 1, { id: b.id, version: 1 });
    expect(merged.ok && (await reopenCandidate(stage.theirs, merged.id, 1))).toEqual({ ok: true, id: a.id });
    const split = await splitCandidate(stage.review, a.id, 3, OFFICE.indexOf("by March"));
    expect(await stage.rows()).toHaveLength(3);
    expect(split.ok && (await reopenCandidate(stage.review, split.id + 1, 1))).toEqual({ ok: true, id: a.id });
    expect((await stage.rows()).map(({ id }) => id)).toEqual([a.id, b.id]);
  });

  test("an edited wording and one that stands as it is are joined as both read", async () => {
    const [a, b] = [await candidate(), await candidate(FORUM)];
    await db.candidate.update({ where: { id: a.id }, data: { wording: "An office." } });
    await mergeCandidates(stage.review, a.id, 1, { id: b.id, version: 1 });
    expect((await stage.rows())[0]?.wording).toBe(`An office.\n${FORUM}`);
  });

  test("one becomes two, each described by its own words, and they stay once one of them is decided", async () => {
    const words = "a joint office be opened in Karachi by March 2031, and that the visa rules be simplified";
    const { id, start, end } = await candidate(words);
    const split = await splitCandidate(stage.review, id, 1, words.indexOf("that the visa"));
    const rows = await stage.rows();
    expect(rows.map(({ title }) => title)).toEqual(["A joint office be opened in Karachi by March 2031", "That the visa rules be simplified"]);
    expect([rows[0]?.start, rows[1]?.end, rows[0]?.deadlineSaid, rows[1]?.deadlineSaid]).toEqual([start, end, "by March 2031", ""]);
    expect(split.ok && (await accept(split.id))).toMatchObject({ ok: true });
    expect(await reopenCandidate(stage.review, id, 2)).toMatchObject({ ok: false, message: { key: "candidates.refusal.decidedSince" } });
  });

  test("a cut that leaves nothing on one side is refused", async () => {
    const { id } = await candidate();
    for (const at of [0, -5, OFFICE.length, 10_000]) expect(await splitCandidate(stage.review, id, 1, at)).toMatchObject({ ok: false, field: "at" });
    expect(await stage.rows()).toHaveLength(1);
  });

  test("any words of the document become a candidate once, others are refused", async () => {
    const marked = await markCandidate(stage.review, { words: "publish … freight trains", near: null });
    expect(marked).toMatchObject({ ok: true });
    expect((await stage.rows())[0]).toMatchObject({ title: "Publish the timetable of the freight trains", score: null, heading: "Recommendations" });
    expect(await markCandidate(stage.theirs, { words: "publish the timetable of the freight trains", near: null })).toMatchObject({ ok: false, field: "words" });
    expect(await markCandidate(stage.review, { words: "build a bridge", near: null })).toMatchObject({ ok: false, field: "words" });
  });

  test("of words that stand in several places the nearest is meant", async () => {
    const { text } = await db.sourceDocument.findUniqueOrThrow({ where: { sourceId: stage.sourceId } });
    const second = text.lastIndexOf("The sides should");
    await markCandidate(stage.review, { words: "The sides should", near: second + 3 });
    expect((await stage.rows())[0]?.start).toBe(second);
  });
});

describe("taking the whole review back", () => {
  test("voids, unlinks and puts back all but what somebody else has acted on, and says which", async () => {
    const [mine, theirs] = [await accepted(), await accepted("publish the timetable")];
    const linked = await candidate(FORUM);
    const host = await createItem(stage.programme);
    await linkCandidate(stage.review, linked.id, 1, (await host.row()).reference);
    const out = await candidate("the visa rules be simplified");
    await rejectCandidate(stage.review, out.id, 1, "");
    await act(stage.colleague, stage.programme, theirs.item.number, (now) => updateItem(now, entry({ note: "It goes on" }), evidence()));
    expect(await describeUndo(stage.theirs)).toEqual({ voids: 1, removes: 1, reopens: 1, kept: [{ number: theirs.item.number, reference: theirs.item.reference, title: theirs.item.title, by: stage.colleague.name }] });
    expect(await undoReview(stage.theirs)).toEqual({ ok: true, done: 3, kept: 1, left: 0 });
    expect(await Promise.all([mine.id, theirs.id, linked.id, out.id].map(stateOf))).toEqual(["WAITING", "ACCEPTED", "WAITING", "WAITING"]);
    expect([(await rowOf(stage.programme, mine.item.number)).voided, (await rowOf(stage.programme, theirs.item.number)).voided]).toEqual([true, false]);
    expect(await undoReview(stage.theirs)).toEqual({ ok: true, done: 0, kept: 1, left: 0 });
  });

  test("an entry in another side's own room neither keeps an item nor is told", async () => {
    const { item } = await accepted();
    const kz = await createActor(stage.programme, "SECRETARY", "KZ");
    await act(kz, stage.programme, item.number, (now) => updateItem(now, entry({ note: "Ours", audience: "KZ" }), evidence()), null, "KZ");
    expect(await describeUndo(stage.review)).toMatchObject({ voids: 1, kept: [] });
  });
});
