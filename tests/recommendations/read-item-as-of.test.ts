import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addActionItem, completeActionItem } from "~/action-items/decide";
import { voidItem } from "~/recommendations/edit-item";
import { readItemAsOf } from "~/recommendations/item-page/read-item-as-of.server";
import type { ItemReading } from "~/recommendations/item-page/read-item.server";
import { describePastItem } from "~/recommendations/item-page/past-page.server";
import { askDay, type Past } from "~/recommendations/list/past.server";
import { commentOn } from "~/recommendations/update-item";
import { act, entry } from "../support/factories";
import { wordsOf } from "../support/item-page";
import { liveThrough, replay } from "../support/past";

let life: Awaited<ReturnType<typeof liveThrough>>;

beforeAll(async () => {
  life = await liveThrough(20_260_305, 8, 160);
}, 120_000);

async function read(number: number, day: string, who = life.pk) {
  const { past } = await askDay(life.programme, day);
  return readItemAsOf({ actor: who, programme: life.programme, number, filter: "all", skip: 0, past: past as Past });
}

const found = async (number: number, day: string, who = life.pk) => {
  const reading = await read(number, day, who);
  if (!reading || "absent" in reading) throw new Error("absent");
  return reading as ItemReading;
};

test("an item of any past day is what its history adds up to", async () => {
  let [steps, proposals] = [0, 0];
  for (const day of [400, 300, 200, 100, 60, 30, 1].map(life.ago)) {
    for (const item of await replay(life.programme, day)) {
      const { row, entries, dates } = await found(item.number, day);
      expect([day, item.number, { title: row.title, status: row.status, owner: row.owner?.id, deadline: row.deadline, wordings: row.wordings, positions: row.positions, sector: row.sector?.id }]).toEqual(
        [day, item.number, { title: item.title, status: item.status, owner: item.owner?.id, deadline: item.deadline, wordings: item.wordings, positions: item.positions, sector: item.sector?.id }]);
      expect(row.actionItems.filter(({ status }) => status === "OPEN").length).toBe(item.openActionItems);
      expect(row.proposals.map(({ id }) => id).sort()).toEqual([...item.waits].sort());
      expect(entries.map(({ note }) => note).sort()).toEqual([...item.notes].sort());
      expect(dates.every((date) => date.day <= day)).toBe(true);
      steps += row.actionItems.length;
      proposals += row.proposals.length;
    }
  }
  expect(Math.min(steps, proposals)).toBeGreaterThan(3);
  const read = async (days: number) => (await found(life.plain, life.ago(days))).entries.length;
  expect(await read(310)).toBeLessThan(await read(1));
});

test("steps, comments and their undoing are of the day they speak of, and a side's own only its side's", async () => {
  const number = life.plain;
  const [joint, own] = [randomUUID(), randomUUID()];
  const on = (days: number, more = {}) => entry({ note: "Said", happened: { on: life.ago(days), precision: "DAY" }, ...more });
  const step = { what: "Translate", assignee: null, organisation: null, due: null };
  const write = async (decide: Parameters<typeof act>[3], side: string | null = null) => expect(await act(life.pk, life.programme, number, decide, null, side)).toMatchObject({ ok: true });
  await write((item) => commentOn(item, on(7, { note: "Overheard" })));
  await write((item) => addActionItem(item, joint, step, on(9)));
  await write((item) => addActionItem(item, own, { ...step, what: "Rehearse" }, on(9, { audience: "PK" })), "PK");
  await write((item) => completeActionItem(item, joint, on(4)));
  const stepsOn = async (days: number, who = life.pk) => (await found(number, life.ago(days), who)).row.actionItems.filter(({ id }) => id === joint || id === own).map(({ id, status }) => [id, status]);
  expect(await stepsOn(10)).toEqual([]);
  expect(await stepsOn(5)).toEqual(expect.arrayContaining([[joint, "OPEN"], [own, "OPEN"]]));
  expect(await stepsOn(3)).toEqual(expect.arrayContaining([[joint, "DONE"], [own, "OPEN"]]));
  expect(await stepsOn(5, life.kz)).toEqual([[joint, "OPEN"]]);
  const notes = async (days: number) => (await found(number, life.ago(days))).entries.map(({ note }) => note);
  expect(await notes(8)).not.toContain("Overheard");
  expect(await notes(7)).toContain("Overheard");
});

test("there is nothing to do on it, and what was recorded later says so", async () => {
  const { then } = await describePastItem({ actor: life.pk, programme: life.programme } as never, {
    number: life.plain, params: new URLSearchParams(`asOf=${life.ago(1)}`), words: wordsOf(life.programme), url: "/p/x/recommendations/1", skip: 0,
  });
  if (then?.kind !== "item") throw new Error("absent");
  const { acts, sides, proposals, actionItems, entries, follows } = then.item;
  expect([acts.first, acts.status, acts.others, follows]).toEqual([[], [], [], false]);
  expect(sides.flatMap(({ setPosition, setOrganisations }) => [setPosition, setOrganisations].filter(Boolean))).toEqual([]);
  expect([...proposals.flatMap(({ replies }) => replies), ...actionItems.flatMap(({ acts }) => acts), ...entries.flatMap(({ acts, undoUntil }) => [...acts, ...(undoUntil ? [undoUntil] : [])])]).toEqual([]);
  expect(entries.some(({ circumstances }) => circumstances.some((words) => words.startsWith("recorded on ")))).toBe(true);
});

test("an item that was not there yet, or is void, is told of; one that does not exist is not", async () => {
  const { firstDay } = (await askDay(life.programme, null)).life;
  const there = new Set((await replay(life.programme, firstDay)).map(({ number }) => number));
  const later = (await replay(life.programme, life.ago(1))).find(({ number }) => !there.has(number))?.number ?? 0;
  const day = firstDay;
  expect(await read(later, day)).toMatchObject({ absent: "later", reference: `T-${later}` });
  expect(await read(999, day)).toBeNull();
  expect(await act(life.pk, life.programme, life.plain, (item) => voidItem(item, entry({ note: "Twice" })))).toMatchObject({ ok: true });
  expect(await read(life.plain, life.ago(1))).toMatchObject({ absent: "voided" });
});
