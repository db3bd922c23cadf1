import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { sha256 } from "~/history/canonical";
import type { Programme } from "~/programmes/programme";
import type { FieldId } from "~/spreadsheets/import/fields";
import type { Mapping } from "~/spreadsheets/import/mapping";
import { chooseAll, chooseInRow } from "~/spreadsheets/import/choose-conflict.server";
import { askForPlan } from "~/spreadsheets/import/plan.server";
import type { Member } from "~/spreadsheets/import/read.server";
import type { CellValue } from "~/spreadsheets/reading/table";
import { voidItem } from "~/recommendations/edit-item";
import { act, createActor, createItem, createOrganisation, createProgramme, entry } from "../../support/factories";
import { changesOf, errorsOf, memberOf, putTable } from "../../support/imports";

let programme: Programme;
let member: Member;
let rail: { id: number; name: string };
let roads: { id: number; name: string };
let kazakh: { id: number; name: string };

beforeAll(async () => {
  programme = await createProgramme();
  member = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
  [rail, roads, kazakh] = [await createOrganisation(programme, "PK", "Rail Authority"), await createOrganisation(programme, "PK", "Road Agency"), await createOrganisation(programme, "KZ", "Temir Zholy")];
  await db.sector.create({ data: { programmeId: programme.id, key: "transport", name: "Transport" } });
});

const plan = async (rows: CellValue[][], columns: (FieldId | null)[], more: Partial<Mapping> = {}) => {
  const table = await putTable(member, rows);
  await table.map(columns, more);
  return { table, rows: await table.plan() };
};
const kindsOf = (rows: { kind: string }[]) => rows.map(({ kind }) => kind).join(" ");
const lead = (id: number, name: string) => ({ id, name, abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null });

describe("a row that is not here yet", () => {
  test("would be created, field by field; nothing is written", async () => {
    const { rows, table } = await plan(
      [["No", "What", "Lead", "Status", "Made", "Sector"], ["019/23", "It is recommended that the crossing be fenced.", "Rail Authority", "In progress", { date: "2024-02-22" }, "Transport"]],
      ["reference", "wording", "lead", "status", "madeOn", "sector"], { key: [0] },
    );
    expect(rows.map(changesOf)).toEqual([[
      "B2 | title |  | The crossing be fenced", "A2 | reference |  | 019/23", "B2 | wording |  | It is recommended that the crossing be fenced.", "C2 | lead |  | Rail Authority",
      "D2 | status |  | In progress", "E2 | madeOn |  | 2024-02-22", "F2 | sector |  | Transport",
    ]]);
    expect(rows[0]).toMatchObject({ kind: "CREATE", title: "The crossing be fenced", reference: null, outcome: "WAITING" });
    expect(await table.counts()).toEqual({ CREATE: 1 });
    expect(await db.recommendation.count({ where: { programmeId: programme.id } })).toBe(0);
  });

  test("is an error where a cell cannot be understood, named by its place and reason", async () => {
    const { rows } = await plan(
      [["Title", "Made", "Since", "Deadline", "Position", "Owner"],
        ["", { date: "2024-01-01" }], ["Mend", "soon"], ["Mend", { date: "1850-01-01" }], ["Mend", { date: "2999-01-01" }], ["Mend", { date: "2024-05-01" }, { date: "2024-04-01" }],
        ["Mend", null, null, "some day"], ["Mend", null, null, null, "Agreed"], [{ error: "#N/A" }], ["x".repeat(301)]],
      ["title", "madeOn", "statusOn", "deadline", "positionOf:KZ", null],
    );
    expect(rows.map(errorsOf)).toEqual([["A2 nothingThere"], ["B3 notADay"], ["B4 dayTooEarly"], ["B5 dayInFuture"], ["C6 beforeMade"], ["D7 deadlineUnclear"], ["E8 otherSide"], ["A9 cellError"], ["A10 tooLong"]]);
    expect(kindsOf(rows)).toBe(Array(9).fill("ERROR").join(" "));
  });
});

