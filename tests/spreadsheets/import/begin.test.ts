import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { beginImport } from "~/spreadsheets/import/begin.server";
import { chooseTable } from "~/spreadsheets/import/choose.server";
import { findImport, listImports, type Member } from "~/spreadsheets/import/read.server";
import { sheetOf } from "~/spreadsheets/import/table-import";
import { createActor, createProgramme } from "../../support/factories";
import { bringIn, csvFile, fileOf, memberOf } from "../../support/imports";
import { workbookOf } from "../../support/workbooks";

let programme: Programme;
let member: Member;

beforeAll(async () => {
  programme = await createProgramme();
  member = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
});

const rowsOf = async (id: string) => (await db.importRow.findMany({ where: { importId: id }, orderBy: { number: "asc" } })).map(({ number, cells }) => [number, cells]);

test("a table is kept, looked at and read: its rows below the headings, each with its number, and nothing else happens", async () => {
  const table = await bringIn(member, csvFile([["Reference", "Text", "Status"], ["1", "Mend the bridge", "Open"], ["2", "Pave the road", "Done"]]));
  expect(await table.read()).toMatchObject({ state: "MAPPING", read: 2, name: "register.csv", look: { kind: "csv", delimiter: "," }, mapping: { columns: [null, null, null] } });
  expect(await rowsOf(table.id)).toEqual([[2, ["1", "Mend the bridge", "Open"]], [3, ["2", "Pave the road", "Done"]]]);
  expect(await db.recommendation.count({ where: { programmeId: programme.id } })).toBe(0);
});

test("of several sheets the one in sight that explains no other is meant; another can be chosen, and its rows are read instead", async () => {
  const book = workbookOf({ Lists: [["Open"], ["Closed"]], Register: [["No", "Text"], [1, "Mend"], [2, "Pave"], [3, "Build"]], Annex: [["No", "Text"], [9, "Plant"]] });
  const table = await bringIn(member, fileOf(book, "book.xlsx"));
  expect(sheetOf(await table.read()).name).toBe("Register");
  expect(await chooseTable(member, await table.read(), { sheet: "Annex" })).toEqual({ ok: true });
  await table.finish();
  expect(sheetOf(await table.read()).name).toBe("Annex");
  expect(await rowsOf(table.id)).toEqual([[2, [9, "Plant"]]]);
  expect(await chooseTable(member, await table.read(), { sheet: "Nowhere" })).toMatchObject({ ok: false, field: "sheet" });
});

test("with another row of headings what stands above it is left out", async () => {
  const table = await bringIn(member, csvFile([["A", "B"], ["No", "Text"], ["1", "Mend"]]));
  await chooseTable(member, await table.read(), { header: 2 });
  await table.finish();
  expect([sheetOf(await table.read()).headers, await rowsOf(table.id)]).toEqual([["No", "Text"], [[3, ["1", "Mend"]]]]);
});

test("broken words are offered to be put right, and are, when that is chosen", async () => {
  const table = await bringIn(member, csvFile([["No", "Text"], ["1", "Itâ€™s a bridge_x000D_"]]));
  expect(sheetOf(await table.read())).toMatchObject({ mojibake: 1, escaped: 1 });
  await chooseTable(member, await table.read(), { repair: true });
  await table.finish();
  expect((await rowsOf(table.id))[0]?.[1]).toEqual(["1", "It’s a bridge\n"]);
});

test("headings alone are said to be that", async () => {
  const table = await bringIn(member, csvFile([["Reference", "Text"]]));
  expect(await table.read()).toMatchObject({ state: "MAPPING", problem: { key: "tableRows.refusal.onlyHeadings" } });
});

describe("bad input gets a sentence that names the file, and leaves nothing behind", () => {
  test.each<[string, File, string]>([
    ["an empty file", new File([], "a.csv"), "reading.empty"],
    ["a workbook of Excel 2003", fileOf(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("Workbook", "utf16le"), Buffer.alloc(600)]), "a.xls"), "reading.legacyExcel"],
    ["a zip that is no workbook", fileOf(Buffer.from("504b0506000000000000000000000000000000000000", "hex"), "a.xlsx"), "reading."],
    ["a picture", fileOf(Buffer.from("89504e470d0a1a0a00000000", "hex"), "a.csv"), "reading.picture"],
    ["an unclosed quote", new File(['Reference,Text\n1,"never closed\n2,x\n'], "a.csv"), "reading.unclosedQuote"],
    ["too many columns", new File([Array.from({ length: 500 }, (_, n) => `H${n}`).join(",") + "\n1\n"], "a.csv"), "reading.tooManyColumns"],
  ])("%s", async (_, file, key) => {
    const before = await db.import.count();
    const begun = await beginImport(member, file);
    expect(begun).toMatchObject({ ok: false, reason: "invalid", field: "file" });
    expect(!begun.ok && begun.message.key).toContain(key);
    expect(await db.import.count()).toBe(before);
  });
});

test("NUL characters and broken pairs of letters are left out, and the first is said", async () => {
  const table = await bringIn(member, fileOf(Buffer.from("No,Text\n1,a\0b\n"), "nul.csv"));
  expect((await table.read()).look.warnings).toEqual([{ key: "reading.nulCharacters", values: undefined }].map(({ key }) => ({ key })));
  expect((await rowsOf(table.id))[0]?.[1]).toEqual(["1", "ab"]);
});

test("only who may register brings in tables, and nobody else sees them, in another programme neither", async () => {
  const table = await bringIn(member, csvFile([["No", "Text"], ["1", "Mend"]]));
  const observer = memberOf(await createActor(programme, "OBSERVER", "PK"), programme);
  const other = await createProgramme();
  const stranger = memberOf(await createActor(other, "SECRETARY", "PK"), other);
  expect(await beginImport(observer, csvFile([["No"], ["1"]]))).toMatchObject({ ok: false, reason: "not-allowed" });
  expect([await findImport(observer, table.id), await findImport(stranger, table.id), await findImport(member, "no-id"), await listImports(observer)]).toEqual([null, null, null, []]);
  const colleague = memberOf(await createActor(programme, "SECRETARY", "KZ"), programme);
  expect((await findImport(colleague, table.id))?.by).toBe(member.actor.name);
  expect((await listImports(colleague)).length).toBeGreaterThan(0);
});
