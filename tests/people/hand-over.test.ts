import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { addMember, endMember } from "~/people/change-members.server";
import { continueHandOver, handOver, type Given } from "~/people/hand-over.server";
import { sayCounts } from "~/people/hand-over-words";
import { findHandOvers, listHandOvers } from "~/people/hand-overs.server";
import { readStaying, readWork, type Hands } from "~/people/read-hand-over.server";
import { listMembers } from "~/people/members.server";
import { listProgrammeChanges } from "~/programmes/change-log.server";
import { requireMember } from "~/programmes/membership.server";
import type { Programme } from "~/programmes/programme";
import { translator } from "~/locales/translator";
import { updateItem } from "~/recommendations/update-item";
import { voidItem } from "~/recommendations/edit-item";
import { setPosition } from "~/recommendations/set-position";
import { moveStatus } from "~/recommendations/move-status";
import { act, createActor, createOrganisation, createProgramme, entry, historyOf, rowOf, sideNamed } from "../support/factories";
import { addStep, createLed, discontinueNow, findingOf, lead, leadsOf, managing } from "../support/offices";
import { readPage } from "../support/item-page";
import { whileLocked } from "../support/races";
import { answerOf, visit } from "../support/requests";

const ORIGIN = "http://localhost:3000";

/** A focal point who leaves, the next one, and the secretary of their side. */
async function begin() {
  const programme = await createProgramme();
  const ministry = await createOrganisation(programme, "PK", "Ministry");
  const [leaving, next] = [await createActor(programme, "FOCAL_POINT", "PK", ministry), await createActor(programme, "FOCAL_POINT", "PK", ministry)];
  const [secretary, other] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
  return { programme, ministry, leaving, next, secretary, other };
}

const handsOf = (secretary: Actor, programme: Programme, from: Actor): Hands =>
  ({ actor: { ...secretary, side: secretary.side ?? sideNamed(programme, "PK") }, programme, from: { id: from.memberId ?? 0, name: from.name } });

const given = (next: Actor | { email: string; name: string }, seen: string, more: Partial<Given> = {}): Given =>
  ({ next: "memberId" in next ? { id: next.memberId ?? 0 } : next, on: "2026-01-15", note: "Order No. 7", ends: true, seen, ...more });

async function handAll(secretary: Actor, programme: Programme, from: Actor, next: Parameters<typeof given>[0], more: Partial<Given> = {}) {
  const hands = handsOf(secretary, programme, from);
  return handOver(hands, managing(secretary), given(next, (await readWork(hands)).seen, more), ORIGIN);
}

/** An item that is owned, one with a step, one as focal point, one that has ended, a step in the side's own room, and what is followed. */
async function work() {
  const world = await begin();
  const { programme, ministry, leaving, secretary } = world;
  const answering = { focalPoint: { id: leaving.memberId ?? 0, name: leaving.name } };
  const owned = await createLed(programme, { PK: [lead(ministry)] }, leaving);
  const answered = await createLed(programme, { PK: [lead(ministry, answering)] });
  const stepped = await createLed(programme, { PK: [lead(ministry)] });
  const ended = await createLed(programme, { PK: [lead(ministry)] }, leaving);
  await discontinueNow(programme, ended);
  const step = await addStep(secretary, programme, stepped, { assignee: leaving });
  const own = await addStep(secretary, programme, owned, { assignee: leaving }, "PK");
  const followed = await rowOf(programme, stepped);
  await db.follow.create({ data: { memberId: leaving.memberId ?? 0, recommendationId: followed.id } });
  const body = await db.body.create({ data: { programmeId: programme.id, name: "Council" } });
  await db.followedBody.create({ data: { memberId: leaving.memberId ?? 0, bodyId: body.id } });
  await db.savedView.create({ data: { programmeId: programme.id, memberId: leaving.memberId ?? 0, name: "Mine", query: "?status=OPEN" } });
  return { ...world, owned, answered, stepped, ended, step, own, body };
}

