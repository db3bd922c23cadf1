import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import type { Programme } from "~/programmes/programme";
import { updateItem } from "~/recommendations/update-item";
import { confirmRegistration, editDetails } from "~/recommendations/edit-item";
import type { FieldId } from "~/spreadsheets/import/fields";
import type { Mapping } from "~/spreadsheets/import/mapping";
import { carryOut, progressOf, stop, undoImport } from "~/spreadsheets/import/run.server";
import type { Member } from "~/spreadsheets/import/read.server";
import type { CellValue } from "~/spreadsheets/reading/table";
import { act, createActor, createItem, createOrganisation, createProgramme, entry } from "../../support/factories";
import { changesOf, memberOf, putTable } from "../../support/imports";

let programme: Programme;
let member: Member;

beforeAll(async () => {
  programme = await createProgramme();
  member = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
  await createOrganisation(programme, "PK", "Rail Authority");
});

const HEAD = ["No", "Recommendation", "Lead", "Status", "Made", "Closed", "Reply"];
const COLUMNS: (FieldId | null)[] = ["reference", "wording", "lead", "status", "madeOn", "statusOn", "note"];
const MEANS: Partial<Mapping> = {
  key: [0], asOf: "2024-04-04", sourceTitle: "Register of April 2024",
  values: { status: { "Closed acceptable": { is: "CLOSED_IMPLEMENTED" }, Open: { is: "IN_PROGRESS" } }, lead: { "Harbour Board": { create: "Harbour Board", side: "PK" } } },
};
const day = (date: string) => ({ date });

const brought = async (rows: CellValue[][], more: Partial<Mapping> = {}) => {
  const table = await putTable(member, [HEAD, ...rows]);
  await table.map(COLUMNS, { ...MEANS, ...more });
  await table.plan();
  return table;
};
const itemNamed = (title: string) => db.recommendation.findFirstOrThrow({ where: { programmeId: programme.id, title }, include: { passages: { include: { source: true } }, revisions: { orderBy: { version: "asc" } } } });
const intact = async () => expect((await verifyProgramme(programme.id)).finding).toBeNull();

