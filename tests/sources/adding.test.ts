import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { readKept } from "~/evidence/store.server";
import { documentJob } from "~/sources/documents/read-job.server";
import { bombOf, docxOf, encodeAs, linesFrom, paragraph, pdfFile, pdfOf } from "../support/documents";
import { createActor, createOrganisation, createProgramme } from "../support/factories";
import { cookieOf } from "../support/requests";
import { visit, type Page } from "../support/site";

let programme: Programme;
let secretary: Actor;
let cookie: string;
let tdap: { id: number; name: string };

beforeAll(async () => {
  programme = await createProgramme();
  secretary = await createActor(programme, "SECRETARY", "PK");
  cookie = await cookieOf(secretary.personId);
  tdap = await createOrganisation(programme, "PK", "Trade Development Authority");
});

const SENTENCE = "It is recommended that the Trade Development Authority should open an office in Almaty by 31 December 2030.";

type Given = Record<string, string | File>;

function formOf(given: Given): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ title: "", byline: "", publisher: "", publishedOn: "", url: "", text: "", rich: "", ...given })) form.append(name, value);
  return form;
}

const fileOf = (content: string | Buffer, name: string) => new File([typeof content === "string" ? content : new Uint8Array(content)], name);

const add = (given: Given, who = cookie): Promise<Page> => visit(`/p/${programme.key}/sources/new`, { cookie: who, form: formOf(given) });

/** The source that a page leads to, read: at once, or by the job where the machine is busy. */
async function addedBy(page: Page) {
  const id = Number(/\/sources\/(\d+)$/.exec(page.location ?? "")?.[1]);
  expect(id, `${page.status} ${page.html.match(/role="alert".*?<\/div>/s)?.[0] ?? ""}`).toBeGreaterThan(0);
  await documentJob({ id: String(id) }, new AbortController().signal);
  return db.source.findUniqueOrThrow({ where: { id }, include: { document: { include: { blocks: { orderBy: { place: "asc" } }, candidates: { orderBy: { start: "asc" } } } } } });
}

const TEXT = linesFrom(80, ["It is recommended that the sides should open", "a joint office in Almaty next year."]);

