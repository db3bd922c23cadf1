import { describe, expect, test } from "vitest";
import { addActionItem, completeActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { moveStatus } from "~/recommendations/move-status";
import { setDeadline } from "~/recommendations/edit-item";
import { concur, decline, recordConcurrence, withdraw } from "~/recommendations/reply-to-proposal";
import type { Programme } from "~/programmes/programme";
import { undoLast } from "~/recommendations/undo";
import { act, createActor, createItem, createProgramme, entry, evidence, historyOf, rowOf } from "../support/factories";

const NONE = { evidence: [], reviewOn: null, status: null, livesOnIn: [] };
const Q3 = { kind: "QUARTER" as const, said: "Q3 2099", lastDay: "2099-09-30", event: "" };

const waitingOf = async (programme: Programme, number: number) =>
  db.proposal.findFirstOrThrow({ where: { recommendationId: (await rowOf(programme, number)).id }, orderBy: { proposedAt: "desc" } });

async function twoSides() {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const pk = await createActor(programme, "SECRETARY", "PK");
  const kz = await createActor(programme, "SECRETARY", "KZ");
  const discontinue = (by: Actor) => act(by, programme, item.number, (now) => moveStatus(now, "discontinue", { ...NONE, entry: entry({ note: "Not pursued" }) }));
  const replyOn = async (by: Actor, reply: typeof concur | typeof decline | typeof withdraw, note = "") => {
    const { id } = await waitingOf(programme, item.number);
    return act(by, programme, item.number, (now) => reply(now, by, id, entry({ note })));
  };
  return { programme, item, pk, kz, discontinue, replyOn };
}

test("one side proposes and nothing changes until the other has concurred", async () => {
  const { item, pk, kz, programme, discontinue, replyOn } = await twoSides();
  expect(await discontinue(pk)).toMatchObject({ ok: true, act: "propose" });
  expect(await item.row()).toMatchObject({ status: "NOT_REPORTED" });

  expect(await replyOn(pk, concur)).toMatchObject({ ok: false, reason: "not-allowed" });
  expect(await replyOn(kz, concur)).toMatchObject({ ok: true, act: "concur" });
  expect(await item.row()).toMatchObject({ status: "CLOSED_DISCONTINUED" });
  expect((await historyOf(programme, item.number)).map(({ act }) => act)).toEqual(["register", "propose", "concur"]);
});

test("a proposal can be declined with a reason, and then nothing waits", async () => {
  const { item, pk, kz, discontinue, replyOn, programme } = await twoSides();
  await discontinue(pk);
  expect(await replyOn(kz, decline)).toMatchObject({ ok: false, field: "note" });
  expect(await replyOn(kz, decline, "Still wanted")).toMatchObject({ ok: true });
  expect(await item.row()).toMatchObject({ status: "NOT_REPORTED" });
  expect(await waitingOf(programme, item.number)).toMatchObject({ state: "DECLINED" });
  expect(await replyOn(kz, concur)).toMatchObject({ ok: false });
});

test("only the proposing side withdraws", async () => {
  const { pk, kz, discontinue, replyOn } = await twoSides();
  await discontinue(pk);
  expect(await replyOn(kz, withdraw)).toMatchObject({ ok: false, reason: "not-allowed" });
  expect(await replyOn(pk, withdraw)).toMatchObject({ ok: true });
});

test("the same thing is not proposed twice at once", async () => {
  const { pk, kz, discontinue } = await twoSides();
  await discontinue(pk);
  expect(await discontinue(kz)).toMatchObject({ ok: false, message: { key: "recommendations.refusal.alreadyProposed" } });
});

test("a proposal lapses, and says so, when the item has moved so that it is no longer legal", async () => {
  const { programme, item, pk, kz, replyOn } = await twoSides();
  await act(pk, programme, item.number, (now) => moveStatus(now, "reportImplemented", { ...NONE, entry: entry({ note: "Done" }), evidence: evidence() }));
  await act(pk, programme, item.number, (now) => moveStatus(now, "confirmCompletion", { ...NONE, entry: entry() }));
  await act(kz, programme, item.number, (now) => moveStatus(now, "return", { ...NONE, entry: entry({ note: "The list is missing" }) }));

  expect(await waitingOf(programme, item.number)).toMatchObject({ state: "LAPSED" });
  const last = (await historyOf(programme, item.number)).at(-1);
  expect(last?.changes).toEqual(expect.arrayContaining([expect.objectContaining({ field: "proposal", to: expect.objectContaining({ state: "LAPSED" }) })]));
  expect(await replyOn(kz, concur)).toMatchObject({ ok: false });
});

test("a concurrence communicated by letter is recorded with channel, number, whose it is and the letter", async () => {
  const { programme, item, pk, discontinue } = await twoSides();
  await discontinue(pk);
  const { id } = await waitingOf(programme, item.number);
  const by = (side: string, more: Parameters<typeof entry>[0], letter = evidence("Letter No. 12")) =>
    act(pk, programme, item.number, (now) => recordConcurrence(now, pk, id, side, entry(more), letter));
  const letter = { channel: "LETTER" as const, channelReference: "No. 12", onBehalfOf: "Ministry of Foreign Affairs" };

  expect(await by("PK", letter)).toMatchObject({ field: "side" });
  expect(await by("KZ", { ...letter, channel: "PAGE" })).toMatchObject({ field: "channel" });
  expect(await by("KZ", { ...letter, onBehalfOf: "" })).toMatchObject({ field: "onBehalfOf" });
  expect(await by("KZ", letter, [])).toMatchObject({ field: "evidence" });
  expect(await by("KZ", letter)).toMatchObject({ ok: true, act: "recordConcurrence" });
  expect(await item.row()).toMatchObject({ status: "CLOSED_DISCONTINUED" });
});

test("with one side a second person confirms", async () => {
  const programme = await createProgramme({ sides: ["X"] });
  const item = await createItem(programme);
  const [first, second] = [await createActor(programme, "SECRETARY", "X"), await createActor(programme, "CO_CHAIR", "X")];
  await act(first, programme, item.number, (now) => setDeadline(now, Q3, entry()));
  const { id } = await waitingOf(programme, item.number);
  expect(await act(first, programme, item.number, (now) => concur(now, first, id, entry()))).toMatchObject({ ok: false, reason: "not-allowed" });
  expect(await act(second, programme, item.number, (now) => concur(now, second, id, entry()))).toMatchObject({ ok: true });
  expect(await item.row()).toMatchObject({ deadlineSaid: "Q3 2099" });
});

test("with three sides every other one must concur", async () => {
  const programme = await createProgramme({ sides: ["A", "B", "C"] });
  const item = await createItem(programme);
  const [a, b, c] = [await createActor(programme, "SECRETARY", "A"), await createActor(programme, "SECRETARY", "B"), await createActor(programme, "CO_CHAIR", "C")];
  await act(a, programme, item.number, (now) => setDeadline(now, Q3, entry()));
  const { id } = await waitingOf(programme, item.number);
  await act(b, programme, item.number, (now) => concur(now, b, id, entry()));
  expect(await item.row()).toMatchObject({ deadlineSaid: "" });
  await act(c, programme, item.number, (now) => concur(now, c, id, entry()));
  expect(await item.row()).toMatchObject({ deadlineSaid: "Q3 2099" });
});

test("an act that the programme exempts takes effect at once", async () => {
  const programme = await createProgramme({ exemptActs: ["setDeadline"] });
  const item = await createItem(programme);
  const pk = await createActor(programme, "SECRETARY", "PK");
  expect(await act(pk, programme, item.number, (now) => setDeadline(now, Q3, entry()))).toMatchObject({ ok: true, act: "setDeadline" });
  expect(await item.row()).toMatchObject({ deadlineSaid: "Q3 2099" });
});

test("undoing the last concurrence makes the proposal wait again", async () => {
  const { programme, item, pk, kz, discontinue, replyOn } = await twoSides();
  await discontinue(pk);
  await replyOn(kz, concur);
  const { version } = await item.row();
  expect(await act(kz, programme, item.number, (now) => undoLast(now, kz, version, null))).toMatchObject({ ok: true });
  expect(await item.row()).toMatchObject({ status: "NOT_REPORTED" });
  expect(await waitingOf(programme, item.number)).toMatchObject({ state: "WAITING" });
});

describe("confirming completion involves someone independent", () => {
  const involved = async (who: "owner" | "reporter" | "reportedFor") => {
    const programme = await createProgramme({ sides: ["X"] });
    const [a, b] = [await createActor(programme, ["SECRETARY", "VERIFIER"], "X"), await createActor(programme, ["SECRETARY", "VERIFIER"], "X")];
    const reporter = who === "reporter" ? b : await createActor(programme, "SECRETARY", "X");
    const owner = who === "owner" ? { id: b.memberId ?? 0, name: b.name, side: "X" } : { id: a.memberId ?? 0, name: a.name, side: "X" };
    const item = await createItem(programme, { owner });
    const report = entry({ note: "Done", onBehalfOf: who === "reportedFor" ? b.name : "" });
    await act(reporter, programme, item.number, (now) => moveStatus(now, "reportImplemented", { ...NONE, entry: report, evidence: evidence() }));
    await act(a, programme, item.number, (now) => moveStatus(now, "confirmCompletion", { ...NONE, entry: entry() }));
    const { id } = await waitingOf(programme, item.number);
    return { programme, item, b, confirm: (by: Actor) => act(by, programme, item.number, (now) => concur(now, by, id, entry())) };
  };
  test("not only its owner and the reporter", async () => {
    const { programme, item, b, confirm } = await involved("reporter");
    expect(await confirm(b)).toMatchObject({ ok: false, message: { key: "recommendations.refusal.independentNeeded" } });
    const other = await createActor(programme, "VERIFIER", "X");
    expect(await confirm(other)).toMatchObject({ ok: true });
    expect(await item.row()).toMatchObject({ status: "CLOSED_IMPLEMENTED" });
  });
  test("not only its owner and the person reported for", async () => {
    const { b, confirm } = await involved("reportedFor");
    expect(await confirm(b)).toMatchObject({ ok: false });
  });
  test("an owner may propose it when the other is independent", async () => {
    const { programme, confirm } = await involved("reporter");
    expect(await confirm(await createActor(programme, "CO_CHAIR", "X"))).toMatchObject({ ok: true });
  });
});

test("an action item added after the proposal holds the confirmation back", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const [pk, kz] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "VERIFIER", "KZ")];
  await act(pk, programme, item.number, (now) => moveStatus(now, "reportImplemented", { ...NONE, entry: entry({ note: "Done" }), evidence: evidence() }));
  await act(pk, programme, item.number, (now) => moveStatus(now, "confirmCompletion", { ...NONE, entry: entry() }));
  const values = { what: "Publish it", assignee: null, organisation: null, due: null };
  await act(pk, programme, item.number, (now) => addActionItem(now, crypto.randomUUID(), values, entry()));
  const { id } = await waitingOf(programme, item.number);
  const confirm = () => act(kz, programme, item.number, (now) => concur(now, kz, id, entry()));
  expect(await confirm()).toMatchObject({ message: { key: "recommendations.refusal.actionItemsOpen" } });
  const [step] = await db.actionItem.findMany({ where: { recommendationId: (await item.row()).id } });
  await act(pk, programme, item.number, (now) => completeActionItem(now, step?.id ?? "", entry()));
  expect(await confirm()).toMatchObject({ ok: true });
});
