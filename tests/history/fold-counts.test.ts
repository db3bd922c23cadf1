import { expect, test } from "vitest";
import { db } from "~/db.server";
import { foldCounts } from "~/history/fold-counts.server";
import { verifyProgramme } from "~/history/verify.server";
import { moveStatus } from "~/recommendations/move-status";
import { act, createActor, createItem, createProgramme, entry } from "../support/factories";

const NONE = { evidence: [], reviewOn: null, status: null, livesOnIn: [] };

const countRows = async () => (await db.statusByDay.findMany({ orderBy: [{ day: "asc" }, { status: "asc" }] })).map(({ status, change }) => [status, change]);

test("folding the counts leaves one row of each day and status with the same sums, and nothing to fold a second time", async () => {
  const programme = await createProgramme();
  const secretary = await createActor(programme, "SECRETARY", "PK");
  for (let n = 0; n < 3; n++) {
    const { number } = await createItem(programme);
    if (n) await act(secretary, programme, number, (now) => moveStatus(now, "start", { ...NONE, entry: entry() }));
  }
  expect(await countRows()).toHaveLength(7);
  expect(await foldCounts()).toBe(7);
  expect(await countRows()).toEqual([["NOT_REPORTED", 1], ["IN_PROGRESS", 2]]);
  expect(await foldCounts()).toBe(0);
  expect(await verifyProgramme(programme.id)).toMatchObject({ items: 3, finding: null });
});

test("the application may fold the counts, and change them in no other way", async () => {
  await expect(db.$executeRaw`DELETE FROM "StatusByDay"`).rejects.toThrow(/permission denied/);
  await expect(db.$executeRaw`UPDATE "StatusByDay" SET "change" = 0`).rejects.toThrow(/permission denied/);
});