describe("a document of each kind is added and read", () => {
  test.each<[string, File, string]>([
    ["a PDF", fileOf(pdfOf([TEXT]), "report.pdf"), "application/pdf"],
    ["of Word", fileOf(docxOf(paragraph(SENTENCE)), "report.docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["a page", fileOf(`<h1>Report of the council</h1><p>${SENTENCE}</p>`, "report.htm"), "text/html"],
    ["in Markdown", fileOf(`# Report of the sides\n\n${SENTENCE}\n`, "report.md"), "text/markdown"],
    ["a text", fileOf(`${SENTENCE}\n`, "report.txt"), "text/plain"],
  ])("%s", async (_, file, mediaType) => {
    const source = await addedBy(await add({ file, title: "Report" }));
    const { document } = source;
    expect(document).toMatchObject({ state: "READ", name: file.name, mediaType, addedByName: secretary.name, programmeId: programme.id });
    expect(document?.text).toContain("It is recommended that the");
    expect(document?.candidates).not.toHaveLength(0);
    expect(await readKept(document?.sha256 ?? "")).toEqual(Buffer.from(await file.arrayBuffer()));
    for (const { start, end, text } of document?.blocks ?? []) expect(document?.text.slice(start, end)).toBe(text);
  });
});

test("what is found in it waits, each part of a passage by itself, with leads and deadline as the passage names them", async () => {
  const { document } = await addedBy(await add({ text: `${SENTENCE}\n\nWe recommend that the Trade Development Authority (1) publish the list of traders; (2) open a help desk; and (3) train two crews.\n` }));
  const [first, ...parts] = document?.candidates ?? [];
  expect(first).toMatchObject({ state: "WAITING", version: 1, wholeStart: null, leads: { PK: tdap.id }, deadlineSaid: expect.stringContaining("31 December 2030"), programmeId: programme.id });
  expect(parts).toHaveLength(3);
  const [whole] = parts.map(({ wholeStart, wholeEnd }) => document?.text.slice(wholeStart ?? 0, wholeEnd ?? 0));
  for (const part of parts) {
    expect(part.leads).toEqual({ PK: tdap.id });
    expect(whole).toContain(document?.text.slice(part.start, part.end));
    expect(part.title).not.toBe("");
  }
});

describe("it is called", () => {
  test.each<[string, Given, string]>([
    ["what the person says", { file: fileOf(`# One\n\n${SENTENCE}`, "a.md"), title: "Our title" }, "Our title"],
    ["what it calls itself", { file: fileOf(`# Report on trade\n\nAgain: ${SENTENCE}`, "b.md") }, "Report on trade"],
    ["like its file, where its first heading is that of a section", { file: fileOf(`# Introduction\n\nOnce: ${SENTENCE}`, "trade_report 2026.md") }, "trade report 2026"],
    ["like the first line of what was pasted", { text: `On trade by land\nit is said that ${SENTENCE}` }, "On trade by land"],
  ])("%s", async (_, given, title) => {
    expect((await addedBy(await add(given))).title).toBe(title);
  });
});

test("what is said of it is kept: by whom, where, when as far as known, and its address", async () => {
  const source = await addedBy(await add({ text: `About it: ${SENTENCE}`, title: "T", byline: "A council", publisher: "A paper", publishedOn: "May 2024", url: "https://example.org/report" }));
  expect(source).toMatchObject({ title: "T", byline: "A council", publisher: "A paper", publishedOn: "2024-05", url: "https://example.org/report" });
});

describe("pasted text", () => {
  test("in Cyrillic is recognised by its language, and only its structure is weighed", async () => {
    const { document } = await addedBy(await add({ file: new File([new Uint8Array(encodeAs("windows-1251", "Рекомендации\n\n1. Открыть новый пункт пропуска до конца года.\n2. Создать рабочую группу по торговле.\n"))], "протокол.txt") }));
    expect(document).toMatchObject({ state: "READ", language: "ru", warnings: [{ key: "reading.readEncoding" }] });
  });

  test("that is rich keeps its headings, lists and tables, and none of its scripts", async () => {
    const rich = "<h2>Way forward</h2><ul><li>Open the <b>office</b> at once and staff it.</li></ul><table><tr><th>No</th><th>Action</th></tr><tr><td>1</td><td>Sign the text</td></tr></table><script>alert(1)</script>";
    const { document } = await addedBy(await add({ text: "Way forward\nOpen the office at once and staff it.", rich }));
    expect(document?.blocks.map(({ kind }) => kind)).toEqual(["heading", "item", "cell", "cell", "cell", "cell"]);
    expect(document).toMatchObject({ name: "", mediaType: "text/html" });
    expect(document?.text).not.toContain("alert");
  });

  test("with marks of direction and half characters is taken as any text is", async () => {
    const { document } = await addedBy(await add({ text: "\u202aسفارشات\u202c\n\n1. دفتر کھولا جائے۔ \ud83d" }));
    expect(document?.state).toBe("READ");
  });
});

describe("a form is sent back, with all that was typed, where", () => {
  const text = `Kept: ${SENTENCE}`;
  test.each<[string, Given, RegExp]>([
    ["there is neither file nor text", { title: "T" }, /Choose a file, or paste the text/],
    ["there are both", { file: fileOf(SENTENCE, "a.txt"), text }, /either a file or a text/],
    ["the file is empty", { file: fileOf("", "a.pdf") }, /The file is empty/],
    ["the file is of another type", { file: fileOf("MZ", "a.exe") }, /These are: PDF, DOCX, HTML, MD, TXT/],
    ["the file is of an old Word", { file: fileOf("x", "a.doc") }, /Word 2003 or older/],
    ["the file is a table", { file: fileOf("a,b", "a.csv") }, /Bring it in under Import/],
    ["the file is larger than is taken", { file: new File([new Uint8Array(25 * 1024 * 1024 + 1)], "a.pdf") }, /larger than 25 MB/],
    ["the address is none", { text, url: "nowhere" }, /no web address/],
    ["the date is none", { text, publishedOn: "soon" }, /publishedOn-error/],
    ["the title holds what no title may", { text, title: "A\u0007B" }, /title-error/],
  ])("%s", async (_, given, says) => {
    const before = await db.source.count({ where: { programmeId: programme.id } });
    const page = await add({ byline: "Typed before", ...given });
    expect(page.status).toBe(422);
    expect(page.html).toMatch(says);
    expect(page.html).toContain("Typed before");
    if (given.text) expect(page.html).toContain("Kept: It is recommended");
    expect(await db.source.count({ where: { programmeId: programme.id } })).toBe(before);
  });

  test("it holds a file, which need not be chosen again", async () => {
    const refused = await add({ file: fileOf(`Chosen once: ${SENTENCE}`, "chosen.txt"), url: "nowhere" });
    const token = /name="kept"[^>]*value="([^"]+)"/.exec(refused.html)?.[1] ?? /value="([^"]+)"[^>]*name="kept"/.exec(refused.html)?.[1] ?? "";
    expect(refused.html).toContain("chosen.txt");
    const { document } = await addedBy(await add({ kept: token }));
    expect(document).toMatchObject({ state: "READ", name: "chosen.txt" });
    expect((await add({ kept: `${token}x` })).html).toMatch(/no longer kept here/);
  });
});

describe("the same file", () => {
  test("is here already: who added it when is said, with the way to it, and nothing is added", async () => {
    const file = () => fileOf(`The same: ${SENTENCE}`, "same.txt");
    const source = await addedBy(await add({ file: file(), title: "The first one" }));
    const before = await db.source.count();
    const again = await add({ file: file(), title: "Again" });
    expect(again.status).toBe(422);
    expect(again.html).toMatch(new RegExp(`added by ${secretary.name} on .*href="/p/${programme.key}/sources/${source.id}"[^>]*>The first one`, "s"));
    expect(again.html).toContain('value="Again"');
    expect(await db.source.count()).toBe(before);
  });

  test("in another programme is another source", async () => {
    const file = () => fileOf(`Elsewhere too: ${SENTENCE}`, "same.txt");
    const other = await createProgramme();
    const theirs = await cookieOf((await createActor(other, "SECRETARY", "PK")).personId);
    await addedBy(await add({ file: file() }));
    await addedBy(await visit(`/p/${other.key}/sources/new`, { cookie: theirs, form: formOf({ file: file() }) }));
  });

  test("sent twice at the same moment is added once", async () => {
    const file = () => fileOf(`At once: ${SENTENCE}`, "twice.txt");
    const pages = await Promise.all(Array.from({ length: 4 }, () => add({ file: file() })));
    expect(pages.map(({ status }) => status).sort()).toEqual([302, 422, 422, 422]);
    expect(await db.source.count({ where: { programmeId: programme.id, document: { name: "twice.txt" } } })).toBe(1);
  });
});

const LOCKED = [`<</Type/Catalog/Pages 2 0 R>>`, `<</Type/Pages/Count 0/Kids[]>>`, `<</Filter/Standard/V 1/R 2/P -4/O<${"61".repeat(32)}>/U<${"62".repeat(32)}>>>`];
const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]);

