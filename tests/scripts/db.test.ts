import type pg from "pg";
import { expect, test } from "vitest";
import { withClient } from "../../scripts/database.mjs";
import { Prisma } from "#db/client";
import { ask, askByKey, db } from "~/db.server";

test("a statement that takes too long ends, and so does a transaction that is forgotten; text is compared in one time zone", async () => {
  const [row] = await db.$queryRaw<unknown[]>`
    SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS forgotten, current_setting('TimeZone') AS zone`;
  expect(row).toEqual({ statement: "15s", forgotten: "15s", zone: "UTC" });
});

const PREPARED = "SELECT statement, generic_plans::int AS once FROM pg_prepared_statements";

test("what finds rows by keys is planned once a connection for all values", async () => {
  const pool = (globalThis as { followthroughDatabase?: { keyed: pg.Pool } }).followthroughDatabase?.keyed;
  for (const id of [1, 2, 3]) await askByKey`SELECT 'by key', "name" FROM "Person" WHERE "id" = ${id}`;
  const rows = (await pool?.query<{ statement: string; once: number }>(PREPARED))?.rows ?? [];
  expect(rows.filter(({ statement }) => statement.includes("by key"))).toMatchObject([{ once: 3 }]);
});

test("what Prisma composes is planned once a connection, what else is written by hand each time", async () => {
  await db.person.findMany();
  await db.$queryRaw`SELECT count(*) FROM "Person"`;
  await ask`SELECT count(*) FROM "Person"`;
  const prepared = (await db.$queryRaw<{ statement: string }[]>`${Prisma.raw(PREPARED)}`).map(({ statement }) => statement);
  expect(prepared.filter((statement) => statement.includes(`"public"."`)).length).toBeGreaterThan(0);
  expect(prepared.filter((statement) => statement.includes("count(*)"))).toEqual([]);
});

test("rows are the same past Prisma, whatever they hold", async () => {
  const question = Prisma.sql`SELECT 1 AS "number", 9007199254740993 AS "large", ${"О'Брайен \\ \"x\""}::text AS "text", DATE '2026-02-24' AS "day", TIMESTAMPTZ '2026-02-24 14:05:06.789+05' AS "instant",
    jsonb_build_object('of', ${["a", "b, c"]}::text[], 'n', ${null}::int) AS "json", ARRAY['x', NULL] AS "texts", ARRAY[1, 2] AS "numbers", true AS "truth", 1.5::float8 AS "half",
    NULL AS "nothing", 'IN_PROGRESS'::"Status" AS "status", ${new Date(0)}::timestamptz AS "epoch", ${[3n]}::int8[] = ARRAY[3]::int8[] AS "same"`;
  expect(await ask(question)).toEqual(await db.$queryRaw(question));
  expect(await askByKey(question)).toEqual(await db.$queryRaw(question));
});

test("a connection that is cut is replaced", async () => {
  await db.$queryRaw`SELECT 1`;
  await withClient(process.env.DATABASE_OWNER_URL ?? "", (owner) =>
    owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'followthrough' AND datname = current_database()"),
  );
  await expect.poll(() => db.$queryRaw`SELECT 1 AS one`.catch(() => null)).toEqual([{ one: 1 }]);
});
