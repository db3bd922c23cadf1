import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { collectDays } from "~/spreadsheets/import/days.server";
import { findRepeats } from "~/spreadsheets/import/repeats.server";
import type { FieldId } from "~/spreadsheets/import/fields";
import type { Member } from "~/spreadsheets/import/read.server";
import { saveMapping } from "~/spreadsheets/import/save.server";
import { collectWords } from "~/spreadsheets/import/words.server";
import { createActor, createOrganisation, createProgramme, sideNamed } from "../../support/factories";
import { memberOf, putTable } from "../../support/imports";

let programme: Programme;
let member: Member;

beforeAll(async () => {
  programme = await createProgramme();
  member = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
});

const table = (rows: (string | number)[][]) => putTable(member, rows);
const meanings = async (rows: (string | number)[][], field: FieldId) => {
  const brought = await table(rows);
  await brought.map([field]);
  const imported = await brought.read();
  const words = await collectWords(imported, imported.mapping, { side: "PK", sectors: false });
  return (words[field] ?? []).map(({ words, count, means, suggestion }) => [words, count, means, suggestion]);
};

describe("the words of a column", () => {
  test("are listed once, with how often; the programme's own names are understood, an unknown status is asked and never taken for granted", async () => {
    expect(await meanings([["Status"], ["In progress"], ["in  progress "], ["Closed acceptable"], ["Withdrawn"], ["In progress"], ["Blue"]], "status")).toEqual([
      ["In progress", 2, { is: "IN_PROGRESS" }, null],
      ["in progress", 1, { is: "IN_PROGRESS" }, null],
      ["Closed acceptable", 1, null, { is: "CLOSED_IMPLEMENTED" }],
      ["Withdrawn", 1, null, { is: "CLOSED_DISCONTINUED" }],
      ["Blue", 1, null, null],
    ]);
  });

  test("name organisations by any name they have or had, and by what they became; others may be created on one's own side", async () => {
    const [old, now] = [await createOrganisation(programme, "PK", "Ministry of Rivers"), await createOrganisation(programme, "PK", "Ministry of Water Resources")];
    await db.organisation.update({ where: { id: old.id }, data: { closedAt: new Date() } });
    await db.organisationSuccession.create({ data: { fromId: old.id, toId: now.id, kind: "REPLACED", on: "2025-01-01" } });
    await db.organisationName.create({ data: { organisationId: now.id, name: "Ministry of Power", abbreviation: "MP", heldTo: "2024-01-01" } });
    const is = { is: String(now.id) };
    expect(await meanings([["Lead"], ["Ministry of Rivers"], ["ministry of power"], ["MP; Harbour Board"], ["Min. of Water Resources"]], "lead")).toEqual([
      ["Ministry of Rivers", 1, is, null], ["ministry of power", 1, is, null], ["MP", 1, is, null], ["Harbour Board", 1, null, { create: "Harbour Board", side: "PK" }],
      ["Min. of Water Resources", 1, null, { create: "Min. of Water Resources", side: "PK" }],
    ]);
  });

  test("that name two organisations alike are asked; in a column of one side only its own are meant", async () => {
    await createOrganisation(programme, "PK", "Customs Service");
    const kz = await createOrganisation(programme, "KZ", "Customs Service");
    expect(await meanings([["Lead"], ["Customs Service"]], "lead")).toEqual([["Customs Service", 1, null, { create: "Customs Service", side: "PK" }]]);
    expect(await meanings([["Lead"], ["Customs Service"]], "leadOf:KZ")).toEqual([["Customs Service", 1, { is: String(kz.id) }, null]]);
  });
});

describe("days", () => {
  const days = async (texts: string[], more = {}) => {
    const brought = await table([["Made", "Text"], ...texts.map((text) => [text, "x"])]);
    await brought.map(["madeOn", "title"], more);
    const imported = await brought.read();
    return collectDays(imported, imported.mapping);
  };

  test("that could be two are asked, with an example", async () => {
    expect(await days(["03/04/2024", "22-Feb-24", "2024-05-06"])).toMatchObject({ ambiguous: 1, example: { cell: "A2", text: "03/04/2024" }, unreadableCount: 0 });
  });

  test("are not asked where another of the column can be read in one way only, or it was answered", async () => {
    expect(await days(["03/04/2024", "22/04/2024"])).toMatchObject({ ambiguous: 0 });
    expect(await days(["03/04/2024"], { dayOrder: "day-month" })).toMatchObject({ ambiguous: 0 });
  });

  test("that are none are named by their cells", async () => {
    expect(await days(["2024-05-06", "soon", "soon", "31/02/2024"])).toMatchObject({ unreadableCount: 3, unreadable: [{ cell: "A3", text: "soon" }, { cell: "A5", text: "31/02/2024" }] });
  });
});

