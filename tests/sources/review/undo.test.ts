import { beforeEach, expect, test } from "vitest";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import type { Tx } from "~/recommendations/load-item.server";
import { commentOn } from "~/recommendations/update-item";
import { acceptCandidate } from "~/sources/review/accept.server";
import { mergeCandidates } from "~/sources/review/merge.server";
import { rejectCandidate } from "~/sources/review/reject.server";
import { linkCandidate } from "~/sources/review/same-as.server";
import { markCandidate } from "~/sources/review/select.server";
import { splitCandidate } from "~/sources/review/split.server";
import { describeUndo, undoReview } from "~/sources/review/undo.server";
import { createItem, entry, rowOf } from "../../support/factories";
import { readPage } from "../../support/item-page";
import { SOUND, soundness } from "../../support/lives";
import { breakOffAt, whileHeld } from "../../support/races";
import { createCandidate, createReview, formOf } from "../../support/reviews";

const WORDS = ["a joint office be opened in Karachi", "hold a business forum every year", "publish the timetable of the freight trains"];
let stage: Awaited<ReturnType<typeof createReview>>;
let ids: number[];

beforeEach(async () => {
  stage = await createReview();
  await db.candidate.deleteMany({ where: { sourceId: stage.sourceId } });
  ids = [];
  for (const words of WORDS) ids.push((await createCandidate(stage.sourceId, stage.programme, words)).id);
});

const accept = async (id: number, version = 1) => acceptCandidate(stage.review, id, await formOf(stage.review, version, { title: `Item ${id}` }));
const states = async () => (await db.candidate.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } })).map(({ state }) => state);
const items = () => db.recommendation.findMany({ where: { programmeId: stage.programme.id }, orderBy: { id: "asc" } });
const acceptAll = async () => {
  for (const id of ids) expect(await accept(id)).toMatchObject({ ok: true });
};

test("an undo that is broken off has each item whole or not at all, and is finished by asking again", async () => {
  await acceptAll();
  const [, second] = await items();
  const lock = Prisma.sql`SELECT "id" FROM "Recommendation" WHERE "id" = ${second?.id} FOR UPDATE`;
  expect(await breakOffAt(lock, () => undoReview(stage.review))).toBe("broken off");
  expect([await states(), (await items()).map(({ voided }) => voided)]).toEqual([["WAITING", "ACCEPTED", "ACCEPTED"], [true, false, false]]);
  expect(await undoReview(stage.review)).toEqual({ ok: true, done: 2, kept: 0, left: 0 });
  expect([await states(), (await items()).map(({ voided }) => voided)]).toEqual([["WAITING", "WAITING", "WAITING"], [true, true, true]]);
  expect((await soundness(stage.programme)).finding).toBeNull();
});

test("two people who take a review back at the same moment take each item back once", async () => {
  await acceptAll();
  const [first] = await items();
  const lock = Prisma.sql`SELECT "id" FROM "Recommendation" WHERE "id" = ${first?.id} FOR UPDATE`;
  const answers = await whileHeld(lock, () => [undoReview(stage.review), undoReview(stage.theirs)]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await states()).toEqual(["WAITING", "WAITING", "WAITING"]);
  for (const { number, id } of await items()) expect([number, (await db.revision.findMany({ where: { recommendationId: id }, orderBy: { id: "asc" } })).map(({ act }) => act)]).toEqual([number, ["register", "void"]]);
});

test("an item that somebody is acting on while the review is taken back stays", async () => {
  await accept(ids[0] ?? 0);
  const { programme, colleague } = stage;
  const number = (await items())[0]?.number ?? 0;
  const comments = (tx: Tx) => changeWithin(tx, { actor: colleague, programme, number, version: null }, (now) => commentOn(now, entry({ note: "It goes on" })));
  expect(await whileHeld(comments, () => [undoReview(stage.review)])).toEqual([{ ok: true, done: 0, kept: 1, left: 0 }]);
  expect([await states(), (await rowOf(programme, number)).voided]).toEqual([["ACCEPTED", "WAITING", "WAITING"], false]);
});

test("after decisions of every kind, all taken back and taken again, the history is sound and says the same when it is built anew", async () => {
  const [a = 0, b = 0, c = 0] = ids;
  const host = await (await createItem(stage.programme)).row();
  await accept(a);
  await linkCandidate(stage.review, b, 1, host.reference);
  await rejectCandidate(stage.review, c, 1, "Old");
  const marked = await markCandidate(stage.theirs, { words: "the visa rules be simplified", near: null });
  expect(await describeUndo(stage.review)).toEqual({ voids: 1, removes: 1, reopens: 1, kept: [] });
  expect(await undoReview(stage.theirs)).toEqual({ ok: true, done: 3, kept: 0, left: 0 });
  expect(await accept(a, 3)).toMatchObject({ ok: true });
  await linkCandidate(stage.theirs, b, 3, host.reference);
  expect(marked.ok && (await mergeCandidates(stage.review, marked.id, 1, { id: c, version: 3 }))).toMatchObject({ ok: true });
  const whole = (await stage.rows()).find(({ replaces }) => replaces.length === 2);
  expect(await splitCandidate(stage.review, whole?.id ?? 0, 1, "the visa rules be simplified.".length)).toMatchObject({ ok: true });
  expect((await items()).map(({ voided }) => voided)).toEqual([false, false]);
  expect(await soundness(stage.programme)).toEqual(SOUND);
});

test("what was said to be an item shows on that item's page, where its passage opens, until it is taken back", async () => {
  const { number, reference } = await (await createItem(stage.programme)).row();
  const places = async () => (await readPage(stage.secretary, stage.programme, number)).sources.map(({ title, places }) => [title, places.map(({ quote, to }) => [quote, to?.split("?")[0] ?? null])]);
  expect(await linkCandidate(stage.review, ids[1] ?? 0, 1, reference)).toMatchObject({ ok: true });
  expect(await places()).toEqual([["The report", [[WORDS[1], expect.stringContaining(`/p/${stage.programme.key}/sources/${stage.sourceId}`)]]]]);
  await undoReview(stage.review);
  expect(await places()).toEqual([]);
});
