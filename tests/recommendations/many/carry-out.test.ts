import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { setOrganisations } from "~/recommendations/assign";
import { editDetails } from "~/recommendations/edit-item";
import { stopCarryingOut } from "~/recommendations/many/begin.server";
import { workOn } from "~/recommendations/many/work.server";
import { moveStatus } from "~/recommendations/move-status";
import { commentOn } from "~/recommendations/update-item";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, historyOf, rowOf } from "../../support/factories";
import { preview } from "../../support/many";

let programme: Programme;
let secretary: Actor;
let owner: Actor;

beforeEach(async () => {
  programme = await createProgramme();
  secretary = await createActor(programme, "SECRETARY", "PK");
  owner = await createActor(programme, "FOCAL_POINT", "PK");
});

const note = entry({ note: "Because" });
const start = (number: number) => act(secretary, programme, number, (item) => moveStatus(item, "start", { entry: note, evidence: [], reviewOn: null, status: null, livesOnIn: [] }));

test("an owner is assigned to many: each gets an entry of its own with the note, and those that have that owner are left alone", async () => {
  const [first, second, third] = [await createItem(programme), await createItem(programme), await createItem(programme)];
  const typed = { owner: String(owner.memberId), note: "New office" };
  const one = await preview(secretary, programme, "assignOwner", typed, [first.number]);
  await one.carryOut();

  const all = await preview(secretary, programme, "assignOwner", typed);
  expect([await all.state(), await all.counts()]).toEqual(["PREVIEW", { CHANGED: 2, UNCHANGED: 1 }]);
  expect((await rowOf(programme, second.number)).ownerId).toBeNull();

  await all.carryOut();
  expect([await all.state(), await all.counts()]).toEqual(["DONE", { CHANGED: 2, UNCHANGED: 1 }]);
  for (const { number } of [first, second, third]) expect((await rowOf(programme, number)).ownerId).toBe(owner.memberId);
  const [, last] = await historyOf(programme, second.number);
  expect([last?.act, last?.note, last?.personId]).toEqual(["assignOwner", "New office", secretary.personId]);
  expect((await all.items()).map(({ written }) => written)).toEqual([null, 2, 2]);
});

test("a joint act becomes a proposal on each, unless the programme needs none", async () => {
  await createItem(programme);
  await createItem(programme);
  const all = await preview(secretary, programme, "setDeadline", { deadline: "2030", note: "" });
  expect(await all.counts()).toEqual({ PROPOSED: 2 });
  await all.carryOut();
  expect([await all.counts(), await db.proposal.count({ where: { programmeId: programme.id, state: "WAITING" } })]).toEqual([{ PROPOSED: 2 }, 2]);

  const again = await preview(secretary, programme, "setDeadline", { deadline: "2031", note: "" });
  expect((await again.items()).map(({ why }) => why)).toEqual(Array(2).fill("recommendations.refusal.alreadyProposed"));
});

test("what cannot be done to one is refused for its reason, and the others go on", async () => {
  const closed = await createItem(programme, { status: "CLOSED_IMPLEMENTED" }, { passages: [{ sourceId: await source(), location: "1" }] });
  const theirs = await createItem(programme, { organisations: { KZ: [{ ...(await createOrganisation(programme, "KZ")), abbreviation: "", role: "lead", suggested: false, focalPoint: null }] } });
  const going = await createItem(programme);
  await start(going.number);
  const open = await createItem(programme);

  const all = await preview(secretary, programme, "start", { note: "Begun" });
  await all.carryOut();
  expect((await all.items()).map(({ number, outcome, why }) => [number, outcome, why])).toEqual([
    [closed.number, "REFUSED", "many.reason.notFromHere"],
    [theirs.number, "REFUSED", "recommendations.refusal.notAllowed"],
    [going.number, "UNCHANGED", null],
    [open.number, "CHANGED", null],
  ]);
  expect((await rowOf(programme, open.number)).status).toBe("IN_PROGRESS");
});

const source = async () => (await db.source.create({ data: { programmeId: programme.id, key: crypto.randomUUID(), title: "Paper" } })).id;

test("what is stopped half way says what was done and what was not, and what was done can be taken back", async () => {
  for (let n = 0; n < 6; n++) await createItem(programme);
  const all = await preview(secretary, programme, "start", { note: "Begun" });
  await db.bulkItem.updateMany({ where: { bulkChangeId: all.id }, data: { outcome: "WAITING" } });
  await db.bulkChange.update({ where: { id: all.id }, data: { state: "RUNNING", toDo: 6 } });
  let asked = 0;
  await workOn(all.id, () => asked++ > 2);
  const done = (await all.items()).filter(({ outcome }) => outcome === "CHANGED").length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(6);

  await stopCarryingOut(await all.read());
  expect([await all.state(), await all.counts()]).toEqual(["DONE", { CHANGED: done, REFUSED: 6 - done }]);
  expect((await all.items()).flatMap(({ why }) => why ?? [])).toEqual(Array(6 - done).fill("many.reason.stopped"));
  await stopCarryingOut(await all.read());
  await all.undo();
  expect([await all.state(), await all.counts()]).toEqual(["UNDONE", { UNDONE: done, REFUSED: 6 - done }]);
});

test("the list is frozen: what comes to match later is left out, what no longer matches stays in", async () => {
  const [first, second] = [await createItem(programme), await createItem(programme)];
  const all = await preview(secretary, programme, "assignOwner", { owner: String(owner.memberId) }, "status=NOT_REPORTED");
  const late = await createItem(programme);
  await start(first.number);
  await all.carryOut();
  expect((await all.items()).map(({ number, outcome }) => [number, outcome])).toEqual([[first.number, "CHANGED"], [second.number, "CHANGED"]]);
  expect((await rowOf(programme, late.number)).ownerId).toBeNull();
});

