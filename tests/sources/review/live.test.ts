import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { listen, type LiveEvent } from "~/live.server";
import { acceptCandidate } from "~/sources/review/accept.server";
import { editCandidate } from "~/sources/review/edit.server";
import { mergeCandidates } from "~/sources/review/merge.server";
import { rejectCandidate } from "~/sources/review/reject.server";
import { reopenCandidate } from "~/sources/review/reopen.server";
import { linkCandidate } from "~/sources/review/same-as.server";
import { markCandidate } from "~/sources/review/select.server";
import { splitCandidate } from "~/sources/review/split.server";
import { undoReview } from "~/sources/review/undo.server";
import { tellSource } from "~/sources/tell-source.server";
import { createItem, createProgramme } from "../../support/factories";
import { createCandidate, createReview, formOf } from "../../support/reviews";

const FORUM = "hold a business forum every year";
let stage: Awaited<ReturnType<typeof createReview>>;
let events: LiveEvent[];
const leaving: (() => void)[] = [];
const waiting: (() => void)[] = [];

/** Everything that a page of the programme hears; what another programme's hears stays apart. */
beforeAll(async () => {
  stage = await createReview();
  events = attend(stage.programme.id);
  while (!ofSource()) {
    await tellSource(db, stage.programme.id, stage.sourceId);
    await Promise.race([next(), new Promise((done) => setTimeout(done, 50))]);
  }
});
afterAll(() => leaving.forEach((leave) => leave()));

function attend(programmeId: number) {
  const heard: LiveEvent[] = [];
  const hear = (event: LiveEvent) => {
    heard.push(event);
    waiting.splice(0).forEach((done) => done());
  };
  leaving.push(listen({ programmeId, actor: stage.secretary, hear, leave: () => {} }));
  return heard;
}

const next = () => new Promise<void>((done) => waiting.push(done));
const ofSource = () => events.filter((event) => "source" in event && event.source === stage.sourceId).length;
const fresh = async (words = FORUM) => {
  await db.candidate.deleteMany({ where: { sourceId: stage.sourceId } });
  return createCandidate(stage.sourceId, stage.programme, words);
};

type Act = { prepare?: (id: number) => Promise<unknown>; act: (id: number) => Promise<{ ok: boolean }> };
const accept = async (id: number) => acceptCandidate(stage.review, id, await formOf(stage.review, 1));
const ACTS: Record<string, Act> = {
  accept: { act: accept },
  edit: { act: async (id) => editCandidate(stage.review, id, await formOf(stage.review, 1)) },
  reject: { act: (id) => rejectCandidate(stage.review, id, 1, "") },
  "same as": { act: async (id) => linkCandidate(stage.review, id, 1, (await (await createItem(stage.programme)).row()).reference) },
  merge: { act: async (id) => mergeCandidates(stage.review, id, 1, { id: (await createCandidate(stage.sourceId, stage.programme, "the freight trains")).id, version: 1 }) },
  split: { act: (id) => splitCandidate(stage.review, id, 1, 7) },
  mark: { act: () => markCandidate(stage.review, { words: "the freight trains", near: null }) },
  reopen: { prepare: accept, act: (id) => reopenCandidate(stage.review, id, 2) },
  undo: { prepare: accept, act: () => undoReview(stage.review) },
};

test.each(Object.entries(ACTS))("%s is told to the pages that are open on the source", async (_, { prepare, act }) => {
  const { id } = await fresh();
  await prepare?.(id);
  // What is told comes in order: after this mark there is nothing of what was before.
  const mark = { programmeId: stage.programme.id, sourceId: -stage.sourceId - id };
  await tellSource(db, mark.programmeId, mark.sourceId);
  while (!events.some((event) => "source" in event && event.source === mark.sourceId)) await next();
  const before = ofSource();
  expect(await act(id)).toMatchObject({ ok: true });
  while (ofSource() === before) await next();
  expect(ofSource()).toBeGreaterThan(before);
});

test("another programme hears nothing of it, and nobody of what was refused", async () => {
  const elsewhere = attend((await createProgramme()).id);
  const before = events.length;
  const { id } = await fresh();
  expect(await rejectCandidate(stage.review, id, 7, "")).toMatchObject({ ok: false });
  await tellSource(db, stage.programme.id, stage.sourceId);
  while (events.length === before) await next();
  expect([events.length - before, elsewhere.filter((event) => "source" in event)]).toEqual([1, []]);
});
