import { beforeEach, expect, test } from "vitest";
import { withClient } from "../../../scripts/database.mjs";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { concur } from "~/recommendations/reply-to-proposal";
import { commentOn, updateItem } from "~/recommendations/update-item";
import { act, createActor, createItem, createProgramme, entry, historyOf, rowOf } from "../../support/factories";
import { many, preview } from "../../support/many";

let programme: Programme;
let secretary: Actor;
let owner: Actor;
let numbers: number[];

beforeEach(async () => {
  programme = await createProgramme();
  secretary = await createActor(programme, "SECRETARY", "PK");
  owner = await createActor(programme, "FOCAL_POINT", "PK");
  numbers = [];
  for (let n = 0; n < 3; n++) numbers.push((await createItem(programme)).number);
});

const done = async (name: "assignOwner" | "void" | "discontinue", typed: Record<string, string>) => {
  const change = await preview(secretary, programme, name, typed);
  await change.carryOut();
  return change;
};
const assigned = () => done("assignOwner", { owner: String(owner.memberId), note: "All of them" });
const note = entry({ note: "Seen" });

test("the whole is taken back by entries of its own, and each item is as it was", async () => {
  const change = await assigned();
  await change.undo();
  expect([await change.state(), await change.counts()]).toEqual(["UNDONE", { UNDONE: 3 }]);
  for (const number of numbers) {
    expect((await rowOf(programme, number)).ownerId).toBeNull();
    expect((await historyOf(programme, number)).map(({ act }) => act)).toEqual(["register", "assignOwner", "undo"]);
  }
  expect((await verifyProgramme(programme.id)).finding).toBeNull();
});

test("what somebody has acted on since is kept and named; the rest goes back", async () => {
  const change = await assigned();
  await act(await createActor(programme, "CO_CHAIR", "KZ"), programme, numbers[1] ?? 0, (item) => commentOn(item, note));
  await change.undo();
  expect((await change.items()).map(({ outcome, why }) => [outcome, why])).toEqual([["UNDONE", null], ["KEPT", "many.reason.actedOn"], ["UNDONE", null]]);
  expect((await rowOf(programme, numbers[1] ?? 0)).ownerId).toBe(owner.memberId);
});

test("what one has acted on oneself since is kept as well: only the very entry is taken back", async () => {
  const change = await assigned();
  await act(secretary, programme, numbers[1] ?? 0, (item) => updateItem(item, note, []));
  await change.undo();
  expect(await change.counts()).toEqual({ UNDONE: 2, KEPT: 1 });
  expect((await historyOf(programme, numbers[1] ?? 0)).map(({ act }) => act)).toEqual(["register", "assignOwner", "update"]);
});

test("what another side writes in its own room neither hinders the undo nor shows by it", async () => {
  const change = await assigned();
  const theirs = await createActor(programme, "SECRETARY", "KZ");
  await act(theirs, programme, numbers[0] ?? 0, (item) => updateItem(item, entry({ note: "Ours", audience: "KZ" }), []), null, "KZ");
  await change.undo();
  expect(await change.counts()).toEqual({ UNDONE: 3 });
});

test("a proposal that the other side has concurred with is kept", async () => {
  const change = await done("discontinue", { note: "No longer pursued" });
  const { id } = await db.proposal.findFirstOrThrow({ where: { recommendation: { programmeId: programme.id, number: numbers[0] } } });
  const theirs = await createActor(programme, "CO_CHAIR", "KZ");
  await act(theirs, programme, numbers[0] ?? 0, (item) => concur(item, theirs, id, note));
  await change.undo();
  expect(await change.counts()).toEqual({ UNDONE: 2, KEPT: 1 });
  expect((await rowOf(programme, numbers[0] ?? 0)).status).toBe("CLOSED_DISCONTINUED");
  expect(await db.proposal.count({ where: { programmeId: programme.id, state: "WAITING" } })).toBe(0);
});

test("many that were voided are there again", async () => {
  const change = await done("void", { note: "Registered twice" });
  await change.undo();
  expect(await db.recommendation.count({ where: { programmeId: programme.id, voided: false } })).toBe(3);
});

test("an undo after more than ten minutes leaves it true of the time between; an early one is as if it had never been", async () => {
  await (await assigned()).undo();
  const number = numbers[0] ?? 0;
  const owners = async () => (await db.recommendationValidity.findMany({ where: { recommendationId: (await rowOf(programme, number)).id }, orderBy: { revisionId: "asc" } }))
    .map(({ ownerId, validFrom, validTo }) => [ownerId, validTo === null ? null : validTo.getTime() > validFrom.getTime()]);
  expect(await owners()).toEqual([[null, true], [owner.memberId, false], [null, null]]);

  const change = await preview(secretary, programme, "assignOwner", { owner: String(owner.memberId), note: "Again" });
  await change.carryOut();
  // History cannot be changed by the application; a test that needs an old entry asks the owner of the tables.
  await withClient(process.env.DATABASE_OWNER_URL!, (client) => client.query(`ALTER TABLE "Revision" DISABLE TRIGGER USER;
    UPDATE "Revision" SET "recordedAt" = "recordedAt" - interval '11 minutes' WHERE "programmeId" = ${programme.id} AND "version" = 4; ALTER TABLE "Revision" ENABLE TRIGGER USER`));
  await change.undo();
  expect(await owners()).toEqual([[null, true], [owner.memberId, false], [null, true], [owner.memberId, true], [null, null]]);
});

test("only who began it finds it, and only what is done can be undone", async () => {
  const change = await preview(secretary, programme, "assignOwner", { owner: String(owner.memberId) });
  expect(await change.undo()).toEqual(expect.objectContaining({ ok: false, reason: "stale" }));
  await change.carryOut();
  const colleague = await createActor(programme, "SECRETARY", "PK");
  await expect(many(colleague, programme, change.id).read()).rejects.toThrow(/no such change/);
  const elsewhere = await createProgramme();
  await expect(many(secretary, elsewhere, change.id).read()).rejects.toThrow(/no such change/);
});

test("who has left the office in which they began takes nothing back and carries nothing out, whatever office they hold now", async () => {
  const change = await assigned();
  const next = await preview(secretary, programme, "void", { note: "All" });
  await db.member.update({ where: { id: secretary.memberId ?? 0 }, data: { endedAt: new Date() } });
  await db.member.create({ data: { programmeId: programme.id, personId: secretary.personId ?? 0, sideId: secretary.side?.id, office: "Another", roles: ["SECRETARY"] } });
  await change.undo();
  await next.carryOut();
  expect((await change.items()).map(({ outcome, why }) => [outcome, why])).toEqual(Array(3).fill(["KEPT", "many.reason.officeEnded"]));
  expect((await next.items()).map(({ outcome, why }) => [outcome, why])).toEqual(Array(3).fill(["REFUSED", "many.reason.officeEnded"]));
});
