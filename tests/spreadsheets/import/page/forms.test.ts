import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { FieldId } from "~/spreadsheets/import/fields";
import { readColumns } from "~/spreadsheets/import/page/columns-form.server";
import { describeColumns } from "~/spreadsheets/import/page/columns.server";
import { describeRows } from "~/spreadsheets/import/page/rows.server";
import { describeSource } from "~/spreadsheets/import/page/source.server";
import { readChoices, tableForm } from "~/spreadsheets/import/page/table-form.server";
import { describeTable } from "~/spreadsheets/import/page/table.server";
import { readWords } from "~/spreadsheets/import/page/words-form.server";
import { describeWords, nameWord } from "~/spreadsheets/import/page/words.server";
import type { Member } from "~/spreadsheets/import/read.server";
import { translator } from "~/locales/translator";
import { createActor, createOrganisation, createProgramme } from "../../../support/factories";
import { bringIn, csvFile, fileOf, memberOf, putTable } from "../../../support/imports";
import { workbookOf } from "../../../support/workbooks";

const HEADERS = ["No.", "Recommendation", "Addressed to", "Status"];
const LONG = "The two offices keep one list of courses and bring it up to date every quarter.";
const t = translator("en");
let member: Member;

beforeAll(async () => {
  const programme = await createProgramme();
  await createOrganisation(programme, "PK", "Office A");
  member = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
});

const table = (rows: string[][] = [["T-1", LONG, "Office A", "In progress"], ["T-1", LONG, "Office B", "Parked"], ["T-2", `${LONG} Twice.`, "Office C", "Parked"]]) => putTable(member, [HEADERS, ...rows]);

describe("the columns", () => {
  test("are guessed until they are said, and are as the last time for the next table with these headings", async () => {
    const first = await table();
    const guessed = await describeColumns(member, await first.read());
    expect(guessed).toMatchObject({ guessed: true, lastTime: null, columns: [{ field: "reference", samples: [] }, { field: "wording" }, { field: "lead" }, { field: "status" }] });
    await first.map(["reference", "wording", null, "status"]);
    expect(await describeColumns(member, await first.read())).toMatchObject({ guessed: false, lastTime: null });
    const second = await describeColumns(member, await (await table()).read());
    expect(second).toMatchObject({ guessed: false, columns: [{ field: "reference", by: null }, { field: "wording" }, { field: null }, { field: "status" }] });
    expect(second.lastTime).toMatch(/^20/);
    await db.importLayout.deleteMany({ where: { programmeId: member.programme.id } });
  });

  test("are read from the form: each its field, and the key that follows the guess until it is chosen", async () => {
    const imported = await (await table()).read();
    const sent = { "column-0": "reference", "column-1": "wording", "column-2": "leadOf:KZ", "column-3": "" };
    expect(readColumns(imported, member, sent)).toMatchObject({ ok: true, mapping: { columns: ["reference", "wording", "leadOf:KZ", null], key: [0] } });
    const columns: (FieldId | null)[] = ["reference", "wording", null, null];
    const chosen = { ...imported, mapping: { ...imported.mapping, columns, key: [1] } };
    expect(readColumns(chosen, member, sent)).toMatchObject({ ok: true, mapping: { key: [1] } });
    expect(readColumns({ ...chosen, mapping: { ...chosen.mapping, key: [0] } }, member, { ...sent, "column-0": "" })).toMatchObject({ ok: true, mapping: { key: [1, 2] } });
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ["a field that there is not", { "column-0": "leadOf:XX", "column-1": "wording" }, { "column-0": "errors.notAChoice" }],
    ["two answers for one column", { "column-1": ["wording", "title"] }, { "column-1": "errors.notAChoice" }],
    ["a field twice", { "column-0": "wording", "column-1": "wording" }, { "column-1": "importPages.columns.twice" }],
    ["neither title nor wording", { "column-0": "reference" }, { "column-0": "importPages.columns.noTitle" }],
  ])("refuse %s at its column", async (_, sent, errors) => {
    const read = readColumns(await (await table()).read(), member, sent);
    expect(read.ok ? {} : Object.fromEntries(Object.entries(read.errors).map(([name, all]) => [name, all[0]?.key]))).toEqual(errors);
  });
});

