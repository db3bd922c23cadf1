import { expect, test } from "vitest";
import { addActionItem } from "~/action-items/decide";
import { setDeadline } from "~/recommendations/edit-item";
import { PLAIN_ENTRY } from "~/recommendations/item";
import { moveStatus } from "~/recommendations/move-status";
import { undoLast } from "~/recommendations/undo";
import { commentOn, correctEntry, updateItem } from "~/recommendations/update-item";
import { act, createItem, createProgramme, entry, evidence } from "../support/factories";
import { readPage } from "../support/item-page";

const on = (day: string) => ({ on: day, precision: "DAY" as const });
const START = { evidence: [], reviewOn: null, status: null, livesOnIn: [] };

async function scene() {
  const programme = await createProgramme();
  const item = await createItem(programme, {}, { entry: entry({ happened: on("2026-01-10") }) });
  const by = (decide: Parameters<typeof act>[3]) => act(item.secretary, programme, item.number, decide);
  const page = (filter?: Parameters<typeof readPage>[3]) => readPage(item.secretary, programme, item.number, filter);
  return { programme, ...item, by, page };
}

test("the history is read newest first by when it happened, not by when it was recorded", async () => {
  const { by, page } = await scene();
  await by((item) => commentOn(item, entry({ note: "March", happened: on("2026-03-01") })));
  await by((item) => commentOn(item, entry({ note: "All of February", happened: { on: "2026-02", precision: "MONTH" } })));
  await by((item) => commentOn(item, entry({ note: "15 February", happened: on("2026-02-15") })));
  await by((item) => commentOn(item, entry({ note: "Second quarter of 2025", happened: { on: "2025-Q2", precision: "QUARTER" } })));
  await by((item) => commentOn(item, entry({ note: "2025", happened: { on: "2025", precision: "YEAR" } })));
  const notes = (await page()).entries.map(({ note, sentence }) => note || sentence.replace(/^Office \d+ /, ""));
  expect(notes).toEqual(["March", "All of February", "15 February", "registered the recommendation", "2025", "Second quarter of 2025"]);
});

test("an entry that was taken back stays, struck out, with who took it back; both name each other", async () => {
  const { by, page, secretary } = await scene();
  await by((item) => updateItem(item, entry({ note: "By mistake" }), []));
  await by((item) => undoLast(item, secretary, 2, null));
  const [undo, update] = (await page()).entries;
  expect(update).toMatchObject({ name: "2", takenBack: { by: "3" }, undoUntil: null, acts: [] });
  expect(update?.takenBack?.words).toContain(`Taken back by ${secretary.name}`);
  expect(undo).toMatchObject({ name: "3", takesBack: "2", undoUntil: null });
});

test("a correction stands beside what it corrects", async () => {
  const { by, page, history, secretary } = await scene();
  await by((item) => updateItem(item, entry({ note: "Twelve participants" }), []));
  const wrong = (await history()).at(-1);
  const earlier = { id: String(wrong?.id), version: 2, personId: secretary.personId, note: "", happened: null, audience: null };
  await by((item) => correctEntry(item, earlier, entry({ note: "Fourteen participants" })));
  const { entries } = await page();
  expect(entries.find(({ name }) => name === "2")?.corrections).toEqual([{ name: "3", note: "Fourteen participants" }]);
  expect(entries.find(({ name }) => name === "3")?.corrects).toBe("2");
});

test("a status that was reported late counts from the change before it, and says so", async () => {
  const { by, page } = await scene();
  await by((item) => moveStatus(item, "start", { ...START, entry: entry({ happened: on("2026-01-05") }) }));
  const late = (await page()).entries.find(({ name }) => name === "2");
  expect(late?.circumstances.join()).toContain("counts from 10 January 2026");
});

