import { expect, test } from "vitest";
import { roleOf, withClient } from "../../scripts/database.mjs";
import { findStartProblems } from "~/start.server";
import { db } from "~/db.server";

const asOwner = (sql: string) => withClient(process.env.DATABASE_OWNER_URL!, (client) => client.query(sql));

test("a database with two roles and no demo account may be opened", async () => {
  expect(await findStartProblems()).toEqual([]);
});

test.each(["UPDATE", "DELETE", "TRUNCATE"])("a role that may %s history is refused", async (right) => {
  await asOwner(`GRANT ${right} ON "Revision" TO "${roleOf(process.env.DATABASE_URL!)}"`);
  expect(await findStartProblems()).toEqual([expect.stringContaining("may change or remove history")]);
  await asOwner(`REVOKE ${right} ON "Revision" FROM "${roleOf(process.env.DATABASE_URL!)}"`);
});

test("the database itself refuses what the application may not do", async () => {
  for (const table of ["Revision", "Wording", "Seal", "StatusByDay"]) {
    await expect(db.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(/permission denied/);
    await expect(db.$executeRawUnsafe(`TRUNCATE "${table}"`)).rejects.toThrow(/permission denied/);
  }
  await expect(db.$executeRawUnsafe(`UPDATE "Revision" SET id = id`)).rejects.toThrow(/permission denied/);
  await expect(db.$executeRawUnsafe(`DELETE FROM _prisma_migrations`)).rejects.toThrow(/permission denied/);
  await expect(db.$executeRawUnsafe(`CREATE TABLE mine (id int)`)).rejects.toThrow(/permission denied/);
});
