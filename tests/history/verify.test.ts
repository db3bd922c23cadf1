import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { rebuildProgramme } from "~/history/rebuild.server";
import { sealProgramme } from "~/history/seal.server";
import { verifyProgramme } from "~/history/verify.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { addActionItem } from "~/action-items/decide";
import { moveStatus } from "~/recommendations/move-status";
import { updateItem } from "~/recommendations/update-item";
import { undoLast } from "~/recommendations/undo";
import { act, createActor, createItem, createProgramme, entry, evidence, rowOf } from "../support/factories";

const NONE = { evidence: [], reviewOn: null, status: null, livesOnIn: [] };
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** Changes rows as someone with the database's keys could: triggers off, behind the application's back. */
async function tamper(sql: string, ...values: unknown[]) {
  await owner.query("SET session_replication_role = replica");
  const { rowCount } = await owner.query(sql, values);
  await owner.query("SET session_replication_role = origin");
  expect(rowCount).toBeGreaterThan(0);
}

/** A small portfolio with a full life: every kind of row that the history stands behind. */
async function portfolio() {
  const programme = await createProgramme();
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const numbers: number[] = [];
  for (let n = 0; n < 3; n++) numbers.push(await live(programme, secretary));
  return { programme, number: numbers[1] ?? 0, id: (await rowOf(programme, numbers[1] ?? 0)).id };
}

async function live(programme: Programme, secretary: Actor) {
  const { number } = await createItem(programme, {}, { words: [{ language: "en", text: "Draft it", sha256: (await import("~/history/canonical")).sha256("Draft it") }] });
  const values = { what: "Draft", assignee: null, organisation: null, due: { kind: "DAY" as const, said: "2099-01-01", lastDay: "2099-01-01", event: "" } };
  await act(secretary, programme, number, (now) => addActionItem(now, crypto.randomUUID(), values, entry()));
  await act(secretary, programme, number, (now) => updateItem(now, entry({ note: "Ours", audience: "PK" }), evidence()), null, "PK");
  await act(secretary, programme, number, (now) => moveStatus(now, "start", { ...NONE, entry: entry({ happened: { on: "2024-05", precision: "MONTH" } }) }));
  await act(secretary, programme, number, (now) => undoLast(now, secretary, 3, null));
  await act(secretary, programme, number, (now) => moveStatus(now, "reportImplemented", { ...NONE, entry: entry({ note: "Done" }), evidence: evidence() }));
  await act(secretary, programme, number, (now) => moveStatus(now, "discontinue", { ...NONE, entry: entry({ note: "No longer relevant" }) }));
  return number;
}

test("an honest history is intact, and sealing it twice without a change makes one seal", async () => {
  const { programme } = await portfolio();
  expect(await verifyProgramme(programme.id, 2)).toMatchObject({ items: 3, finding: null });
  expect(await sealProgramme(programme.id)).toMatchObject({ items: 3 });
  expect(await sealProgramme(programme.id)).toBeNull();
  expect(await verifyProgramme(programme.id)).toMatchObject({ items: 3, finding: null });
});

test("an altered entry is named", async () => {
  const { programme, id } = await portfolio();
  await tamper(`UPDATE "Revision" SET "note" = 'Not done' WHERE "recommendationId" = $1 AND "act" = 'reportImplemented'`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "revision", detail: "version 5: hash" } });
});

test("an altered entry of a side's own room is named", async () => {
  const { programme, id } = await portfolio();
  await tamper(`UPDATE "Revision" SET "note" = 'Theirs' WHERE "recommendationId" = $1 AND "audienceSideId" IS NOT NULL`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "revision" } });
});

test("an altered current row is named", async () => {
  const { programme, id } = await portfolio();
  await tamper(`UPDATE "Recommendation" SET "status" = 'CLOSED_IMPLEMENTED' WHERE "id" = $1`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "item", detail: expect.stringContaining("status") } });
});

test("an altered period of validity is named, and a rebuild mends it", async () => {
  const { programme, id } = await portfolio();
  await tamper(`UPDATE "RecommendationValidity" SET "status" = 'NOT_STARTED' WHERE "recommendationId" = $1 AND "validTo" IS NULL`, id);
  await tamper(`UPDATE "Recommendation" SET "title" = 'Another title' WHERE "id" = $1`, id + 1);
  await tamper(`INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change") VALUES ($1, '2024-01-01', 'NOT_STARTED', 3)`, programme.id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "validity" } });
  expect(await rebuildProgramme(programme)).toEqual({ ok: true, items: 3 });
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: null });
});

test("a period that was known from another time is named, and a rebuild mends it", async () => {
  const { programme, id } = await portfolio();
  await tamper(`UPDATE "RecommendationValidity" SET "recordedTo" = "recordedTo" + interval '1 day' WHERE "recommendationId" = $1 AND "recordedTo" IS NOT NULL`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "validity", detail: expect.stringContaining("was known from another time") } });
  expect(await rebuildProgramme(programme)).toEqual({ ok: true, items: 3 });
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: null });
});

test("altered counts are named by day and status", async () => {
  const { programme } = await portfolio();
  await tamper(`INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change") VALUES ($1, '2024-01-01', 'NOT_STARTED', 1)`, programme.id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { row: "counts", detail: expect.stringContaining("2024-01-01 NOT_STARTED") } });
});

test("an altered action item, evidence or wording is named", async () => {
  const { programme, id } = await portfolio();
  await tamper(`UPDATE "ActionItem" SET "status" = 'DONE' WHERE "recommendationId" = $1`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "part", detail: expect.stringContaining("actionItem") } });
  await tamper(`UPDATE "ActionItem" SET "status" = 'OPEN' WHERE "recommendationId" = $1`, id);
  await tamper(`UPDATE "Wording" SET "text" = 'Draft something else' WHERE "recommendationId" = $1`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "wording" } });
  await tamper(`UPDATE "Wording" SET "text" = 'Draft it' WHERE "recommendationId" = $1`, id);
  await tamper(`DELETE FROM "Evidence" WHERE "recommendationId" = $1`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "part" } });
});

test("a tail cut off is named, also when the head and the state were set back with it, once it was sealed", async () => {
  const { programme, id } = await portfolio();
  await sealProgramme(programme.id);
  await tamper(`DELETE FROM "Revision" WHERE "recommendationId" = $1 AND "version" = 6 AND "audienceSideId" IS NULL`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "item" } });

  await tamper(`DELETE FROM "Proposal" WHERE "recommendationId" = $1 AND "act" = 'discontinue'`, id);
  await tamper(`UPDATE "Recommendation" r SET "version" = 5, "head" = (SELECT "hash" FROM "Revision" v
    WHERE v."recommendationId" = r."id" AND v."version" = 5 AND v."audienceSideId" IS NULL) WHERE "id" = $1`, id);
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: { reference: "T-2", row: "seal" } });
});

test("the database itself refuses to change, remove or empty history, for the application and for its owner", async () => {
  await portfolio();
  for (const table of ["Revision", "Wording", "Seal"]) {
    await expect(db.$executeRawUnsafe(`UPDATE "${table}" SET "id" = "id"`)).rejects.toThrow(/permission denied|42501/);
    await expect(db.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(/permission denied|42501/);
    await expect(db.$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/permission denied|42501/);
  }
  await expect(owner.query(`UPDATE "Revision" SET "note" = ''`)).rejects.toThrow("append-only");
  await expect(owner.query(`DELETE FROM "Revision"`)).rejects.toThrow("append-only");
  await expect(owner.query(`TRUNCATE "Revision" CASCADE`)).rejects.toThrow("append-only");
});
