import { beforeEach, describe, expect, test } from "vitest";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { reviveItem } from "~/recommendations/edit-item";
import { acceptCandidate } from "~/sources/review/accept.server";
import { editCandidate } from "~/sources/review/edit.server";
import { mergeCandidates } from "~/sources/review/merge.server";
import { rejectCandidate } from "~/sources/review/reject.server";
import { reopenCandidate } from "~/sources/review/reopen.server";
import { linkCandidate } from "~/sources/review/same-as.server";
import { splitCandidate } from "~/sources/review/split.server";
import { act, createItem, createOrganisation, entry, historyOf } from "../../support/factories";
import { readPage } from "../../support/item-page";
import { whileHeld } from "../../support/races";
import { createCandidate, createReview, formOf } from "../../support/reviews";

const TEXT = "1. The sides should open a\njoint office by March 2021.\n\n2. The sides should hold a forum.";
const OFFICE = "open a\njoint office by March 2021";
let stage: Awaited<ReturnType<typeof createReview>>;
let candidate: Awaited<ReturnType<typeof createCandidate>>;

beforeEach(async () => {
  stage = await createReview({ text: TEXT });
  await db.candidate.deleteMany({ where: { sourceId: stage.sourceId } });
  candidate = await createCandidate(stage.sourceId, stage.programme, OFFICE);
});

const accept = async (values: Record<string, string> = {}, { version = 1, review = stage.review } = {}) => acceptCandidate(review, candidate.id, await formOf(review, version, values));
const decided = () => db.candidate.findUniqueOrThrow({ where: { id: candidate.id }, include: { recommendation: { include: { passages: true } } } });
const countItems = () => db.recommendation.count({ where: { programmeId: stage.programme.id } });
const held = () => Prisma.sql`SELECT "id" FROM "Candidate" WHERE "id" = ${candidate.id} FOR UPDATE`;

describe("what is registered", () => {
  test("one names the leads of one's own side; those of the other side are suggested to it", async () => {
    const [ours, theirs] = [await createOrganisation(stage.programme, "PK"), await createOrganisation(stage.programme, "KZ")];
    expect(await accept({ "lead-PK": String(ours.id), "lead-KZ": String(theirs.id) })).toMatchObject({ ok: true });
    expect((await decided()).recommendation?.organisations).toMatchObject({ PK: [{ id: ours.id, suggested: false }], KZ: [{ id: theirs.id, suggested: true }] });
    expect((await decided()).leads).toEqual({ PK: ours.id, KZ: theirs.id });
  });

  test("a deadline that has passed is kept as it was said and makes nothing late", async () => {
    await accept({ deadline: "by March 2021" });
    const page = await readPage(stage.secretary, stage.programme, (await decided()).recommendation?.number ?? 0);
    expect([page.deadline, JSON.stringify(page).includes("by March 2021")]).toEqual([null, true]);
  });

  test("a wording that was edited is the item's; its passage quotes the document as it stands, over the end of a line", async () => {
    await accept({ wording: "A joint office is opened." });
    const { recommendation, wording } = await decided();
    expect([wording, await db.wording.findMany({ where: { recommendationId: recommendation?.id }, select: { text: true } })]).toEqual(["A joint office is opened.", [{ text: "A joint office is opened." }]]);
    expect(recommendation?.passages).toMatchObject([{ start: candidate.start, end: candidate.end, quote: "open a joint office by March 2021" }]);
    const { text } = await db.sourceDocument.findUniqueOrThrow({ where: { sourceId: stage.sourceId } });
    expect(text.slice(candidate.start, candidate.end)).toBe(OFFICE);
  });

  test("a wording that only breaks its lines elsewhere is none of its own", async () => {
    await accept({ wording: "open a joint\noffice by  March 2021" });
    expect((await decided()).wording).toBe("");
  });
});

