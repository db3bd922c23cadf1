import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { editDetails } from "~/recommendations/edit-item";
import { chooseAll, chooseInRow } from "~/spreadsheets/import/choose-conflict.server";
import { carryOut } from "~/spreadsheets/import/run.server";
import type { PlannedRow } from "~/spreadsheets/import/table-import";
import type { Member } from "~/spreadsheets/import/read.server";
import type { CellValue } from "~/spreadsheets/reading/table";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, historyOf, rowOf } from "../../support/factories";
import { downloadWorkbook } from "../../support/exports";
import { changeWorkbook, setCell } from "../../support/filled-in";
import { bringIn, changesOf, errorsOf, fileOf, memberOf } from "../../support/imports";

let programme: Programme;
let pk: Actor;
let member: Member;

beforeAll(async () => {
  programme = await createProgramme({ exemptActs: ["setWording"] });
  pk = await createActor(programme, ["SECRETARY", "CO_CHAIR"], "PK", await createOrganisation(programme, "PK", "Customs"));
  member = memberOf(pk, programme);
});

/** What would become of a workbook that somebody changed. */
async function planBack(change: (rows: CellValue[][]) => CellValue[][], meanwhile: () => Promise<unknown> = async () => {}) {
  const { bytes } = await downloadWorkbook(programme, pk);
  await meanwhile();
  const table = await bringIn(member, fileOf(await changeWorkbook(bytes, change), "back.xlsx"));
  return { table, rows: await table.plan() };
}

const ofItem = (rows: PlannedRow[], number: number) => rows.find(({ itemNumber }) => itemNumber === number);
const set = (rows: CellValue[][], number: number, cells: Record<string, CellValue>) => Object.entries(cells).reduce((now, [heading, value]) => setCell(now, `T-${number}`, heading, value), rows);

test("as it went out it changes nothing, without a question", async () => {
  await createItem(programme);
  const { rows } = await planBack((rows) => rows);
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(["UNCHANGED"]));
});

test("what was changed in it alone is an update by the ordinary acts; what was changed here alone is left alone", async () => {
  const { number } = await createItem(programme, { title: "Mend the bridge" });
  const { rows } = await planBack((rows) => set(rows, number, { Status: "In progress", Title: "Mend both bridges", Owner: `${pk.name}, Cust` }), () => act(pk, programme, number, (item) => editDetails(item, { ...item, priority: "HIGH" }, entry())));
  expect(ofItem(rows, number)).toMatchObject({ kind: "UPDATE" });
  expect(changesOf(ofItem(rows, number)!).map((said) => said.replace(/^[A-Z]+\d+ \| /, ""))).toEqual(["title | Mend the bridge | Mend both bridges", "status | Not reported | In progress", `owner |  | ${pk.name}`]);
});

test("what was changed in both is a conflict with its three values, until it is chosen; by row, or for all", async () => {
  const { number } = await createItem(programme);
  const { table, rows } = await planBack((rows) => set(rows, number, { Priority: "Low", Status: "In progress" }), () => act(pk, programme, number, (item) => editDetails(item, { ...item, priority: "HIGH" }, entry())));
  expect(ofItem(rows, number)).toMatchObject({ kind: "CONFLICT", plan: { conflicts: [{ field: "priority", base: "Normal", to: "Low", from: "High" }], changes: [{ field: "status" }] } });
  const row = ofItem(rows, number)?.number ?? 0;
  expect(await chooseInRow(await table.read(), row, { priority: "theirs" })).toEqual({ ok: true });
  await table.finish();
  expect(ofItem(await table.rows(), number)).toMatchObject({ kind: "UPDATE", plan: { conflicts: [], changes: [{ field: "status" }, { field: "priority", to: "Low" }] } });
  expect(await chooseAll(await table.read(), null, "ours")).toEqual({ ok: true });
  await table.finish();
  expect(ofItem(await table.rows(), number)).toMatchObject({ kind: "UPDATE", plan: { conflicts: [], changes: [{ field: "status" }] } });
});

test("a cell that was emptied takes away what may be taken away, and is an error where there is no item without it", async () => {
  const sector = await db.sector.create({ data: { programmeId: programme.id, key: "transport", name: "Transport" } });
  const { number } = await createItem(programme, { sector, successMeasure: "Ten lorries" });
  const other = await createItem(programme);
  const { rows } = await planBack((rows) => set(set(rows, number, { Sector: null, "Measure of success": null }), other.number, { Title: null }));
  expect(ofItem(rows, number)).toMatchObject({ kind: "UPDATE", plan: { changes: [{ field: "sector", from: "Transport", to: "" }, { field: "successMeasure", from: "Ten lorries", to: "" }] } });
  expect(errorsOf(ofItem(rows, other.number)!)).toEqual([expect.stringMatching(/^D\d+ emptied$/)]);
});

