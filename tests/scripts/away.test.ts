import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { expect, test } from "vitest";
import { PrismaClient } from "#db/client";
import { isAway } from "~/away.server";
import { ask, db } from "~/db.server";

const failure = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error);

/** Ends the connection that an open transaction runs on, as a PostgreSQL that is killed does. */
async function cut(pid: number) {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query("SELECT pg_terminate_backend($1)", [pid]);
  await owner.end();
}

test("a database that nobody answers for is away", async () => {
  const nowhere = new URL(process.env.DATABASE_URL ?? "");
  nowhere.port = "1";
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: nowhere.href }) });
  for (const work of [() => client.$queryRaw`SELECT 1`, () => client.person.findMany(), () => client.$transaction(async (tx) => tx.$queryRaw`SELECT 1`)]) {
    const error = await failure(work());
    expect(error).toBeInstanceOf(Error);
    expect(isAway(error)).toBe(true);
  }
  await client.$disconnect();
  expect(isAway(await failure(new pg.Client({ connectionString: nowhere.href }).connect()))).toBe(true);
});

test("one that goes away under a transaction is away", async () => {
  const error = await failure(db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await cut(row?.pid ?? 0);
    await tx.$queryRaw`SELECT 1`;
  }));
  expect(error).toBeInstanceOf(Error);
  expect(isAway(error)).toBe(true);
  expect(await ask`SELECT 1 AS one`).toEqual([{ one: 1 }]);
});

test("a connection that breaks while nobody looks after it does not end the process", async () => {
  const pool = (globalThis as { followthroughDatabase?: { pool: pg.Pool } }).followthroughDatabase?.pool;
  const client = await pool?.connect();
  expect(client?.listenerCount("error")).toBeGreaterThan(0);
  const { rows: [row] } = (await client?.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")) ?? { rows: [] };
  const gone = new Promise((done) => client?.once("end", () => done("gone")));
  await cut(row?.pid ?? 0);
  expect(await gone).toBe("gone");
  client?.release(true);
});

test("what the database refuses, and what is wrong here, is not", async () => {
  const refused = await failure(db.$queryRaw`SELECT 1 / 0`);
  expect(refused).toBeInstanceOf(Error);
  for (const error of [refused, await failure(db.$queryRaw`SELECT FROM nothing`), new TypeError("x is undefined"), null, "57P01", Object.assign(new Error(), { code: "23505" })]) {
    expect(isAway(error)).toBe(false);
  }
  const loop: { cause?: unknown } = {};
  loop.cause = loop;
  expect(isAway(loop)).toBe(false);
});
