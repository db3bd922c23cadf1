import { describe, expect, test } from "vitest";
import type { Encoding } from "~/sources/reading/encodings";
import { problemIn, type ProblemCode } from "~/sources/reading/problem";
import { readRows, readTable, refusalOf } from "~/spreadsheets/reading/read-table.server";
import { lookAtTable, readTableRows } from "~/spreadsheets/reading/read-table";
import type { TableChoices, TableRow } from "~/spreadsheets/reading/table";
import { docxOf, encodeAs, paragraph } from "../../support/documents";
import { workbookOf, type Put } from "../../support/workbooks";
import { zipOf } from "../../support/zip";

const HEADERS = ["Reference", "Text", "Status"];
const csv = (text: string) => Buffer.from(text);

async function rowsOf(bytes: Buffer, name: string, choices: TableChoices = {}) {
  const rows: TableRow[] = [];
  for await (const batch of readTableRows(bytes, name, choices)) rows.push(...batch);
  return rows;
}
const cellsOf = async (bytes: Buffer, name = "a.xlsx", choices: TableChoices = {}) => (await rowsOf(bytes, name, choices)).map(({ cells }) => cells);
const sheetOf = async (bytes: Buffer, name = "a.xlsx", choices: TableChoices = {}) => (await lookAtTable(bytes, name, choices)).sheets[0];
const book = (rows: Put[][], options: Parameters<typeof workbookOf>[1] = {}) => workbookOf({ Items: rows }, options);

describe("a file of values", () => {
  test.each<[string, string, string]>([
    ["commas", ",", "\n"], ["semicolons", ";", "\r\n"], ["tabs", "\t", "\r"], ["bars", "|", "\n"],
  ])("with %s is understood, whatever ends its lines", async (_, delimiter, lineEnd) => {
    const text = [HEADERS, ["1", `"Open, close; or${lineEnd}mend | it"`, "Done"], ["2", "Pave", "Open"]].map((row) => row.join(delimiter)).join(lineEnd);
    const table = await lookAtTable(csv(text), "a.csv");
    expect(table).toMatchObject({ kind: "csv", delimiter, lineEnd, sheets: [{ header: 1, headers: HEADERS, filled: 2, columns: 3 }] });
    expect((await cellsOf(csv(text), "a.csv"))[1]).toEqual(["1", "Open, close; or\nmend | it", "Done"]);
  });

  test.each<[Encoding, string]>([["windows-1251", "Открыть пункт пропуска"], ["macintosh", "Équité – l’accès"], ["utf-16le", "Équité"], ["utf-8", "\ufeffÉquité"]])("in %s is read as written, and otherwise where another encoding is chosen", async (encoding, text) => {
    const bytes = encodeAs(encoding, `${text},Status\n1,Open\n`);
    expect(await lookAtTable(bytes, "a.csv")).toMatchObject({ encoding, sheets: [{ headers: [text.replace("\ufeff", ""), "Status"] }] });
    expect((await lookAtTable(bytes, "a.csv", { encoding: "ibm866", delimiter: ";" })).sheets[0]?.headers).toHaveLength(1);
  });

  test("may say its delimiter as Excel wants it", async () => {
    expect(await cellsOf(csv("sep=|\na,b|c\n"), "a.csv")).toEqual([["a,b", "c"]]);
  });

  test("with an unclosed quote is refused with its row and line", async () => {
    const text = `Reference,Text\n1,"two\nlines"\n2,"never closed\n3,x\n4,y\n`;
    const error = await rowsOf(csv(text), "a.csv").then(() => null, problemIn);
    expect(error).toEqual({ code: "unclosedQuote", values: { row: 3, line: 4 } });
  });

  test("with a quote in the midst of a value keeps it", async () => {
    expect(await cellsOf(csv('a,b\n5" pipe,"say ""yes"""\n'), "a.csv")).toEqual([["a", "b"], ['5" pipe', 'say "yes"']]);
  });

  test("with NUL bytes loses them, and that is said", async () => {
    expect((await lookAtTable(csv("Reference,Text\n1,a\0b\n"), "a.csv")).warnings).toEqual([{ code: "nulCharacters" }]);
    expect(await cellsOf(csv("Reference,Text\n1,a\0b\n"), "a.csv")).toEqual([["Reference", "Text"], ["1", "ab"]]);
  });
});