describe("a row of an item that is here", () => {
  const column = (field: FieldId, value: CellValue, number: number): [CellValue[][], (FieldId | null)[]] => [[["Ref", "Value"], [`T-${number}`, value]], ["reference", field]];

  test.each<[string, FieldId, CellValue, string, string[]]>([
    ["priority", "priority", "High", "B2 | priority | Normal | High", []],
    ["sector", "sector", "Transport", "B2 | sector |  | Transport", []],
    ["lead", "lead", "Rail Authority", "B2 | lead |  | Rail Authority", []],
    ["position", "positionOf:PK", "Agreed", "B2 | positionOf:PK | No position communicated | Agreed", []],
    ["status", "status", "In progress", "B2 | status | Not reported | In progress", []],
    ["a note", "note", "Half is done", "B2 | note |  | Half is done", []],
    ["a deadline, which waits for the other side", "deadline", "2031", "B2 | deadline |  | 2031", ["setDeadline"]],
    ["a title, which waits for the other side", "title", "Another", "B2 | title | Draft the schedule | Another", ["setWording"]],
  ])("would change: %s", async (_, field, value, change, proposals) => {
    const { number } = await createItem(programme);
    const { rows } = await plan(...column(field, value, number));
    expect([kindsOf(rows), changesOf(rows[0]!), rows[0]?.plan.proposals, rows[0]?.reference]).toEqual(["UPDATE", [change], proposals, `T-${number}`]);
  });

  test.each<[string, FieldId, CellValue, string]>([
    ["no act leads there", "status", "Closed – implemented", "B2 notFromHere"],
    ["the act needs evidence, which no table has", "status", "Reported implemented", "B2 noteNeeded"],
    ["a hold needs its reason", "status", "On hold", "B2 noteNeeded"],
    ["it is for the other side to say", "positionOf:KZ", "Agreed", "B2 otherSide"],
    ["another side's lead likewise", "lead", "Temir Zholy", "B2 otherSide"],
  ])("is an error where %s", async (_, field, value, error) => {
    const { number } = await createItem(programme);
    const { rows } = await plan(...column(field, value, number));
    expect([kindsOf(rows), errorsOf(rows[0]!)]).toEqual(["ERROR", [error]]);
  });

  test("a hold with its reason and review date is one act; evidence stays needed", async () => {
    const { number } = await createItem(programme);
    const held = await plan([["Ref", "Status", "Review", "Note"], [`T-${number}`, "On hold", { date: "2031-01-01" }, "Waits for funds"]], ["reference", "status", "reviewOn", "note"]);
    expect([kindsOf(held.rows), held.rows[0]?.plan.changes.length]).toEqual(["UPDATE", 2]);
    const reported = await plan([["Ref", "Status", "Note"], [`T-${number}`, "Reported implemented", "Done"]], ["reference", "status", "note"]);
    expect(errorsOf(reported.rows[0]!)).toEqual(["B2 evidenceNeeded"]);
  });

  test("says nothing by an empty cell, and nothing new by what is so already, however it is said", async () => {
    const { number } = await createItem(programme, { priority: "HIGH", organisations: { PK: [lead(rail.id, rail.name)], KZ: [lead(kazakh.id, kazakh.name)] }, deadline: { kind: "DAY", said: "1 March 2031", lastDay: "2031-03-01", event: "" } });
    const { rows } = await plan([["Ref", "Priority", "Lead", "Deadline", "Sector"], [`t-${number}`, "high", "rail authority", { date: "2031-03-01" }, ""]], ["reference", "priority", "lead", "deadline", "sector"]);
    expect([kindsOf(rows), changesOf(rows[0]!)]).toEqual(["UNCHANGED", []]);
  });

  test("that there is not is an error; a row of the same item again too", async () => {
    const { number } = await createItem(programme);
    const { rows } = await plan([["Ref", "Priority"], ["T-9999", "High"], [`T-${number}`, "High"], [`T-${number}`, "Low"]], ["reference", "priority"]);
    expect(rows.map(errorsOf)).toEqual([["A2 noSuchItem"], [], ["A4 rowBefore"]]);
  });

  test("that is void would be brought back", async () => {
    const { number, secretary } = await createItem(programme);
    await act(secretary, programme, number, (item) => voidItem(item, entry({ note: "Wrong" })));
    const { rows } = await plan([["Ref", "Priority"], [`T-${number}`, "Normal"]], ["reference", "priority"]);
    expect([kindsOf(rows), rows[0]?.plan.revives]).toEqual(["UPDATE", true]);
  });

  test("the wording is compared in the language of the table, and the other languages stay", async () => {
    const [en, ru] = ["Fence the crossing", "Огородить переезд"].map((text) => ({ text, sha256: sha256(text) }));
    const { number } = await createItem(programme, {}, { words: [{ language: "en", ...en! }, { language: "ru", ...ru! }] });
    expect(kindsOf((await plan(...column("wording", "Fence the crossing", number))).rows)).toBe("UNCHANGED");
    const { rows } = await plan(...column("wording", "Fence both crossings", number));
    expect([changesOf(rows[0]!), rows[0]?.plan.proposals]).toEqual([["B2 | wording | Fence the crossing | Fence both crossings"], ["setWording"]]);
  });
});

