import { expect, test } from "vitest";
import { translator } from "~/locales/translator";
import { writeRecord, type PaperOptions } from "~/meetings/record/exports/record-docx.server";
import { all, readDocx, textOf } from "../support/docx";
import { makeRecordFile } from "../support/record-files";

const WORDS = { t: translator("en"), intl: "en-GB", timeZone: "Asia/Karachi" };
const write = async (wanted: Parameters<typeof makeRecordFile>[0], options: Partial<PaperOptions> = {}, file = makeRecordFile(wanted)) =>
  readDocx(await writeRecord(file, { original: null, layout: "columns", state: "CONCLUDED", ...options }, WORDS));

const headings = (document: Parameters<typeof all>[0]) =>
  all(document, "w:p").filter((one) => all(one, "w:pStyle").some(({ attributes }) => attributes["w:val"] === "Heading1")).map((one) => textOf(one).trim());

test("a record is a document with headings, tables, its head and its notice on every page, and annexes on pages that lie", async () => {
  const { document, header, footer } = await write({ points: 2 });
  expect(headings(document)).toEqual(["Delegations", "Agenda", "1. Point 1", "2. Point 2", "Signatures", "Addenda", "Annex 1: Action items", "Annex 2: Changes made", "Annex 3: Comparison with the session before"]);
  expect([header.includes("Demonstration. Not a record of anyone."), footer.includes("Page")]).toEqual([true, true]);
  expect(all(document, "w:pgSz").map(({ attributes }) => attributes["w:orient"])).toEqual(["portrait", "landscape"]);
});

test("its languages stand beside each other, or one after another, each in its own direction", async () => {
  const languages = ["en", "ru", "ur"];
  const beside = await write({ languages });
  const columns = all(beside.document, "w:tbl").filter((one) => textOf(one).trim().startsWith("English")).map((one) => all(one, "w:gridCol").length);
  expect(columns).toEqual([4, 4]);
  const after = await write({ languages }, { layout: "sequence" });
  expect(after.text.indexOf("Стороны")).toBeGreaterThan(after.text.indexOf("The Sides agreed"));
  const urdu = all(after.document, "w:p").filter((one) => textOf(one).includes("فریقین"));
  expect(urdu.length).toBeGreaterThan(0);
  expect(urdu.every((one) => all(one, "w:bidi").length === 1 && all(one, "w:rtl").length > 0)).toBe(true);
  const russian = all(after.document, "w:r").filter((one) => textOf(one).includes("Стороны"));
  expect(russian.every((one) => all(one, "w:lang").some(({ attributes }) => attributes["w:val"] === "ru-RU"))).toBe(true);
});

test("each side's original names its holder first, in the title and where it is signed", async () => {
  const [theirs, ours] = [await write({}, { original: "KZ" }), await write({}, { original: "PK" })];
  expect([theirs.text.includes("Kazakhstan – Pakistan"), ours.text.includes("Pakistan – Kazakhstan")]).toEqual([true, true]);
  expect(theirs.text.indexOf("For Kazakhstan")).toBeLessThan(theirs.text.indexOf("For Pakistan"));
  expect(theirs.text).toContain("Original of Kazakhstan");
});

test("a draft says that it is one, what is only proposed, and leaves room to sign", async () => {
  const draft = { ...makeRecordFile({ languages: ["en", "ru"], texts: { en: "Only in English." } }), conclusion: null, signatures: [], addenda: [] };
  const { text } = await write({}, { state: "RECORD_IN_DRAFT" }, draft);
  for (const said of ["Draft: this record has not been circulated.", "Proposed; agreed by Pakistan", "Not written in this language.", "Place, date"]) expect(text).toContain(said);
  expect(text).not.toContain("verification sheet");
});

test("whatever people wrote, the file needs no repair", async () => {
  const hostile = "a\u0000b\u000b <w:p> & ]]> \ud800 \uffff **open [link](javascript:x)\n\n- one\n  - two\n\n> said\n\n1. first";
  const { text } = await write({ languages: ["en", "ur"], texts: { en: hostile, ur: `${hostile} اردو` }, notice: hostile });
  expect(text).toContain("<w:p> & ]]>");
});

test("while a long record is written, others are served", async () => {
  const file = makeRecordFile({ languages: ["en", "ru"], points: 100, each: 8 });
  let turns = 0;
  let written = false;
  const writing = writeRecord(file, { original: null, layout: "columns", state: "CONCLUDED" }, WORDS).finally(() => void (written = true));
  while (!written) {
    await new Promise((resolve) => setImmediate(resolve));
    turns++;
  }
  expect(all(readDocx(await writing).document, "w:tbl").length).toBeGreaterThan(100);
  expect(turns).toBeGreaterThan(10);
});
