import { describe, expect, test } from "vitest";
import { readDocument } from "~/sources/reading/read-document";
import { problemIn, type ProblemCode } from "~/sources/reading/problem";
import { readSource } from "~/sources/reading/read-source.server";
import { bombOf, docxOf, encodeAs, linesFrom, paragraph, pdfFile, pdfOf } from "../../support/documents";
import { zipOf } from "../../support/zip";

const text = linesFrom(80, ["It is recommended to open the post."]);
const compound = (part: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(part, "utf16le")]);
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`;
const LOCKED = [`<</Type/Catalog/Pages 2 0 R>>`, `<</Type/Pages/Count 0/Kids[]>>`, `<</Filter/Standard/V 1/R 2/P -4/O<${"61".repeat(32)}>/U<${"62".repeat(32)}>>>`];
const locked = () => pdfFile(LOCKED, "/Encrypt 3 0 R/ID[<61><61>]");
const nested = (open: string, inner: string, close: string, times: number) => open.repeat(times) + inner + close.repeat(times);

describe("a file that cannot be read has a reason", () => {
  test.each<[string, Buffer, string, ProblemCode]>([
    ["with nothing in it", Buffer.alloc(0), "a.pdf", "empty"],
    ["of blanks", Buffer.from(" \n\n"), "a.txt", "noText"],
    ["that is protected", locked(), "a.pdf", "encrypted"],
    ["that is protected, of Office", compound("EncryptedPackage"), "a.docx", "encrypted"],
    ["of pictures alone", pdfOf([[], [], []]), "a.pdf", "scanned"],
    ["that was cut off", pdfOf([text]).subarray(0, 40), "a.pdf", "damaged"],
    ["that was cut off, of Word", docxOf(paragraph("One")).subarray(0, 300), "a.docx", "damaged"],
    ["that is not what its name says", Buffer.from("hello"), "a.docx", "damaged"],
    ["of ten thousand pages", pdfOf(Array.from({ length: 10_000 }, () => [])), "a.pdf", "tooManyPages"],
    ["that unpacks to gigabytes", bombOf("word/document.xml", 500), "a.docx", "unpacksTooLarge"],
    ["that laughs a billion times", zipOf({ "word/document.xml": LAUGHS }), "a.docx", "declaresEntities"],
    ["of Word, nested without end", docxOf(nested("<w:sdt>", paragraph("One"), "</w:sdt>", 5000)), "a.docx", "tooDeep"],
    ["of the web, nested without end", Buffer.from(nested("<div>", "One", "</div>", 50_000)), "a.html", "tooDeep"],
    ["of an old Word", compound("WordDocument"), "a.doc", "legacyWord"],
    ["of an old Excel", compound("Workbook"), "a.xls", "legacyExcel"],
    ["of OpenOffice", zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }), "a.odt", "openDocument"],
    ["of rich text", Buffer.from("{\\rtf1 hello}"), "a.rtf", "richTextFile"],
    ["that is a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), "a.txt", "picture"],
    ["of other files", zipOf({ "a.txt": "a" }), "a.zip", "unknownZip"],
    ["that is a table", Buffer.from("a,b\n1,2"), "a.csv", "tableNotDocument"],
    ["of bytes", Buffer.from([1, 0, 2, 0x80, 0, 7, 9]), "a.bin", "notText"],
  ])("%s", async (_, bytes, name, code) => {
    const found = await readDocument(bytes, name).then(() => null, problemIn);
    expect(found?.code).toBe(code);
  });
});

test("what a file is decides how it is read, and a wrong name is said", async () => {
  const { source, warnings } = await readDocument(pdfOf([text]), "report.docx");
  expect(source.text).toBe("It is recommended to open the post.");
  expect(warnings).toEqual([{ code: "readAs", values: { extension: "docx", kind: "PDF" } }]);
});

describe("a file is read apart from the server", () => {
  test("and comes back with its text and what should be known of it", async () => {
    const russian = "Стороны обязуются открыть новый пункт пропуска до конца года.";
    const read = await readSource(encodeAs("windows-1251", russian), "протокол.txt");
    expect(read).toMatchObject({ ok: true, source: { text: russian, language: "ru" }, warnings: [{ key: "reading.readEncoding", values: { encoding: "Windows-1251" } }] });
  });

  test("one that takes too long is given up", async () => {
    const read = await readSource(pdfOf(Array.from({ length: 500 }, () => text)), "a.pdf", { seconds: 0.05, heap: 256, memory: 800 });
    expect(read).toMatchObject({ ok: false, reason: "invalid", message: { key: "reading.tooLong" }, field: "file" });
  });

  test.each([["in objects", 32, 900], ["in all", 512, 60]])("one that takes too much memory %s is given up, and the next is read", async (_, heap, memory) => {
    const large = Buffer.from("<p>One <b>two</b></p>".repeat(600_000));
    expect(await readSource(large, "a.html", { seconds: 60, heap, memory })).toMatchObject({ ok: false, message: { key: "reading.tooHeavy" } });
    expect(await readSource(pdfOf([text]), "a.pdf")).toMatchObject({ ok: true, source: { pages: 1 } });
  });

  test("many at once wait for one another", async () => {
    const read = await Promise.all(["One one one", "Two two two", "Three three", "Four four four", "Five five"].map((words) => readSource(Buffer.from(words), "a.txt")));
    expect(read.map((one) => one.ok && one.source.text.split(" ")[0])).toEqual(["One", "Two", "Three", "Four", "Five"]);
  });
});
