import { expect, test } from "vitest";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { findLife } from "~/programmes/life.server";
import { todayIn } from "~/programmes/programme";
import { createItem, createProgramme, entry } from "../support/factories";

const today = todayIn("Asia/Karachi");
const before = (days: number) => addDays(today, -days) ?? today;

const hold = (programmeId: number, title: string, heldOn: string, more: { kind?: "EVENT"; bodyId?: number; series?: string } = {}) =>
  db.meeting.create({ data: { programmeId, title, heldOn, kind: more.kind ?? "SESSION", bodyId: more.bodyId, series: more.series, heldPrecision: heldOn.length === 10 ? "DAY" : "MONTH" } });

test("a programme without an item has lived for one day", async () => {
  expect(await findLife(await createProgramme())).toEqual({ firstDay: today, today, sessions: [] });
});

test("its life begins on the day the first change counts from, and its sessions stand in their order", async () => {
  const programme = await createProgramme();
  const elsewhere = await createProgramme();
  await createItem(programme, {}, { entry: entry({ happened: { on: before(400), precision: "DAY" } }) });
  await createItem(programme, {}, { entry: entry({ happened: { on: before(30), precision: "DAY" } }) });
  const { id } = await db.body.create({ data: { programmeId: programme.id, name: "Joint Council" } });
  const month = before(200).slice(0, 7);
  await hold(programme.id, "Second", before(10), { bodyId: id });
  await hold(programme.id, "First", month, { series: "Working party" });
  await hold(programme.id, "A fair", before(20), { kind: "EVENT" });
  await hold(programme.id, "Before everything", before(401));
  await hold(programme.id, "To come", addDays(today, 1) ?? today);
  await hold(elsewhere.id, "Elsewhere", before(20));
  expect(await findLife(programme)).toEqual({
    firstDay: before(400), today,
    sessions: [{ day: expect.stringContaining(month), title: "First", body: "Working party", training: false }, { day: before(10), title: "Second", body: "Joint Council", training: false }],
  });
});