describe("a hand over", () => {
  test("moves open items, steps, what is followed and kept in one act, and ends the place; what was done stays under the name", async () => {
    const { programme, leaving, next, secretary, owned, answered, stepped, ended, step, own, body } = await work();
    await act(leaving, programme, owned, (item) => updateItem(item, entry({ note: "A draft is ready" }), []));
    const hands = handsOf(secretary, programme, leaving);
    const preview = await readWork(hands);
    expect(preview.all.map(({ item, work }) => [item.number, work.owner, work.focalPoint, work.steps.length])).toEqual([
      [owned, true, false, 1], [answered, false, true, 0], [stepped, false, false, 1],
    ]);
    expect(await handOver(hands, managing(secretary), given(next, preview.seen), ORIGIN)).toMatchObject({ ok: true, finished: true, link: null });

    expect((await rowOf(programme, owned)).ownerId).toBe(next.memberId);
    expect((await rowOf(programme, ended)).ownerId).toBe(leaving.memberId);
    expect(((await rowOf(programme, answered)).organisations as { PK: { focalPoint: { id: number } }[] }).PK[0]?.focalPoint.id).toBe(next.memberId);
    for (const id of [step, own]) expect(await db.actionItem.findUniqueOrThrow({ where: { id } })).toMatchObject({ assigneeId: next.memberId, assigneeName: next.name });
    expect(await db.follow.findMany({ where: { memberId: { in: [leaving.memberId ?? 0, next.memberId ?? 0] } }, select: { memberId: true } })).toEqual([{ memberId: next.memberId }]);
    expect(await db.followedBody.findMany({ where: { bodyId: body.id }, select: { memberId: true } })).toEqual([{ memberId: next.memberId }]);
    expect(await db.savedView.findFirstOrThrow({ where: { programmeId: programme.id } })).toMatchObject({ memberId: next.memberId });
    expect(await db.member.findUniqueOrThrow({ where: { id: leaving.memberId ?? 0 } })).toMatchObject({ heldTo: "2026-01-14", endedAt: expect.any(Date) });
    expect((await answerOf(requireMember(await visit("/x", leaving.personId), programme.key))).status).toBe(404);

    const entries = (await readPage(secretary, programme, owned)).entries;
    expect(entries.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining([
      `${secretary.name} recorded that it was handed over from ${leaving.name} to ${next.name}`, `${leaving.name} gave an update`,
    ]));
    expect((await historyOf(programme, owned)).filter(({ act }) => act === "handOver").map(({ audienceSideId, note, happenedOn }) => [audienceSideId, note, happenedOn])).toEqual([
      [null, "Order No. 7", "2026-01-15"], [sideNamed(programme, "PK").id, "Order No. 7", "2026-01-15"],
    ]);
    expect(await findingOf(programme)).toBeNull();
  });

  test("is told to the next one with every number, and to the programme without what is the side's own", async () => {
    const { programme, leaving, next, secretary } = await work();
    await handAll(secretary, programme, leaving, next);
    const [told] = await findHandOvers(next.memberId);
    expect(told).toMatchObject({ from: leaving.name, on: "2026-01-15", finished: true, moved: { items: 1, focalPoints: 1, steps: 1, ownSteps: 1, follows: 1, bodies: 1, views: 1 } });
    expect(sayCounts(told!.moved, translator("en"), "en-GB")).toBe(
      "one recommendation, focal point of one recommendation, one action item, one action item of your side’s own, one recommendation followed, one body followed and one saved view",
    );
    const log = (await listProgrammeChanges(programme.id, null)).entries.find(({ act }) => act === "handedOver");
    expect(log?.changes).toEqual([
      { field: "on", from: null, to: "2026-01-15" }, { field: "to", from: null, to: next.name }, { field: "items", from: null, to: 2 }, { field: "actionItems", from: null, to: 1 }, { field: "note", from: null, to: "Order No. 7" },
    ]);
    expect(await findHandOvers(leaving.memberId)).toEqual([]);
    expect(await listHandOvers(leaving.memberId ?? 0)).toHaveLength(1);
  });

  test("to somebody new invites them into the same office, organisation and roles in the same act", async () => {
    const { programme, leaving, secretary, owned, ministry } = await work();
    const done = await handAll(secretary, programme, leaving, { email: `next-${programme.id}@example.org`, name: "The next one" });
    expect(done).toMatchObject({ ok: true, link: expect.stringContaining("/link/"), name: "The next one" });
    const { ownerId } = await rowOf(programme, owned);
    expect(await db.member.findUniqueOrThrow({ where: { id: ownerId ?? 0 } })).toMatchObject({ office: leaving.office, organisationId: ministry.id, roles: ["FOCAL_POINT"], heldFrom: "2026-01-15", sideId: leaving.side?.id });
    expect((await listMembers(programme.id)).filter(({ office }) => office === leaving.office).map(({ endedOn }) => endedOn)).toEqual([null, "2026-01-14"]);
    expect(await findingOf(programme)).toBeNull();
  });

  test("is refused as a whole when anything of it changed since it was previewed", async () => {
    const { programme, leaving, next, secretary, owned, stepped, step } = await work();
    const hands = handsOf(secretary, programme, leaving);
    const { seen } = await readWork(hands);
    await createLed(programme, {}, leaving);
    expect(await handOver(hands, managing(secretary), given(next, seen), ORIGIN)).toMatchObject({ ok: false, reason: "stale", message: { key: "offices.handOver.changed" } });
    expect((await rowOf(programme, owned)).ownerId).toBe(leaving.memberId);
    expect(await db.actionItem.findUniqueOrThrow({ where: { id: step } })).toMatchObject({ assigneeId: leaving.memberId });
    expect([await db.handOver.count({ where: { programmeId: programme.id } }), (await historyOf(programme, stepped)).some(({ act }) => act === "handOver")]).toEqual([0, false]);
  });

  test("waits for who is changing one of its items, and then moves everything; what was changed stays", async () => {
    const { programme, leaving, next, secretary, owned } = await work();
    const hands = handsOf(secretary, programme, leaving);
    const { seen } = await readWork(hands);
    const { id } = await rowOf(programme, owned);
    const [told, handed] = await whileLocked<{ ok: boolean }>(id, () => [
      act(leaving, programme, owned, (item) => updateItem(item, entry({ note: "Meanwhile" }), [])),
      handOver(hands, managing(secretary), given(next, seen), ORIGIN),
    ]);
    expect([told?.ok, handed?.ok]).toEqual([true, true]);
    expect((await rowOf(programme, owned)).ownerId).toBe(next.memberId);
    expect((await historyOf(programme, owned)).map(({ act }) => act).sort()).toEqual(["addActionItem", "handOver", "handOver", "register", "update"].sort());
    expect(await findingOf(programme)).toBeNull();
  });

  test("moves nothing at all when an item is voided at the same moment", async () => {
    const { programme, leaving, next, secretary, owned, answered } = await work();
    const hands = handsOf(secretary, programme, leaving);
    const { seen } = await readWork(hands);
    const { id } = await rowOf(programme, owned);
    const [, handed] = await whileLocked<{ ok: boolean }>(id, () => [
      act(secretary, programme, owned, (item) => voidItem(item, entry({ note: "Twice" }))),
      handOver(hands, managing(secretary), given(next, seen), ORIGIN),
    ]);
    expect(handed).toMatchObject({ ok: false, reason: "stale" });
    expect(((await rowOf(programme, answered)).organisations as { PK: { focalPoint: { id: number } }[] }).PK[0]?.focalPoint.id).toBe(leaving.memberId);
    expect(await db.member.findUniqueOrThrow({ where: { id: leaving.memberId ?? 0 } })).toMatchObject({ endedAt: null });
    expect(await findingOf(programme)).toBeNull();
  });

  test("is of one side: not to the other side's member, not to oneself, not to an observer, not for a day to come, not by the other side", async () => {
    const { programme, leaving, next, secretary, other, owned } = await work();
    const observer = await createActor(programme, "OBSERVER", "PK");
    expect(await handAll(secretary, programme, leaving, other)).toMatchObject({ ok: false, field: "to" });
    expect(await handAll(secretary, programme, leaving, leaving)).toMatchObject({ ok: false, field: "to" });
    expect(await handAll(secretary, programme, leaving, observer)).toMatchObject({ ok: false, field: "to" });
    expect(await handAll(secretary, programme, leaving, next, { on: "2199-01-01" })).toMatchObject({ ok: false, field: "on" });
    expect(await handAll(other, programme, leaving, next)).toMatchObject({ ok: false, reason: "not-found" });
    expect((await rowOf(programme, owned)).ownerId).toBe(leaving.memberId);
    expect(await db.handOver.count({ where: { programmeId: programme.id } })).toBe(0);
  });

  test("of one's own place moves the work and leaves the place to be ended by somebody else", async () => {
    const { programme, secretary } = await begin();
    const second = await createActor(programme, "SECRETARY", "PK");
    const owned = await createLed(programme, {}, secretary);
    expect(await handAll(secretary, programme, secretary, second)).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await handAll(secretary, programme, secretary, second, { ends: false })).toMatchObject({ ok: true });
    expect((await rowOf(programme, owned)).ownerId).toBe(second.memberId);
    expect(await db.member.findUniqueOrThrow({ where: { id: secretary.memberId ?? 0 } })).toMatchObject({ endedAt: null, heldTo: null });
  });

  test("names what stays: proposals that wait and drafts in the side's own room", async () => {
    const { programme, secretary, ministry, next, leaving } = await begin();
    const chair = await createActor(programme, ["CO_CHAIR", "FOCAL_POINT"], "PK");
    const [proposed, drafted] = [await createLed(programme, { PK: [lead(ministry)] }), await createLed(programme, { PK: [lead(ministry)] })];
    await act(chair, programme, proposed, (item) => moveStatus(item, "discontinue", { entry: entry({ note: "No" }), evidence: [], reviewOn: null, status: null, livesOnIn: [] }));
    await act(chair, programme, drafted, (item) => setPosition(item, "PK", "PK", { value: "AGREED", reason: "", on: null }, entry({ audience: "PK" })), null, "PK");
    const staying = await readStaying(handsOf(secretary, programme, chair), chair.personId ?? 0);
    expect([staying.proposals.map(({ number }) => number), staying.drafts.map(({ number }) => number)]).toEqual([[proposed], [drafted]]);
    expect(await handAll(secretary, programme, chair, next)).toMatchObject({ ok: true });
    expect(await db.proposal.findFirstOrThrow({ where: { programmeId: programme.id } })).toMatchObject({ state: "WAITING", concurred: [{ personId: chair.personId }] });
    expect((await readStaying(handsOf(secretary, programme, leaving), leaving.personId ?? 0))).toEqual({ proposals: [], drafts: [] });
  });

  test("of more than two hundred items goes in groups, can be left, and goes on to its end", async () => {
    const { programme, leaving, next, secretary } = await begin();
    const first = await createLed(programme, {}, leaving);
    for (let n = 0; n < 4; n++) await createLed(programme, {}, leaving);
    const hands = handsOf(secretary, programme, leaving);
    const { id } = await db.handOver.create({
      data: { programmeId: programme.id, fromId: leaving.memberId ?? 0, toId: next.memberId ?? 0, on: "2026-01-15", byName: secretary.name, note: "", moved: { items: 0, steps: 0, ownSteps: 0, focalPoints: 0, follows: 0, bodies: 0, followedViews: 0, views: 0, ends: true } },
    });
    expect(await handAll(secretary, programme, leaving, next)).toMatchObject({ ok: false, message: { key: "offices.handOver.underWay" } });
    expect(await continueHandOver(hands, managing(secretary), id)).toEqual({ finished: true, left: 0 });
    expect(await listHandOvers(next.memberId ?? 0)).toMatchObject([{ finished: true, moved: { items: 5 } }]);
    expect([(await rowOf(programme, first)).ownerId, (await listMembers(programme.id)).find(({ id }) => id === leaving.memberId)?.endedOn]).toEqual([next.memberId, "2026-01-14"]);
    expect(await findingOf(programme)).toBeNull();
  });
});