describe("a workbook", () => {
  test("gives each value with its type", async () => {
    const rows = [["Ref", "Made", "Plain", "Sum", "Yes", "Broken"], ["1", { serial: 45344 }, 45344, { xml: '<c t="str"><f>A1&amp;"x"</f><v>1x</v></c>' }, { xml: '<c t="b"><v>1</v></c>' }, { error: "#DIV/0!" }]] satisfies Put[][];
    expect((await cellsOf(book(rows)))[1]).toEqual(["1", { date: "2024-02-22" }, 45344, "1x", true, { error: "#DIV/0!" }]);
    expect((await cellsOf(book([[{ serial: 43882.5 }]], { from1904: true })))[0]).toEqual([{ date: "2024-02-22T12:00:00" }]);
  });

  test("keeps rich and inline words whole, without how they are pronounced", async () => {
    const rich = "<sst><si><r><t>Open </t></r><r><t>now</t></r><rPh><t>oʊpən</t></rPh></si></sst>";
    expect(await cellsOf(book([["", { xml: '<c t="inlineStr"><is><t>a</t></is></c>' }]], { more: { "xl/sharedStrings.xml": rich } }))).toEqual([["Open now", "a"]]);
  });

  test("shows each sheet, and which of them only explains another", async () => {
    const rows = Array.from({ length: 8 }, (_, at) => [`PK-${at}`, "Open a post at the border", "Open", at]);
    const { sheets } = await lookAtTable(workbookOf({ Items: [["Reference", "Text", "Status", "Year"], ...rows], Terms: [["Code", "Meaning"], ["Open", "Something is being done about it, and more will be done before it can be closed"]], Old: [], Hidden: [["a", "b"], ["1", "2"]] }, { hidden: ["Hidden"] }), "a.xlsx");
    expect(sheets.map(({ name, filled, codeList }) => [name, filled, codeList])).toEqual([["Items", 8, false], ["Terms", 1, true], ["Old", 0, false], ["Hidden", 1, true]]);
  });

  test("finds the headers below a title, and shows the first rows", async () => {
    const sheet = await sheetOf(book([["Register of the Commission"], [], ["No.", "Recommendation", "Made"], [1, "Pave the road to the post", { serial: 45344 }]]));
    expect(sheet).toMatchObject({ header: 3, headers: ["No.", "Recommendation", "Made"], filled: 1, rows: 4, sample: [{ number: 4, cells: [1, "Pave the road to the post", { date: "2024-02-22" }] }] });
  });

  test("names columns under merged headers by both rows", async () => {
    const sheet = await sheetOf(book([["Reference", "Reply", null, "Status"], [null, "Text", "Date"], ["1", "Agreed", { serial: 45344 }, "Open"]], { merged: ["B1:C1", "A1:A2"] }));
    expect(sheet).toMatchObject({ header: 2, headers: ["Reference", "Reply – Text", "Reply – Date", "Status"], filled: 1 });
  });

  test("tells two headers of the same name apart, and calls one without a name by its letter", async () => {
    expect((await sheetOf(book([["Ref", "Date", "Date", null, "Text"], [1, 2, 3, 4, "x"]])))?.headers).toEqual(["Ref", "Date", "Date (2)", "D", "Text"]);
  });

  test("does not count empty rows and columns behind the last value, in a sheet as large as Excel has them", async () => {
    const far = '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>Text</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row></sheetData></worksheet>';
    expect(await sheetOf(book([], { more: { "xl/worksheets/sheet1.xml": far } }))).toMatchObject({ rows: 2, columns: 2, filled: 1 });
  });

  test("is read without its macros and links to other files, which is said", async () => {
    const more = { "xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<x/>" };
    expect((await lookAtTable(book([HEADERS, ["1", "a", "b"]], { more }), "a.xlsm")).warnings).toEqual([{ code: "macrosIgnored" }, { code: "linksIgnored" }]);
  });

  test("takes a cell of 32,767 characters whole", async () => {
    expect((await cellsOf(book([["x".repeat(32_767)]])))[0]?.[0]).toHaveLength(32_767);
  });

  test("counts words that were broken, and gives them mended where that is chosen", async () => {
    const rows = book([HEADERS, ["1", "Itâ€™s open_x000D_\nnow", "Open"]]);
    expect(await sheetOf(rows)).toMatchObject({ mojibake: 1, escaped: 1 });
    expect((await cellsOf(rows, "a.xlsx", { repair: true }))[1]).toEqual(["1", "It’s open\nnow", "Open"]);
  });
});

