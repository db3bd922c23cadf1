import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addActionItem, cancelActionItem, completeActionItem, editActionItem } from "~/action-items/decide";
import { askSteps, findSteps } from "~/action-items/list/list.server";
import { addDays } from "~/history/calendar";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import { askList, findList } from "~/recommendations/list/list.server";
import { undoLast } from "~/recommendations/undo";
import { act, createActor, createItem, createProgramme, entry } from "../support/factories";
import { liveThrough } from "../support/past";

let programme: Programme;
let number: number;
let secretary: Actor;
let other: Actor;

beforeAll(async () => {
  programme = await createProgramme();
  [secretary, other] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
  number = (await createItem(programme, {}, { entry: entry({ happened: { on: ago(100), precision: "DAY" } }) })).number;
});

const ago = (days: number) => addDays(todayIn(programme.timeZone), -days) ?? "";
const on = (days: number, audience: string | null = null) => entry({ happened: { on: ago(days), precision: "DAY" }, note: "Said", audience });
const step = (what: string) => ({ what, assignee: null, organisation: null, due: null });
const shown = async (days: number, reader: Actor = secretary, more = "status=ALL") => {
  const { rows, status, views, total } = await findSteps(await askSteps({ actor: reader, programme }, new URLSearchParams(`${more}&asOf=${ago(days)}`)));
  if (more === "status=ALL") expect(views.all).toBe(Object.values(status).reduce((sum, one) => sum + one, 0));
  return { rows: rows.map(({ what, status, who }) => [what, status, who].join()).sort(), total };
};

test("a past day shows each action item as it was then: its words, assignee and status; a room to its own side alone", async () => {
  const [id, own, gone] = [randomUUID(), randomUUID(), randomUUID()];
  await act(secretary, programme, number, (item) => addActionItem(item, id, step("Draft"), on(50)));
  await act(secretary, programme, number, (item) => addActionItem(item, own, step("Secret"), on(45, "PK")), null, "PK");
  await act(secretary, programme, number, (item) => editActionItem(item, id, { ...step("Draft anew"), assignee: { id: other.memberId ?? 0, name: "Then" } }, on(40)));
  await act(secretary, programme, number, (item) => completeActionItem(item, id, on(30)));
  await act(secretary, programme, number, (item) => cancelActionItem(item, own, on(20, "PK")), null, "PK");
  await act(secretary, programme, number, (item) => addActionItem(item, gone, step("Twice"), on(10)));
  await act(secretary, programme, number, (item) => undoLast(item, secretary, item.version, null));
  expect((await shown(60)).rows).toEqual([]);
  expect((await shown(50)).rows).toEqual(["Draft,OPEN,"]);
  expect((await shown(41)).rows).toEqual(["Draft,OPEN,", "Secret,OPEN,"]);
  expect((await shown(41, other)).rows).toEqual(["Draft,OPEN,"]);
  expect((await shown(40)).rows).toEqual(["Draft anew,OPEN,Then", "Secret,OPEN,"]);
  expect((await shown(30, secretary, "status=DONE")).rows).toEqual(["Draft anew,DONE,Then"]);
  expect((await shown(20)).rows).toEqual(["Draft anew,DONE,Then", "Secret,CANCELLED,"]);
  expect((await shown(5, other)).rows).toEqual(["Draft anew,DONE,Then"]);
  expect((await shown(40, secretary, `assignee=member-${other.memberId}`)).total).toBe(1);
  expect((await shown(41, secretary, `assignee=member-${other.memberId}`)).total).toBe(0);
  expect((await shown(40, secretary, "q=anew")).total).toBe(1);
  expect((await shown(41, secretary, "q=anew")).total).toBe(0);
});

test("as many were open on each day as the list of recommendations counts then", async () => {
  const lived = await liveThrough(7);
  const today = todayIn(lived.programme.timeZone);
  const reader = { actor: await createActor(lived.programme, "SECRETARY", "PK"), programme: lived.programme };
  const days = [1, 20, 60, 120, 200, 300, 400].map((one) => addDays(today, -one) ?? "");
  const counted: number[] = [];
  for (const day of days) {
    const asked = await askList(reader, new URLSearchParams(`asOf=${day}&columns=actions`));
    const { page } = await findList(asked.reader, asked.query, asked.text, asked.past);
    const wanted = page.rows.reduce((sum, row) => sum + (row.actions ?? 0) + (row.ownActions ?? 0), 0);
    const steps = await findSteps(await askSteps(reader, new URLSearchParams(`asOf=${day}`)));
    expect([day, steps.total]).toEqual([day, asked.past ? wanted : steps.total]);
    counted.push(wanted);
  }
  expect(Math.max(...counted)).toBeGreaterThan(0);
});
