import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { withClient } from "../../scripts/database.mjs";
import { place } from "../../scripts/postgres-place.mjs";
import { startCommand, temporaryFolder } from "../support/processes";

const OPEN = "PostgreSQL runs until Ctrl-C";
const start = (folder: string) => startCommand(["database"], { FOLLOWTHROUGH_DATA: folder });
const urlIn = (said: string) => /^DATABASE_OWNER_URL=(.*)$/m.exec(said)?.[1] ?? "";
const postmasterIn = (folder: string) => join(place(join(folder, "pg")), "cluster", "postmaster.pid");
const postmasterOf = (folder: string) => Number(readFileSync(postmasterIn(folder), "utf8").split("\n")[0]);
const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows[0]);

async function gone(pid: number) {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((again) => setTimeout(again, 10));
  }
}

test("a second start on one folder says so and leaves the first alone", async () => {
  const folder = temporaryFolder();
  const first = start(folder);
  await first.says(OPEN);
  const second = start(folder);

  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`The data folder ${folder} is already in use by process ${first.pid}`);
  expect(second.said()).not.toContain("    at ");
  expect(await ask(urlIn(first.said()), "SELECT 1 AS one")).toEqual({ one: 1 });
});

test.each([{ closed: false }, { closed: true }])("of two starts at once on a new folder ($closed), one opens and the other steps back", async (kind) => {
  const folder = temporaryFolder(kind);
  const both = [start(folder), start(folder)];
  const loser = await Promise.race(both.map((one) => one.ended.then(() => one)));
  const winner = both.find((one) => one !== loser);
  await winner?.says(OPEN);

  expect(loser.said()).toContain(`already in use by process ${winner?.pid}`);
  expect(await ask(urlIn(winner?.said() ?? ""), "SELECT 1 AS one")).toEqual({ one: 1 });
});

test("the server that a killed start left behind is taken over, and stopped in the end", async () => {
  const folder = temporaryFolder();
  const first = start(folder);
  await first.says(OPEN);
  await ask(urlIn(first.said()), "CREATE TABLE kept AS SELECT 7 AS seven");
  const orphan = postmasterOf(folder);
  first.kill("SIGKILL");
  await first.ended;
  const second = start(folder);
  await second.says(OPEN);

  expect(postmasterOf(folder)).toBe(orphan);
  expect(await ask(urlIn(second.said()), "SELECT seven FROM kept")).toEqual({ seven: 7 });
  second.kill("SIGTERM");
  expect(await second.ended).toBe(0);
  await gone(orphan);
});

test("a folder below one that other accounts may not enter works too, and stays", async () => {
  const folder = temporaryFolder({ closed: true });
  const first = start(folder);
  await first.says(OPEN);
  await ask(urlIn(first.said()), "CREATE TABLE kept AS SELECT 7 AS seven");
  first.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  const second = start(folder);
  await second.says(OPEN);
  expect(await ask(urlIn(second.said()), "SELECT seven FROM kept")).toEqual({ seven: 7 });
});

test("what a machine that lost its power left behind does not matter, even where another program now has the number", async () => {
  const folder = temporaryFolder();
  const first = start(folder);
  await first.says(OPEN);
  await ask(urlIn(first.said()), "CREATE TABLE kept AS SELECT 7 AS seven");
  const postmaster = postmasterOf(folder);
  const left = readFileSync(postmasterIn(folder), "utf8");
  first.kill("SIGKILL");
  process.kill(postmaster, "SIGKILL");
  await gone(postmaster);
  const other = spawn("sleep", ["60"]);
  onTestFinished(() => void other.kill());
  writeFileSync(postmasterIn(folder), left.replace(/^\d+/, String(other.pid)));

  const second = start(folder);
  await second.says(OPEN);
  expect(await ask(urlIn(second.said()), "SELECT seven FROM kept")).toEqual({ seven: 7 });
});

test("when PostgreSQL goes away by itself, the start ends and says where to look", async () => {
  const folder = temporaryFolder();
  const first = start(folder);
  await first.says(OPEN);
  process.kill(postmasterOf(folder), "SIGINT");

  expect(await first.ended).toBe(1);
  expect(first.said()).toContain("PostgreSQL ended unexpectedly");
});

test("a program run beside an open folder uses its server and leaves it running", async () => {
  const folder = temporaryFolder();
  const first = start(folder);
  await first.says(OPEN);
  const beside = startCommand(["run", "node", "-e", "console.log(process.env.DATABASE_OWNER_URL)"], { FOLLOWTHROUGH_DATA: folder });

  expect(await beside.ended).toBe(0);
  expect(beside.said().trim()).toBe(urlIn(first.said()));
  expect(await ask(urlIn(first.said()), "SELECT 1 AS one")).toEqual({ one: 1 });
});