describe("what a preview showed is carried out", () => {
  test("new items stand in the table as their source, unconfirmed, each with its history as the table tells it", async () => {
    const table = await brought([
      ["001/24", "Fence the crossing", "Rail Authority", "Open", day("2024-02-22"), null, null],
      ["002/24", "Light the tunnel", "Harbour Board", "Closed acceptable", day("2022-05-01"), day("2023-06-30"), "Lights were fitted"],
      ["", "", "", "", null, null, null],
    ]);
    expect(await table.counts()).toEqual({ CREATE: 2, ERROR: 1 });
    expect(await table.carryOut()).toEqual({ ok: true });
    expect(await table.read()).toMatchObject({ state: "DONE", counts: { CREATED: 2, REFUSED: 1 } });

    const fence = await itemNamed("Fence the crossing");
    expect(fence).toMatchObject({ status: "IN_PROGRESS", confirmed: false, organisations: { PK: [{ name: "Rail Authority", role: "lead", suggested: false }] }, passages: [{ location: "001/24", source: { title: "Register of April 2024" } }] });
    expect(fence.revisions.map(({ act, happenedOn, channel, channelReference }) => [act, happenedOn, channel, channelReference])).toEqual([["register", "2024-02-22", "IMPORT", "register.csv"], ["register", "2024-04-04", "IMPORT", "register.csv"]]);
    const light = await itemNamed("Light the tunnel");
    expect(light).toMatchObject({ status: "CLOSED_IMPLEMENTED", confirmed: false, lastUpdateSaid: "2023-06-30", organisations: { PK: [{ name: "Harbour Board" }] } });
    expect(light.revisions.map(({ act, happenedOn, note }) => [act, happenedOn, note])).toEqual([["register", "2022-05-01", ""], ["register", "2023-06-30", ""], ["update", "2023-06-30", "Lights were fitted"]]);
    await intact();
  });

  test("organisations that are to be created are added once, with their entry in the programme's own history", async () => {
    expect(await db.organisation.count({ where: { programmeId: programme.id, name: "Harbour Board" } })).toBe(1);
    expect(await db.programmeChange.findMany({ where: { programmeId: programme.id, act: "organisationAdded" }, select: { subject: true, actorName: true } })).toMatchObject([{ subject: "Harbour Board" }]);
  });

  test("the same table again would change nothing, in whatever order its rows come", async () => {
    const again = await brought([
      ["002/24", "Light the tunnel", "Harbour Board", "Closed acceptable", day("2022-05-01"), day("2023-06-30"), "Lights were fitted"],
      ["001/24", "Fence the crossing", "Rail Authority", "Open", day("2024-02-22"), null, null],
    ]);
    expect(await again.counts()).toEqual({ UNCHANGED: 2 });
    expect(await again.carryOut()).toMatchObject({ ok: false, message: { key: "tableRows.refusal.nothingToDo" } });
  });

  test("what was changed here since stays, what the table alone changed is taken over, and what both changed is asked", async () => {
    const { number } = await itemNamed("Fence the crossing");
    const secretary = await createActor(programme, "SECRETARY", "PK");
    await act(secretary, programme, number, (item) => editDetails(item, { ...item, priority: "HIGH" }, entry()));
    const table = await putTable(member, [[...HEAD, "Priority"], ["001/24", "Fence the crossing", "Harbour Board", "Open", day("2024-02-22"), null, null, null]]);
    await table.map([...COLUMNS, "priority"], MEANS);
    const [row] = await table.plan();
    expect([row?.kind, changesOf(row!)]).toEqual(["UPDATE", ["C2 | lead | Rail Authority | Harbour Board"]]);
  });

  test("a row that changes an item is a chain of ordinary acts by the import, all or nothing; a joint one waits", async () => {
    const { number, row, history } = await createItem(programme);
    const table = await putTable(member, [["Ref", "Priority", "Status", "Deadline", "Note"], [`T-${number}`, "High", "In progress", "2031", "Begun at last"]]);
    await table.map(["reference", "priority", "status", "deadline", "note"], { asOf: "2024-04-04" });
    await table.plan();
    await table.carryOut();
    expect(await table.read()).toMatchObject({ counts: { CHANGED: 1 } });
    expect(await row()).toMatchObject({ priority: "HIGH", status: "IN_PROGRESS", version: 4 });
    expect((await history()).slice(1).map(({ act, channel, note }) => [act, channel, note])).toEqual([["editDetails", "IMPORT", ""], ["propose", "IMPORT", "Begun at last"], ["start", "IMPORT", "Begun at last"]]);
    await intact();
  });

  test("an item that was changed in the same field meanwhile is left alone, all of its row", async () => {
    const { number, row } = await createItem(programme);
    const table = await putTable(member, [["Ref", "Priority", "Status"], [`T-${number}`, "High", "In progress"]]);
    await table.map(["reference", "priority", "status"]);
    await table.plan();
    const other = await createActor(programme, "SECRETARY", "PK");
    await act(other, programme, number, (item) => editDetails(item, { ...item, priority: "LOW" }, entry()));
    await table.carryOut();
    expect((await table.rows())[0]).toMatchObject({ outcome: "REFUSED", reason: { key: "tableRows.reason.changedMeanwhile" } });
    expect(await row()).toMatchObject({ priority: "LOW", status: "NOT_REPORTED", version: 2 });
  });

  test("two tables of the same rows at once make each item once", async () => {
    const rows: CellValue[][] = Array.from({ length: 30 }, (_, n) => [`R${n}`, `Twice ${n}`, "", "", null, null, null]);
    const [one, two] = [await brought(rows), await brought(rows)];
    await Promise.all([carryOut(member, await one.read()), carryOut(member, await two.read())]);
    await Promise.all([one.finish(), two.finish()]);
    expect(await db.recommendation.count({ where: { programmeId: programme.id, title: { startsWith: "Twice" } } })).toBe(30);
    const sums = [await one.counts(), await two.counts()];
    expect(sums.reduce((sum, counts) => sum + (counts?.CREATED ?? 0), 0)).toBe(30);
    await intact();
  });

  test("by nobody else than who had it worked out, and once", async () => {
    const table = await brought([["X1", "Only once", "", "", null, null, null]]);
    const other = memberOf(await createActor(programme, "SECRETARY", "KZ"), programme);
    expect(await carryOut(other, await table.read())).toMatchObject({ ok: false, reason: "not-allowed" });
    const before = await table.read();
    await table.carryOut();
    expect(await carryOut(member, before)).toMatchObject({ ok: false, reason: "stale" });
    expect(await progressOf(await table.read())).toMatchObject({ state: "DONE" });
    expect(await stop(member, await table.read())).toMatchObject({ ok: false });
  });
});

