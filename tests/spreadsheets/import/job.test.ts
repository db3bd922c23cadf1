import { spawn } from "node:child_process";
import { once } from "node:events";
import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../../../scripts/database.mjs";
import { ROOT } from "../../../scripts/steps.mjs";
import { db } from "~/db.server";
import { foldCounts } from "~/history/fold-counts.server";
import { verifyProgramme } from "~/history/verify.server";
import { startJobs, stopJobs } from "~/jobs.server";
import type { Programme } from "~/programmes/programme";
import { editDetails } from "~/recommendations/edit-item";
import { chooseAll, chooseInRow } from "~/spreadsheets/import/choose-conflict.server";
import { carryOut, stop, undoImport } from "~/spreadsheets/import/run.server";
import type { Member } from "~/spreadsheets/import/read.server";
import { importJob, workOn } from "~/spreadsheets/import/work.server";
import { act, createActor, createProgramme, entry } from "../../support/factories";
import { memberOf, putTable } from "../../support/imports";

const COUNT = 3000;
let programme: Programme;
let member: Member;

beforeAll(async () => {
  programme = await createProgramme();
  member = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
});

afterAll(stopJobs);

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function planned(name: string, count = COUNT) {
  const table = await putTable(member, [["No", "Title"], ...Array.from({ length: count }, (_, n) => [`${name}-${n}`, `${name} ${n}`])]);
  await table.map(["reference", "title"], { key: [0] });
  await table.plan();
  return table;
}
const items = (name: string, voided = false) => db.recommendation.count({ where: { programmeId: programme.id, title: { startsWith: `${name} ` }, voided } });
const settled = (importId: string) => db.importRow.count({ where: { importId, outcome: { not: "WAITING" } } });

test("an import that was killed is taken up where it was, and no row is doubled or lost", async () => {
  const table = await planned("Killed");
  expect(await carryOut(member, await table.read())).toEqual({ ok: true });
  expect([(await table.read()).state, await settled(table.id)]).toEqual(["RUNNING", 0]);
  const worker = spawn(process.execPath, ["--import", "tsx", "tests/support/many-worker.ts"], { cwd: ROOT, env: process.env, stdio: "ignore" });
  await until(async () => (await settled(table.id)) > 0);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  const left = COUNT - (await settled(table.id));
  expect(left).toBeGreaterThan(0);
  expect(await items("Killed")).toBe(COUNT - left);

  // The queue gives a job up after a minute: the clock of this one is put forward.
  await withClient(process.env.DATABASE_OWNER_URL!, (client) => client.query(`UPDATE pgboss.job SET started_on = now() - interval '2 minutes' WHERE state = 'active'`));
  const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, migrate: false, schedule: false, supervise: false, max: 1 });
  await boss.start();
  await boss.maintain();
  await boss.stop();
  await startJobs({ imports: importJob });
  await until(async () => (await table.read()).state === "DONE");
  await stopJobs();
  expect([await table.counts(), await items("Killed")]).toEqual([{ CREATED: COUNT }, COUNT]);
  // What the list counts on every page was made few again.
  expect(await foldCounts()).toBe(0);
  expect((await verifyProgramme(programme.id)).finding).toBeNull();
}, 180_000);

test("several processes at one import make each item once", async () => {
  const table = await planned("Together", 700);
  await carryOut(member, await table.read());
  await Promise.all([workOn(table.id, () => false), workOn(table.id, () => false), workOn(table.id, () => false)]);
  await table.finish();
  expect([await table.counts(), await items("Together")]).toEqual([{ CREATED: 700 }, 700]);
}, 60_000);

test("stopped in the middle, what is done stays and can be taken back, and the rest will not be done", async () => {
  const table = await planned("Stopped", 900);
  await carryOut(member, await table.read());
  // Asked before the work, by one lane, which takes some rows, and by the other.
  let asked = 0;
  await workOn(table.id, () => asked++ > 1);
  const done = await settled(table.id);
  expect([done > 0, done < 900]).toEqual([true, true]);
  expect(await stop(member, await table.read())).toEqual({ ok: true });
  expect(await table.read()).toMatchObject({ state: "DONE", counts: { CREATED: done, REFUSED: 900 - done } });
  expect(await undoImport(member, await table.read())).toEqual({ ok: true });
  await table.finish();
  expect([await items("Stopped"), await items("Stopped", true)]).toEqual([0, done]);
}, 120_000);

test("what was changed both here and in the table since it last came is asked, and counts as it is chosen, in a row or in all", async () => {
  const rows = (priority: string) => [["No", "Title", "Priority"], ["1", "Both", priority], ["2", "Both too", priority]];
  const bring = async (priority: string) => {
    const table = await putTable(member, rows(priority));
    await table.map(["reference", "title", "priority"], { key: [0] });
    await table.plan();
    return table;
  };
  await (await bring("Low")).carryOut();
  const found = await db.recommendation.findMany({ where: { programmeId: programme.id, title: { startsWith: "Both" } } });
  for (const { number } of found) await act(member.actor, programme, number, (item) => editDetails(item, { ...item, priority: "HIGH" }, entry()));
  expect(await (await bring("Low")).counts()).toEqual({ UNCHANGED: 2 });

  const table = await bring("Normal");
  expect(await table.counts()).toEqual({ CONFLICT: 2 });
  expect((await table.rows())[0]?.plan.conflicts).toEqual([{ field: "priority", from: "High", to: "Normal", base: "Low", cell: "C2" }]);
  expect(await carryOut(member, await table.read())).toMatchObject({ ok: false, message: { key: "tableRows.refusal.conflictsOpen" } });
  await chooseAll(await table.read(), "priority", "ours");
  expect(await table.counts()).toEqual({ UNCHANGED: 2 });
  await chooseInRow(await table.read(), 3, { priority: "theirs" });
  expect(await table.counts()).toEqual({ UNCHANGED: 1, UPDATE: 1 });
  await table.carryOut();
  expect((await db.recommendation.findMany({ where: { programmeId: programme.id, title: { startsWith: "Both" } }, orderBy: { number: "asc" } })).map(({ priority }) => priority)).toEqual(["HIGH", "NORMAL"]);
}, 60_000);