describe("a file that is no table, or not one that can be taken in, has a reason", () => {
  const full = "Reference,Text\n" + "1,a\n".repeat(200_001);
  const columns = [Array.from({ length: 16_384 }, (_, at) => `C${at}`)];
  test.each<[string, Buffer, string, ProblemCode]>([
    ["that is empty", Buffer.alloc(0), "a.csv", "empty"],
    ["of blank lines", csv("\n \n,,\n"), "a.csv", "noRows"],
    ["of empty sheets", workbookOf({ One: [], Two: [[]] }), "a.xlsx", "noRows"],
    ["of more rows than are taken", csv(full), "a.csv", "tooManyRows"],
    ["of 16,384 columns", book(columns), "a.xlsx", "tooManyColumns"],
    ["that is not what its name says", csv("Reference,Text\n1,a"), "a.xlsx", "damaged"],
    ["that is a zip of something else", zipOf({ "readme.txt": "x" }), "a.xlsx", "unknownZip"],
    ["that was cut off", book([HEADERS]).subarray(0, 200), "a.xlsx", "damaged"],
    ["that is a document", docxOf(paragraph("One")), "a.xlsx", "documentNotTable"],
    ["of OpenOffice", zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }), "a.ods", "openDocument"],
    ["of the binary kind", zipOf({ "xl/workbook.bin": "" }), "a.xlsb", "binaryWorkbook"],
    ["that declares entities", book([], { more: { "xl/sharedStrings.xml": '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' } }), "a.xlsx", "declaresEntities"],
  ])("%s", async (_, bytes, name, code) => {
    expect((await lookAtTable(bytes, name).then(() => null, problemIn))?.code).toBe(code);
  });

  test("but one of headers alone is a table without rows", async () => {
    expect(await sheetOf(csv("Reference,Text,Status\n"), "a.csv")).toMatchObject({ header: 1, filled: 0, headers: HEADERS, sample: [] });
  });

  test("and a table with the wrong name is read as what it is", async () => {
    expect(await lookAtTable(book([HEADERS, ["1", "a", "b"]]), "a.csv")).toMatchObject({ kind: "xlsx", sheets: [{ filled: 1 }] });
  });
});

describe("a table is read apart from the server", () => {
  const rows = Array.from({ length: 1200 }, (_, at) => `${at + 1},"Open, or close"`);
  const bytes = csv(`Reference,Text\n${rows.join("\n")}\n`);

  test("at a glance, and then row by row, at the pace of whoever takes them", async () => {
    expect(await readTable(bytes, "a.csv")).toMatchObject({ ok: true, table: { delimiter: ",", sheets: [{ filled: 1200 }] }, warnings: [] });
    const read: TableRow[] = [];
    for await (const batch of readRows(bytes, "a.csv", {})) read.push(...batch);
    expect([read.length, read.at(-1)]).toEqual([1201, { number: 1201, cells: ["1200", "Open, or close"] }]);
  });

  test("and what is wrong with it is said", async () => {
    expect(await readTable(csv('a,b\n1,"x\n'), "a.csv")).toMatchObject({ ok: false, message: { key: "reading.unclosedQuote", values: { row: 2 } } });
    const failed = await readRows(Buffer.alloc(0), "a.csv", {}).next().then(() => null, refusalOf);
    expect(failed).toMatchObject({ ok: false, message: { key: "reading.empty" } });
  });
});