test("an item whose same field somebody changes after the preview is refused and says by whom; another field does no harm", async () => {
  const [same, other] = [await createItem(programme), await createItem(programme)];
  const someone = await createActor(programme, "SECRETARY", "PK");
  const all = await preview(secretary, programme, "editDetails", { sector: "", priority: "HIGH" });
  const kept = { kind: "RECOMMENDATION" as const, sector: null, successMeasure: "" };
  await act(someone, programme, same.number, (item) => editDetails(item, { ...kept, priority: "LOW" }, entry()));
  await act(someone, programme, other.number, (item) => editDetails(item, { ...kept, priority: "NORMAL", successMeasure: "Seen" }, entry()));
  await all.carryOut();

  expect((await all.items()).map(({ outcome, why }) => [outcome, why])).toEqual([["REFUSED", "many.reason.changedMeanwhile"], ["CHANGED", null]]);
  expect([(await rowOf(programme, same.number)).priority, (await rowOf(programme, other.number)).priority]).toEqual(["LOW", "HIGH"]);
  expect((await rowOf(programme, other.number)).successMeasure).toBe("Seen");
});

test("what the preview said is refused stays refused, even if it could be done by then", async () => {
  const theirs = { ...(await createOrganisation(programme, "KZ")), abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null };
  const item = await createItem(programme, { organisations: { KZ: [theirs] } });
  await createItem(programme);
  const all = await preview(secretary, programme, "start", { note: "Begun" });
  const said = [["REFUSED", "recommendations.refusal.notAllowed"], ["CHANGED", null]];
  expect((await all.items()).map(({ outcome, why }) => [outcome, why])).toEqual(said);
  await act(await createActor(programme, "SECRETARY", "KZ"), programme, item.number, (now) => setOrganisations(now, "KZ", [], entry()));
  await all.carryOut();
  expect((await all.items()).map(({ outcome, why }) => [outcome, why])).toEqual(said);
  expect((await item.row()).status).toBe("NOT_REPORTED");
});

test("it is carried out once, however often that is asked", async () => {
  const item = await createItem(programme);
  const all = await preview(secretary, programme, "assignOwner", { owner: String(owner.memberId) });
  const answers = await Promise.all([all.begin(), all.begin(), all.begin()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await all.finish();
  expect(await item.history()).toHaveLength(2);
});

test("organisations: one leads in place of another, supports beside them, or is neither", async () => {
  const [lead, support, next] = [await createOrganisation(programme, "PK"), await createOrganisation(programme, "PK"), await createOrganisation(programme, "PK")];
  const placed = (one: typeof lead, role: "lead" | "supporting") => ({ ...one, abbreviation: "", role, suggested: false, focalPoint: null });
  const item = await createItem(programme, { organisations: { PK: [placed(lead, "lead"), placed(support, "supporting")] } });
  const roles = async () => Object.fromEntries(((await item.row()).organisations as Record<string, { id: number; role: string }[]>).PK?.map(({ id, role }) => [id, role]) ?? []);
  const place = async (organisation: { id: number }, part: string) => (await preview(secretary, programme, "setOrganisations", { organisation: String(organisation.id), part })).carryOut();

  await place(next, "lead");
  expect(await roles()).toEqual({ [next.id]: "lead", [support.id]: "supporting" });
  await place(lead, "supporting");
  expect(await roles()).toEqual({ [next.id]: "lead", [support.id]: "supporting", [lead.id]: "supporting" });
  await place(support, "none");
  expect(await roles()).toEqual({ [next.id]: "lead", [lead.id]: "supporting" });
  const same = await preview(secretary, programme, "setOrganisations", { organisation: String(next.id), part: "supporting" });
  expect(await same.counts()).toEqual({ UNCHANGED: 1 });
});

test("many are voided with one note, and leave the lists", async () => {
  await createItem(programme);
  await createItem(programme);
  const all = await preview(secretary, programme, "void", { note: "Registered twice" });
  await all.carryOut();
  expect(await all.counts()).toEqual({ CHANGED: 2 });
  expect(await db.recommendation.count({ where: { programmeId: programme.id, voided: false } })).toBe(0);
});

test("following many is a matter of one's own: an observer may, and no history keeps it", async () => {
  const observer = await createActor(programme, "OBSERVER", "PK");
  const [first, second] = [await createItem(programme), await createItem(programme)];
  await (await preview(observer, programme, "follow", {}, [first.number])).carryOut();
  const all = await preview(observer, programme, "follow", {});
  expect(await all.counts()).toEqual({ CHANGED: 1, UNCHANGED: 1 });
  await all.carryOut();
  expect(await db.follow.count({ where: { memberId: observer.memberId ?? 0 } })).toBe(2);
  expect(await second.history()).toHaveLength(1);

  await all.undo();
  expect([await all.state(), await all.counts()]).toEqual(["UNDONE", { UNCHANGED: 1, UNDONE: 1 }]);
  expect(await db.follow.findMany({ where: { memberId: observer.memberId ?? 0 } })).toEqual([expect.objectContaining({ recommendationId: (await first.row()).id })]);
});

test("what everybody wrote to an item is still there afterwards: a comment does not stand in the way", async () => {
  const item = await createItem(programme);
  const all = await preview(secretary, programme, "assignOwner", { owner: String(owner.memberId) });
  await act(await createActor(programme, "CO_CHAIR", "KZ"), programme, item.number, (now) => commentOn(now, note));
  await all.carryOut();
  expect((await item.history()).map(({ act }) => act)).toEqual(["register", "comment", "assignOwner"]);
});
