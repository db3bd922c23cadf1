import PgBoss from "pg-boss";
import { expect, test } from "vitest";
import { db } from "~/db.server";

test("the queue that the migrations made is the one that the installed pg-boss expects, and the application's role may use it", async () => {
  const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, migrate: false, schedule: false, supervise: false, max: 1 });
  await boss.start();
  const id = await boss.send("many", { id: "1" }, { singletonKey: "1" });
  expect(id).not.toBeNull();
  expect(await boss.send("many", { id: "1" }, { singletonKey: "1" })).toBeNull();
  await boss.maintain();
  const [job] = await boss.fetch<{ id: string }>("many");
  expect(job?.data).toEqual({ id: "1" });
  await boss.complete("many", job?.id ?? "");
  await boss.stop();
});

test("the application's role can neither make a queue nor remove one", async () => {
  await expect(db.$queryRaw`SELECT pgboss.create_queue('mine', '{}')::text`).rejects.toThrow(/permission denied/);
  await expect(db.$queryRaw`SELECT pgboss.delete_queue('many')::text`).rejects.toThrow(/permission denied/);
});
