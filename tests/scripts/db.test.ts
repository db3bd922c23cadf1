import { expect, test } from "vitest";
import { withClient } from "../../scripts/database.mjs";
import { db } from "~/db.server";

test("a statement that takes too long ends, and so does a transaction that is forgotten; text is compared in one time zone", async () => {
  const [row] = await db.$queryRaw<unknown[]>`
    SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS forgotten, current_setting('TimeZone') AS zone`;
  expect(row).toEqual({ statement: "15s", forgotten: "15s", zone: "UTC" });
});

test("what Prisma composes is planned once a connection, what is written by hand each time", async () => {
  await db.person.findMany();
  await db.$queryRaw`SELECT count(*) FROM "Person"`;
  const prepared = await db.$queryRaw<{ statement: string }[]>`SELECT statement FROM pg_prepared_statements`;
  expect(prepared.length).toBeGreaterThan(0);
  for (const { statement } of prepared) expect(statement).toContain(`"public"."`);
});

test("a connection that is cut is replaced", async () => {
  await db.$queryRaw`SELECT 1`;
  await withClient(process.env.DATABASE_OWNER_URL ?? "", (owner) =>
    owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'followthrough' AND datname = current_database()"),
  );
  await expect.poll(() => db.$queryRaw`SELECT 1 AS one`.catch(() => null)).toEqual([{ one: 1 }]);
});