test("a word that is none of the legal values is an error at its cell; one that went out is not, though nobody may choose it any more", async () => {
  const left = await createActor(programme, "FOCAL_POINT", "PK");
  const { number } = await createItem(programme, { owner: { id: left.memberId ?? 0, name: left.name, side: "PK" } });
  const other = await createItem(programme);
  await db.member.update({ where: { id: left.memberId ?? 0 }, data: { endedAt: new Date() } });
  const { rows } = await planBack((rows) => set(rows, other.number, { Status: "Nearly done", Owner: "Somebody" }));
  expect(ofItem(rows, number)?.kind).toBe("UNCHANGED");
  expect(errorsOf(ofItem(rows, other.number)!)).toEqual([expect.stringMatching(/^E\d+ unknownWord$/), expect.stringMatching(/^I\d+ unknownWord$/)]);
});

test("what is not legal for the item is an error of its row, by the reason that the pages give", async () => {
  const { number } = await createItem(programme);
  const { rows } = await planBack((rows) => set(rows, number, { Status: "On hold" }));
  expect(ofItem(rows, number)).toMatchObject({ kind: "ERROR" });
});

test("a row that was added would be a new item; the hidden marks of another stay what they are", async () => {
  const { number } = await createItem(programme);
  const { rows } = await planBack((rows) => [...set(rows, number, { Key: "T-9999" }), rows[1]?.map((head) => (head === "Title" ? "Plant trees" : head === "Status" ? "Not started" : null)) ?? []]);
  expect(rows.filter(({ kind }) => kind === "CREATE").map(changesOf)).toEqual([[expect.stringContaining("title |  | Plant trees"), expect.stringContaining("status |  | Not started")]]);
  expect(rows.filter(({ kind }) => kind === "ERROR").map(errorsOf)).toEqual([[expect.stringMatching(/keyMoved$/)]]);
});

test("carried out, the items are changed by this import; the same file again changes nothing, and says so", async () => {
  const { number } = await createItem(programme, { title: "Dredge the harbour" });
  const kept = await createItem(programme, { title: "Light the harbour" });
  const { bytes } = await downloadWorkbook(programme, pk, `q=harbour`);
  const changed = await changeWorkbook(bytes, (rows) => [
    ...set(set(rows, number, { Status: "In progress", "What was said of its progress": "The dredger is there", Deadline: "June 2030" }), kept.number, { Priority: "Low" }),
    rows[1]?.map((head) => (head === "Title" ? "Fence the harbour" : null)) ?? [],
  ]);
  await act(pk, programme, kept.number, (item) => editDetails(item, { ...item, priority: "HIGH" }, entry()));
  const table = await bringIn(member, fileOf(changed, "back.xlsx"));
  await table.plan();
  expect(await table.counts()).toEqual({ UPDATE: 1, CONFLICT: 1, CREATE: 1 });
  expect(await carryOut(member, await table.read())).toMatchObject({ ok: false, message: { key: "tableRows.refusal.conflictsOpen" } });
  await chooseAll(await table.read(), "priority", "theirs");
  expect(await carryOut(member, await table.read())).toEqual({ ok: true });
  expect(await table.counts()).toEqual({ CHANGED: 2, CREATED: 1 });
  expect(await rowOf(programme, number)).toMatchObject({ status: "IN_PROGRESS" });
  expect(await rowOf(programme, kept.number)).toMatchObject({ priority: "LOW", title: "Light the harbour" });
  const history = await historyOf(programme, number);
  expect(history.slice(1).map(({ act, channel, channelReference, note }) => [act, channel, channelReference, note])).toEqual(expect.arrayContaining([["start", "IMPORT", "back.xlsx", "The dredger is there"]]));

  const again = await bringIn(member, fileOf(changed, "back.xlsx"));
  expect(again.knownAs).toBe(table.id);
  await again.plan();
  expect(await again.counts()).toEqual({ UNCHANGED: 3 });
  expect(await carryOut(member, await again.read())).toMatchObject({ ok: false, message: { key: "tableRows.refusal.nothingToDo" } });
});

test("what was changed here between the preview and its being carried out is not overwritten", async () => {
  const { number } = await createItem(programme);
  const { table } = await planBack((rows) => set(rows, number, { Priority: "Low" }));
  await act(pk, programme, number, (item) => editDetails(item, { ...item, priority: "HIGH" }, entry()));
  expect(await carryOut(member, await table.read())).toEqual({ ok: true });
  expect(await rowOf(programme, number)).toMatchObject({ priority: "HIGH" });
  expect(await table.counts()).toMatchObject({ REFUSED: 1 });
});