describe("a document that cannot be read says why, on its page and in the list:", () => {
  test.each<[string, File, RegExp]>([
    ["protected by a password", fileOf(pdfFile(LOCKED, "/Encrypt 3 0 R/ID[<61><61>]"), "locked.pdf"), /protected by a password/],
    ["protected, of Word", fileOf(compound, "locked.docx"), /protected by a password/],
    ["scanned", fileOf(pdfOf([[], [], []]), "scan.pdf"), /text recognition/],
    ["cut off", fileOf(pdfOf([TEXT]).subarray(0, 60), "cut.pdf"), /The file is damaged/],
    ["a bomb", fileOf(bombOf("word/document.xml", 500), "bomb.docx"), /unpacks to more than/],
    ["without a letter", fileOf(" \n ", "blank.txt"), /There is no text in this file/],
    ["a picture by another name", fileOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), "picture.txt"), /This is a picture/],
  ])("%s", async (_, file, says) => {
    const page = await add({ file });
    const { document, id } = await addedBy(page);
    expect(document).toMatchObject({ state: "REFUSED", blocks: [], candidates: [], text: "" });
    expect((await visit(page.location ?? "", { cookie })).html).toMatch(says);
    const list = (await visit(`/p/${programme.key}/sources`, { cookie })).html;
    expect(list.slice(list.indexOf(`/sources/${id}"`)).slice(0, 1500)).toMatch(says);
  });
});