describe("two at once, or twice", () => {
  test("two presses at the same moment by one person are one item, and both are answered with it", async () => {
    const values = await formOf(stage.review, 1);
    const answers = await whileHeld(held(), () => [acceptCandidate(stage.review, candidate.id, values), acceptCandidate(stage.review, candidate.id, values)]);
    expect(answers).toEqual([{ ok: true, id: candidate.id }, { ok: true, id: candidate.id }]);
    expect(await countItems()).toBe(1);
  });

  test("one accepts while another leaves it out: one of them is told what the other decided", async () => {
    const values = await formOf(stage.theirs, 1);
    const answers = await whileHeld(held(), () => [rejectCandidate(stage.review, candidate.id, 1, "Old"), acceptCandidate(stage.theirs, candidate.id, values)]);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer]));
    const { state, decidedByName } = await decided();
    expect(refused).toMatchObject([{ reason: "stale", message: { key: `candidates.refusal.${state}`, values: { by: decidedByName } } }]);
    expect(await countItems()).toBe(state === "ACCEPTED" ? 1 : 0);
  });

  test("another decision from an older page of one's own is told, not lost", async () => {
    await accept();
    const item = await (await createItem(stage.programme)).row();
    const answers = [
      await rejectCandidate(stage.review, candidate.id, 1, ""),
      await linkCandidate(stage.review, candidate.id, 1, item.reference),
      await editCandidate(stage.review, candidate.id, await formOf(stage.review, 1, { title: "Typed in another window" })),
    ];
    expect(answers.map((answer) => !answer.ok && answer.message.key)).toEqual(Array(3).fill("candidates.refusal.ACCEPTED"));
    expect((await decided()).state).toBe("ACCEPTED");
  });

  test("a merge and a split that are sent twice are done once", async () => {
    const next = await createCandidate(stage.sourceId, stage.programme, "hold a forum");
    const merge = () => mergeCandidates(stage.review, candidate.id, 1, { id: next.id, version: 1 });
    const merged = await whileHeld(held(), () => [merge(), merge()]);
    expect(merged[0]).toEqual(merged[1]);
    const [whole] = await stage.rows();
    const split = () => splitCandidate(stage.review, whole?.id ?? 0, 1, "open a joint office by March 2021".length);
    expect(await split()).toEqual(await split());
    expect((await stage.rows()).map(({ replaces }) => replaces)).toEqual([[whole?.id], [whole?.id]]);
    expect(await splitCandidate(stage.theirs, whole?.id ?? 0, 1, 8)).toMatchObject({ ok: false, message: { key: "candidates.refusal.REPLACED" } });
  });
});

describe("accepting again", () => {
  test("what somebody has brought back on its own page meanwhile is not registered a second time", async () => {
    await accept();
    const number = (await decided()).recommendation?.number ?? 0;
    await reopenCandidate(stage.review, candidate.id, 2);
    await act(stage.colleague, stage.programme, number, (now) => reviveItem(now, entry()));
    expect(await accept({ kind: "COMMITMENT" }, { version: 3 })).toMatchObject({ ok: true });
    expect((await historyOf(stage.programme, number)).map(({ act }) => act)).toEqual(["register", "void", "revive", "editDetails"]);
    expect([await countItems(), (await decided()).written]).toEqual([1, 4]);
  });

  test("without another word in it the same is accepted as it is", async () => {
    await accept();
    const number = (await decided()).recommendation?.number ?? 0;
    await reopenCandidate(stage.review, candidate.id, 2);
    await act(stage.colleague, stage.programme, number, (now) => reviveItem(now, entry()));
    expect(await accept({}, { version: 3 })).toMatchObject({ ok: true });
    expect([(await decided()).state, (await decided()).written]).toEqual(["ACCEPTED", 3]);
  });

  test("what was left out and waits again becomes an item like any other", async () => {
    await rejectCandidate(stage.theirs, candidate.id, 1, "Said elsewhere");
    expect(await decided()).toMatchObject({ state: "REJECTED", reason: "Said elsewhere", decidedByName: stage.colleague.name });
    await reopenCandidate(stage.review, candidate.id, 2);
    expect(await decided()).toMatchObject({ state: "WAITING", reason: "", decidedByName: "", decidedAt: null });
    expect(await accept({}, { version: 3 })).toMatchObject({ ok: true });
    expect(await countItems()).toBe(1);
  });
});
