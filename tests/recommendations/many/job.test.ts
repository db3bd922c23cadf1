import { spawn } from "node:child_process";
import { once } from "node:events";
import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../../../scripts/database.mjs";
import { ROOT } from "../../../scripts/steps.mjs";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import { startJobs, stopJobs } from "~/jobs.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { PLAIN_ENTRY } from "~/recommendations/item";
import { beginCarryingOut } from "~/recommendations/many/begin.server";
import { workJob, workOn } from "~/recommendations/many/work.server";
import { registerRecommendation } from "~/recommendations/register.server";
import { createActor, createProgramme } from "../../support/factories";
import { preview } from "../../support/many";

const COUNT = 230;
let programme: Programme;
let secretary: Actor;

beforeAll(async () => {
  programme = await createProgramme();
  secretary = await createActor(programme, "SECRETARY", "PK");
  for (let n = 0; n < COUNT; n++) await registerRecommendation(secretary, programme, { values: { title: `Item ${n}` }, words: [], passages: [], entry: PLAIN_ENTRY });
}, 60_000);

afterAll(stopJobs);

const assign = async () => {
  const owner = await createActor(programme, "FOCAL_POINT", "PK");
  return preview(secretary, programme, "assignOwner", { owner: String(owner.memberId) });
};

/** Entries of each kind that every item has, at least and at most. */
const entries = async (act: string) => {
  const rows = await db.$queryRaw<{ least: number; most: number }[]>`
    SELECT min(n)::int AS "least", max(n)::int AS "most" FROM (SELECT count(v."id") AS n FROM "Recommendation" r
      LEFT JOIN "Revision" v ON v."recommendationId" = r."id" AND v."act" = ${act} WHERE r."programmeId" = ${programme.id} GROUP BY r."id") c`;
  return rows[0];
};

const settled = (id: string) => db.bulkItem.count({ where: { bulkChangeId: id, outcome: { not: "WAITING" } } });

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test("a job that was killed is taken up where it was, and nothing is done twice", async () => {
  const change = await assign();
  await change.begin();
  expect([await change.state(), await settled(change.id), (await change.read()).toDo]).toEqual(["RUNNING", 0, COUNT]);

  const worker = spawn(process.execPath, ["--import", "tsx", "tests/support/many-worker.ts"], { cwd: ROOT, env: process.env, stdio: "ignore" });
  await until(async () => (await settled(change.id)) > 20);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  const left = COUNT - (await settled(change.id));
  expect(left).toBeGreaterThan(0);

  // The queue gives a job up after a minute: the clock of this one is put forward.
  await withClient(process.env.DATABASE_OWNER_URL!, (client) => client.query(`UPDATE pgboss.job SET started_on = now() - interval '2 minutes' WHERE state = 'active'`));
  const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, migrate: false, schedule: false, supervise: false, max: 1 });
  await boss.start();
  await boss.maintain();
  await boss.stop();
  await startJobs({ many: workJob });
  await until(async () => (await change.state()) === "DONE");
  expect(await change.counts()).toEqual({ CHANGED: COUNT });
  expect(await entries("assignOwner")).toEqual({ least: 1, most: 1 });
}, 60_000);

test("over two hundred are a job, also when they are taken back; fewer are done before the answer", async () => {
  const change = await assign();
  await beginCarryingOut(await change.read());
  expect(await change.state()).toBe("RUNNING");
  await until(async () => (await change.state()) === "DONE");
  const { beginUndo } = await import("~/recommendations/many/begin.server");
  await beginUndo(await change.read());
  expect(await change.state()).toBe("UNDOING");
  await until(async () => (await change.state()) === "UNDONE");
  expect(await change.counts()).toEqual({ UNDONE: COUNT });

  const owner = await createActor(programme, "FOCAL_POINT", "PK");
  const few = await preview(secretary, programme, "assignOwner", { owner: String(owner.memberId) }, [1, 2, 3]);
  await beginCarryingOut(await few.read());
  expect([await few.state(), await few.counts()]).toEqual(["DONE", { CHANGED: 3 }]);
}, 60_000);

test("several processes at one list do each item once", async () => {
  await stopJobs();
  const before = await entries("assignOwner");
  const change = await assign();
  await change.begin();
  await Promise.all([workOn(change.id, () => false), workOn(change.id, () => false), workOn(change.id, () => false)]);
  await change.finish();
  expect(await change.counts()).toEqual({ CHANGED: COUNT });
  expect(await entries("assignOwner")).toEqual({ least: (before?.least ?? 0) + 1, most: (before?.most ?? 0) + 1 });
  expect((await verifyProgramme(programme.id)).finding).toBeNull();
}, 60_000);

test("a preview that was left behind goes after a day; what was carried out stays", async () => {
  const [old, done] = [await assign(), await assign()];
  await db.$executeRaw`UPDATE "BulkChange" SET "createdAt" = now() - interval '25 hours' WHERE "state" IN ('PREVIEW', 'DONE')`;
  await db.$executeRaw`UPDATE "BulkChange" SET "state" = 'DONE' WHERE "id" = ${done.id}::uuid`;
  await assign();
  await expect(old.read()).rejects.toThrow(/no such change/);
  expect(await db.bulkItem.count({ where: { bulkChangeId: old.id } })).toBe(0);
  expect((await done.read()).frozen).toBe(COUNT);
});