describe("a last day", () => {
  test("that is to come keeps the place until then, and one that is past ended it then", async () => {
    const { programme, leaving, next, secretary } = await begin();
    expect(await endMember(managing(secretary), programme.id, leaving.memberId ?? 0, "2199-12-31")).toMatchObject({ ok: true });
    expect((await requireMember(await visit("/x", leaving.personId), programme.key)).actor.memberId).toBe(leaving.memberId);
    expect((await listMembers(programme.id)).find(({ id }) => id === leaving.memberId)).toMatchObject({ heldTo: "2199-12-31", endedOn: null });
    await db.member.update({ where: { id: leaving.memberId ?? 0 }, data: { heldTo: "2026-02-01" } });
    expect((await answerOf(requireMember(await visit("/x", leaving.personId), programme.key))).status).toBe(404);
    expect((await listMembers(programme.id)).find(({ id }) => id === leaving.memberId)).toMatchObject({ endedOn: "2026-02-01" });
    expect(await endMember(managing(secretary), programme.id, next.memberId ?? 0, "2019-01-01")).toMatchObject({ ok: false, field: "lastDay" });
  });

  test("shows an item's owner as no longer in office, and the next office of the same person may be recorded before", async () => {
    const { programme, leaving, secretary } = await begin();
    const number = await createLed(programme, {}, leaving);
    await db.member.update({ where: { id: leaving.memberId ?? 0 }, data: { heldTo: "2026-02-01" } });
    expect((await readPage(secretary, programme, number)).owner).toMatchObject({ left: true });
    const { email } = await db.person.findUniqueOrThrow({ where: { id: leaving.personId ?? 0 } });
    const place = { email, name: "", sideId: leaving.side?.id ?? 0, organisationId: null, office: "Adviser", roles: ["FOCAL_POINT" as const] };
    expect(await addMember(managing(secretary), programme.id, { ...place, heldFrom: "2026-01-20" }, ORIGIN)).toMatchObject({ ok: false, field: "email" });
    expect(await addMember(managing(secretary), programme.id, { ...place, heldFrom: "2026-02-02" }, ORIGIN)).toMatchObject({ ok: true });
    expect((await requireMember(await visit("/x", leaving.personId), programme.key)).actor.office).toBe("Adviser");
    expect(await leadsOf(programme, number, "PK")).toEqual([]);
  });
});