test("rows that share their key are counted and shown, with the columns in which they differ", async () => {
  const brought = await table([["No", "Text", "To"], ["012/21", "Fit alarms", "Rail Company"], ["013/21", "Paint", "Rail Company"], [" 012/21", "Fit  alarms", "Transport Agency"], ["", "a", "b"], ["", "c", "d"]]);
  const repeats = await findRepeats(await brought.read(), [0]);
  expect(repeats).toMatchObject({ keys: 1, rows: 2, groups: [{ key: ["012/21"], differs: [2], rows: [{ number: 2 }, { number: 4 }] }] });
  expect(await findRepeats(await brought.read(), [0, 2])).toEqual({ keys: 0, rows: 0, groups: [] });
});

test("a mapping is kept with what is still open, and remembered for the next table with these headings, but for its day and title", async () => {
  const rows = [["Number", "What", "State"], ["1", "Mend", "Open"], ["1", "Pave", "Open"]];
  const brought = await table(rows);
  expect(await brought.map([null, null, "status"], { key: [0], asOf: "", sourceTitle: "" })).toEqual([
    { question: "noTitle" }, { question: "unknownWords", field: "status", count: 1 }, { question: "repeated", keys: 1, rows: 2 }, { question: "asOf" }, { question: "sourceTitle" },
  ]);
  expect(await brought.map(["reference", "title", "status"], { key: [0], repeated: "separate", values: { status: { Open: { is: "IN_PROGRESS" } } } })).toEqual([]);
  const next = await table(rows);
  expect((await next.read()).mapping).toMatchObject({ columns: ["reference", "title", "status"], values: { status: { Open: { is: "IN_PROGRESS" } } }, repeated: "separate", asOf: "", sourceTitle: "" });
});

describe("a mapping is refused", () => {
  const other = () => createProgramme();
  test.each<[string, object, object]>([
    ["that gives a field to two columns", { columns: ["title", "title"] }, { field: "column-1" }],
    ["with a field of no side here", { columns: ["leadOf:XX", null] }, { field: "column-0" }],
    ["of another number of columns", { columns: ["title"] }, { message: { key: "tableRows.refusal.noSuchColumn" } }],
    ["with a key beyond the columns", { key: [7] }, { message: { key: "tableRows.refusal.noSuchColumn" } }],
    ["that tells of tomorrow", { asOf: "2999-01-01" }, { field: "asOf" }],
    ["with a status that there is not", { values: { status: { Open: { is: "GONE" } } } }, { field: "status" }],
    ["that creates an organisation of another side", { values: { lead: { Board: { create: "Board", side: "KZ" } } } }, { field: "lead" }],
    ["that creates a sector where one does not administer", { values: { sector: { Rail: { create: "Rail", side: null } } } }, { field: "sector" }],
  ])("%s", async (_, more, refusal) => {
    const brought = await table([["Text", "To"], ["Mend", "Board"]]);
    const { mapping } = await brought.read();
    expect(await saveMapping(member, await brought.read(), { ...mapping, columns: [null, null], asOf: "2026-01-01", ...more })).toMatchObject({ ok: false, ...refusal });
  });

  test("that names an organisation of another programme", async () => {
    const foreign = await createOrganisation(await other(), "PK");
    const brought = await table([["Text", "To"], ["Mend", "Board"]]);
    const { mapping } = await brought.read();
    const saved = await saveMapping(member, await brought.read(), { ...mapping, columns: ["title", "lead"], values: { lead: { Board: { is: String(foreign.id) } } } });
    expect(saved).toMatchObject({ ok: false, field: "lead" });
    expect(sideNamed(programme, "PK").code).toBe("PK");
  });
});