describe("the words", () => {
  test("are asked once each where nobody knows them; what is said of all others is said of those alone", async () => {
    const own = await table();
    await own.map(["reference", "wording", "lead", "status"]);
    const shown = await describeWords({ ...member } as never, await own.read(), t);
    expect(shown.map(({ field, unknown, known }) => [field, unknown.map(({ words, count, answer }) => [words, count, answer]), known.map(({ words }) => words)])).toEqual([
      ["lead", [["Office B", 1, ""], ["Office C", 1, ""]], ["Office A"]],
      ["status", [["Parked", 2, ""]], ["In progress"]],
    ]);
    const sent = { [nameWord("lead", "Office B")]: "skip", "rest-lead": "create:PK", [nameWord("status", "Parked")]: "is:ON_HOLD" };
    expect(await readWords(await own.read(), sent)).toMatchObject({
      ok: true, mapping: { values: { lead: { "Office B": { skip: true }, "Office C": { create: "Office C", side: "PK" } }, status: { Parked: { is: "ON_HOLD" } } } },
    });
    const read = await readWords(await own.read(), sent);
    expect(read.ok && Object.keys(read.mapping.values.lead ?? {})).toEqual(["Office B", "Office C"]);
  });

  test("keep what was said where the page says nothing, and lose it where it is taken back", async () => {
    const own = await table();
    await own.map(["reference", "wording", "lead", "status"], { values: { status: { Parked: { is: "ON_HOLD" } } } });
    expect(await readWords(await own.read(), {})).toMatchObject({ ok: true, mapping: { values: { status: { Parked: { is: "ON_HOLD" } } } } });
    const taken = await readWords(await own.read(), { [nameWord("status", "Parked")]: "" });
    expect(taken.ok && taken.mapping.values.status).toEqual({});
  });

  test("refuse what is no answer, at the word", async () => {
    const own = await table();
    await own.map(["reference", "wording", "lead", "status"]);
    const name = nameWord("status", "Parked");
    expect(await readWords(await own.read(), { [name]: "anything" })).toEqual({ ok: false, errors: { [name]: [{ key: "errors.notAChoice" }] } });
  });
});

test("rows that share the key are shown with what differs between them", async () => {
  const own = await table();
  await own.map(["reference", "wording", "lead", "status"], { key: [0] });
  expect(await describeRows(await own.read())).toMatchObject({
    key: [0], keys: 1, rows: 2,
    groups: [{ key: "T-1", differs: ["Addressed to", "Status"], rows: [{ number: 2, values: [{ column: "Addressed to", words: "Office A" }, { words: "In progress" }] }, { number: 3 }] }],
  });
});

describe("days and source", () => {
  test("a day that could be two is shown read both ways, also after it was answered", async () => {
    const own = await putTable(member, [["Text", "Made"], [LONG, "05/04/2025"], [LONG, "nothing"]]);
    await own.map(["wording", "madeOn"]);
    const example = { cell: "B2", text: "05/04/2025", dayFirst: "2025-04-05", monthFirst: "2025-05-04" };
    expect(await describeSource(await own.read())).toMatchObject({ ambiguous: 1, example, dayOrder: null, unreadableCount: 1, unreadable: [{ cell: "B3" }] });
    await own.map(["wording", "madeOn"], { dayOrder: "day-month" });
    expect(await describeSource(await own.read())).toMatchObject({ ambiguous: 1, example, dayOrder: "day-month" });
  });

  test("what the file's name says is proposed until it is said", async () => {
    const own = await putTable(member, [["Text"], [LONG]], "Register 2024-04-04.csv");
    expect(await describeSource(await own.read())).toMatchObject({ asOf: "2024-04-04", title: "Register 2024-04-04" });
    await own.map(["wording"], { asOf: "2025-01-01", sourceTitle: "Ours" });
    expect(await describeSource(await own.read())).toMatchObject({ asOf: "2025-01-01", title: "Ours" });
  });
});

describe("how a table is read", () => {
  const read = async (own: Awaited<ReturnType<typeof table>>, sent: Record<string, string>) => readChoices(await own.read(), tableForm(await own.read()).parse(sent));

  test("is chosen otherwise only where something differs; another sheet has headings of its own", async () => {
    const own = await bringIn(member, fileOf(workbookOf({ Items: [HEADERS, ["1", LONG, "A", "Open"], ["2", LONG, "B", "Open"]], Lists: [["Status"], ["Open"]] }), "a.xlsx"));
    expect(await read(own, { sheet: "Items", header: "1" })).toBeNull();
    expect(await read(own, { sheet: "Items", header: "2" })).toMatchObject({ sheet: "Items", header: 2 });
    expect(await read(own, { sheet: "Items", header: "" })).toMatchObject({ header: null });
    expect(await read(own, { sheet: "Lists", header: "1", repair: "yes" })).toEqual({ sheet: "Lists", repair: true });
    expect(tableForm(await own.read()).safeParse({ sheet: "None" }).success).toBe(false);
  });

  test("damaged letters are counted, with an example of each kind as it is and as it would be", async () => {
    const own = await bringIn(member, csvFile([HEADERS, ["1", "The officeâ€™s list", "A", "Open"], ["2", "one_x000D_ two", "B", "Open"]]));
    expect(await describeTable(await own.read())).toMatchObject({ mojibake: 1, escaped: 1, repair: false, examples: [{ before: "The officeâ€™s list", after: "The office’s list" }, { before: "one_x000D_ two", after: "one\n two" }] });
    expect(await read(own, { encoding: "utf-8", delimiter: ",", header: "1", repair: "yes" })).toMatchObject({ repair: true });
  });

  test("a formula whose result is an error is said", async () => {
    const own = await bringIn(member, fileOf(workbookOf({ Items: [HEADERS, ["1", { error: "#DIV/0!" }, "A", "Open"]] }), "a.xlsx"));
    expect((await describeTable(await own.read())).warnings).toEqual([{ key: "importPages.table.formulaErrors", values: { count: 1 } }]);
  });
});