test("each part of the history shows what belongs to it", async () => {
  const { by, page, secretary } = await scene();
  const values = { what: "Draft", assignee: { id: secretary.memberId ?? 0, name: secretary.name }, organisation: null, due: null };
  const press = { kind: "announcement", citations: [{ publisher: "Gazette", url: "https://example.org" }], announcedFor: { date: "2027", precision: "year" } };
  await by((item) => moveStatus(item, "start", { ...START, entry: entry() }));
  await by((item) => commentOn(item, entry({ note: "A comment" })));
  await by((item) => addActionItem(item, crypto.randomUUID(), values, entry()));
  await by((item) => setDeadline(item, { kind: "DAY", said: "2027-01-01", lastDay: "2027-01-01", event: "" }, entry()));
  await by((item) => updateItem(item, entry({ note: "In the papers", channel: "PRESS", report: press }), []));
  const names = async (filter: NonNullable<Parameters<typeof page>[0]>["filter"]) => (await page({ filter })).entries.map(({ name }) => name).sort();
  expect(await names("all")).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(await names("status")).toEqual(["1", "2", "6"]);
  expect(await names("updates")).toEqual(["3", "6"]);
  expect(await names("actions")).toEqual(["4"]);
  expect(await names("decisions")).toEqual(["5"]);
  expect(await names("press")).toEqual(["6"]);
  expect(await names("ours")).toEqual([]);
});

test("a long history comes in pages, none twice and none missing", async () => {
  const { by, page } = await scene();
  for (let n = 1; n <= 101; n++) await by((item) => commentOn(item, entry({ note: `Comment ${n}` })));
  const [first, second] = [await page(), await page({ skip: 100 })];
  expect([first.entries.length, first.more, second.entries.length, second.more]).toEqual([100, true, 2, false]);
  expect(new Set([...first.entries, ...second.entries].map(({ name }) => name)).size).toBe(102);
});

test("announced and agreed dates stand on one strip; what was taken back is on it no more", async () => {
  const programme = await createProgramme({ exemptActs: ["setDeadline"] });
  const { number, secretary } = await createItem(programme);
  const by = (decide: Parameters<typeof act>[3]) => act(secretary, programme, number, decide);
  const deadline = (said: string, note = "") => by((item) => setDeadline(item, { kind: "DAY", said, lastDay: said, event: "" }, entry({ note })));
  const announce = (kind: string, date: string, day: string) =>
    by((item) => updateItem(item, entry({ note: "x", channel: "PRESS", happened: on(day), report: { kind, citations: [{ publisher: "Gazette", url: "https://example.org" }], announcedFor: { date, precision: "month" } } }), []));
  await announce("announcement", "2026-09", "2026-02-01");
  await announce("rescheduled", "2026-10", "2026-03-01");
  await deadline("2027-01-31");
  await deadline("2027-03-31", "Fleet not available");
  await deadline("2027-05-31", "By mistake");
  await by((item) => undoLast(item, secretary, 6, null));
  expect((await readPage(secretary, programme, number)).dates).toMatchObject([
    { kind: "announced", day: "2026-09-30", said: "September 2026", source: "Gazette", replaces: false, to: "/item#entry-2" },
    { kind: "announced", day: "2026-10-31", replaces: true },
    { kind: "agreed", day: "2027-01-31" },
    { kind: "agreed", day: "2027-03-31", reason: "Fleet not available", to: "/item#entry-5" },
  ]);
});

test("evidence is named below its entry, and gone from the item once the entry was taken back", async () => {
  const { by, page, secretary } = await scene();
  await by((item) => updateItem(item, PLAIN_ENTRY, evidence("Photographs")));
  expect((await page()).entries[0]).toMatchObject({ evidence: [{ title: "Photographs" }], changes: [] });
  await by((item) => undoLast(item, secretary, 2, null));
  const after = await page();
  expect(after.evidence).toEqual([]);
  expect(after.entries[0]?.changes).toEqual([{ field: "Evidence", from: "Photographs", to: "" }]);
});