describe("rows that share their key", () => {
  const TABLE: CellValue[][] = [["No", "Title", "Lead"], ["012/21", "Fit alarms", "Rail Authority"], ["012/21", "Fit alarms", "Road Agency"], ["013/21", "Paint", "Road Agency"], ["013/21", "Paint it", "Rail Authority"]];
  const columns: FieldId[] = ["reference", "title", "lead"];

  test("are a question first", async () => {
    const table = await putTable(member, TABLE);
    expect(await table.map(columns, { key: [0] })).toEqual([{ question: "repeated", keys: 2, rows: 4 }]);
    expect(await askForPlan(member, await table.read())).toMatchObject({ ok: false, message: { key: "tableRows.refusal.openQuestions" } });
  });

  test("are an item each, or one with the addressees of all where only those differ, or the first alone", async () => {
    expect(kindsOf((await plan(TABLE, columns, { key: [0], repeated: "separate" })).rows)).toBe("CREATE CREATE CREATE CREATE");
    const { rows } = await plan(TABLE, columns, { key: [0], repeated: "together" });
    expect(kindsOf(rows)).toBe("CREATE SKIPPED CREATE ERROR");
    expect([changesOf(rows[0]!)[2], rows[1]?.reason, rows[3]?.reason?.key]).toEqual(["C2 | lead |  | Rail Authority; Road Agency", { key: "tableRows.reason.togetherWith", values: { row: 2 } }, "tableRows.reason.differsToo"]);
    const skipping = await plan(TABLE, columns, { key: [0], repeated: "skip" });
    expect([kindsOf(skipping.rows), skipping.rows[1]?.reason]).toEqual(["CREATE SKIPPED CREATE SKIPPED", { key: "tableRows.reason.sharesKey", values: { row: 2 } }]);
    expect(roads.id).toBeGreaterThan(0);
  });
});

test("the rows of a preview add up, page by page and by kind, and a changed mapping begins anew", async () => {
  const { number } = await createItem(programme);
  const many: CellValue[][] = [["Ref", "Title", "Priority"], ...Array.from({ length: 120 }, (_, n): CellValue[] => ["", `Item ${n}`, "Low"]), [`T-${number}`, "", "Low"], ["T-99999", "", ""]];
  const { rows, table } = await plan(many, ["reference", "title", "priority"]);
  expect([rows.length, await table.counts()]).toEqual([122, { CREATE: 120, UPDATE: 1, ERROR: 1 }]);
  await table.map(["reference", "title", null]);
  expect(await table.read()).toMatchObject({ state: "MAPPING" });
  await table.plan();
  expect(await table.counts()).toEqual({ CREATE: 120, UNCHANGED: 1, ERROR: 1 });
});

test("nothing to choose leads nowhere before there is a preview", async () => {
  const table = await putTable(member, [["Title"], ["Mend"]]);
  expect([await chooseInRow(await table.read(), 2, { title: "ours" }), await chooseAll(await table.read(), null, "ours")]).toMatchObject([{ ok: false }, { ok: false }]);
});