describe("rows that share their key", () => {
  const rows: CellValue[][] = [["012/21", "Fit alarms", "Rail Authority", "", null, null, null], ["012/21", "Fit alarms", "Harbour Board", "", null, null, null]];
  const items = () => db.recommendation.count({ where: { programmeId: programme.id, title: "Fit alarms", voided: false } });

  test("are an item each, and found again in another order", async () => {
    const table = await brought(rows, { repeated: "separate" });
    await table.carryOut();
    expect(await items()).toBe(2);
    expect(await (await brought([...rows].reverse(), { repeated: "separate" })).counts()).toEqual({ UNCHANGED: 2 });
    expect(await (await brought(rows.slice(1), {})).counts()).toEqual({ UNCHANGED: 1 });
    await table.undo();
    expect(await items()).toBe(0);
  });
});

describe("an import is taken back as a whole", () => {
  test("what it created is void, what it changed is as before; what somebody acted on since is kept and named; the same rows bring it all back", async () => {
    const { number, row, history } = await createItem(programme);
    const rows: CellValue[][] = [["U1", "Undo one", "Rail Authority", "Open", day("2024-01-01"), null, "Said"], ["U2", "Undo two", "", "Open", null, null, null], [`T-${number}`, "", "Rail Authority", "", null, null, "A word"]];
    const table = await brought(rows, { key: [0] });
    expect(await table.counts()).toEqual({ CREATE: 2, UPDATE: 1 });
    await table.carryOut();
    const two = await itemNamed("Undo two");
    const other = await createActor(programme, "SECRETARY", "PK");
    await act(other, programme, two.number, (item) => confirmRegistration(item, entry()));
    expect(await row()).toMatchObject({ version: 3, organisations: { PK: [{ name: "Rail Authority" }] } });

    const stranger = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
    expect(await undoImport(stranger, await table.read())).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await table.undo()).toEqual({ ok: true });
    expect(await table.read()).toMatchObject({ state: "UNDONE", counts: { UNDONE: 2, KEPT: 1 } });
    expect((await table.rows()).map(({ outcome, reason }) => [outcome, reason?.key ?? null])).toEqual([["UNDONE", null], ["KEPT", "many.reason.actedOn"], ["UNDONE", null]]);
    expect(await itemNamed("Undo one")).toMatchObject({ voided: true });
    expect(await row()).toMatchObject({ organisations: {}, lastUpdateSaid: "", version: 5 });
    expect((await history()).slice(-2).map(({ act }) => act)).toEqual(["undo", "undo"]);
    await intact();

    const again = await brought(rows, { key: [0] });
    expect((await again.rows()).map(({ kind, plan }) => [kind, plan.revives ?? false])).toEqual([["UPDATE", true], ["UNCHANGED", false], ["UPDATE", false]]);
    await again.carryOut();
    expect(await itemNamed("Undo one")).toMatchObject({ voided: false, status: "IN_PROGRESS" });
    expect(await db.recommendation.count({ where: { programmeId: programme.id, title: "Undo one" } })).toBe(1);
    await again.undo();
    expect(await itemNamed("Undo one")).toMatchObject({ voided: true });
    await intact();
  });

  test("an item of which one's own side wrote something for itself is kept", async () => {
    const table = await brought([["V1", "Own room", "", "", null, null, null]]);
    await table.carryOut();
    const { number } = await itemNamed("Own room");
    await act(member.actor, programme, number, (item) => updateItem(item, entry({ note: "For us", audience: "PK" }), []), null, "PK");
    await table.undo();
    expect(await table.counts()).toEqual({ KEPT: 1 });
  });
});
