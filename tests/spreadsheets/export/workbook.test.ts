import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { neutralise } from "~/recommendations/list/csv-text";
import { readAbout } from "~/spreadsheets/export/about";
import { lookAtTable } from "~/spreadsheets/reading/read-table";
import { sayCell } from "~/spreadsheets/reading/table";
import { downloadWorkbook } from "../../support/exports";
import { itemsOf, rowsOf } from "../../support/filled-in";
import { hasLibreOffice, saveWithLibreOffice } from "../../support/libreoffice";
import { createPortfolio, type Portfolio } from "../../support/portfolio";
import { readZip } from "../../support/unzip";

let here: Portfolio;
let bytes: Uint8Array;
let parts: Map<string, string>;

const asActor = (reader: Portfolio["ofPakistan"]) => reader.actor as Actor;
const download = async (address = "", reader = here.ofPakistan, notice: string | null = null) => (await downloadWorkbook({ ...here.programme, notice }, asActor(reader), address)).bytes;
const sheetOf = (bytes: Uint8Array) => readZip(bytes).get("xl/worksheets/sheet1.xml") ?? "";

/** What would be a formula, or is no plain text. */
const ODD = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "=cmd|' /C calc'!A0", "\"<&>\" _x0041_", "Открыть «авиасообщение»", "پروازیں شروع کریں", "x".repeat(40_000)];

beforeAll(async () => {
  here = await createPortfolio("xl");
  for (const [at, title] of ODD.entries()) await db.$executeRaw`UPDATE "Recommendation" SET "successMeasure" = ${title} WHERE "id" = ${here.shown[at]!.id}`;
  bytes = await download("", here.ofPakistan, "Not a record of either Government & <no>");
  parts = readZip(bytes);
});

describe("the workbook of a list", () => {
  test("holds every row of the list in its order, and of a filter what it leaves", async () => {
    const references = [...(await itemsOf(bytes)).keys()];
    expect(references).toEqual(here.shown.map(({ number }) => `XL-KZ-${number}`));
    const held = await itemsOf(await download("status=ON_HOLD&sort=-number"));
    expect([...held.keys()]).toEqual(here.shown.filter(({ status }) => status === "ON_HOLD").map(({ number }) => `XL-KZ-${number}`).reverse());
  });

  test("is named after the programme and the day, and asks to be kept", async () => {
    const { answer } = await downloadWorkbook(here.programme, asActor(here.ofPakistan));
    expect(answer.headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(answer.headers.get("content-disposition")).toContain(`xl-recommendations-${here.today}.xlsx`);
  });

  test("says each field: words as the pages have them, days as days", async () => {
    const item = here.shown.find(({ lastDay, ownerName, organisations }) => lastDay && ownerName === "Anna" && organisations.PK?.length)!;
    const row = (await itemsOf(bytes)).get(`XL-KZ-${item.number}`)!;
    expect(row).toMatchObject({
      Key: `XL-KZ-${item.number}`, Version: 1, Title: item.title, Owner: "Anna, TDAP", Deadline: { date: item.lastDay }, "Last day": { date: item.lastDay }, Priority: "Normal", Kind: "Recommendation",
      "Lead of PK": `Trade Development Authority${item.number % 2 === 0 ? " (suggested)" : ""}`,
    });
  });

  test("keeps its headers in sight, can be filtered, and hides key and version", () => {
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toMatch(/<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"\/>/);
    expect(sheet).toContain(`<autoFilter ref="A2:AC${here.shown.length + 2}"/>`);
    expect(sheet.match(/<col [^>]*hidden="1"\/>/g)).toHaveLength(2);
    expect(sheet).toMatch(/<col min="2" max="2" [^>]*hidden="1"/);
  });

  test("offers the legal values of status, owner, leads, positions, sector, priority and kind, from a hidden sheet that is never taken for data", async () => {
    const lists = [...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<dataValidation type="list"[^>]* sqref="([A-Z]+)3:[^>]*><formula1>([^<]*)/g)].map(([, column, range]) => [column, range]);
    expect(lists.map(([column]) => column)).toEqual(["E", "I", "K", "M", "O", "P", "Q", "R", "S"]);
    expect(lists[0]).toEqual(["E", "'Lists'!$A$2:$A$9"]);
    const [heads, ...rows] = await rowsOf(bytes, "Lists");
    expect(rows.map((row) => row[heads?.indexOf("Owner") ?? 0]).filter(Boolean)).toEqual(["Anna, TDAP", "boris, SCAT"]);
    const { sheets } = await lookAtTable(bytes, "file.xlsx");
    expect(sheets.map(({ name, hidden, codeList }) => [name, hidden, codeList])).toEqual([["Recommendations", false, false], ["Lists", true, true], ["About", true, true]]);
  });

  test("tells of itself on a hidden sheet: what it is, when and of what it was made, its columns and its items", async () => {
    const about = readAbout((await rowsOf(bytes, "About")).map((row) => row.map(sayCell)));
    expect(about).toMatchObject({ programme: "xl", asOf: null, locale: "en" });
    expect(about?.columns.map(({ id }) => id).slice(0, 5)).toEqual(["reference", "key", "version", "title", "status"]);
    expect(about?.columns.map(({ head }) => head)).toEqual((await lookAtTable(bytes, "file.xlsx")).sheets[0]?.headers);
    expect(about?.numbers).toEqual(here.shown.map(({ number }) => number));
  });

  test("says in its first line and at the foot of each printed page what it is no record of", async () => {
    expect(sayCell((await rowsOf(bytes, "Recommendations"))[0]?.[0])).toContain("Not a record of either Government & <no>");
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain("&amp;8Not a record of either Government &amp;&amp; &lt;no&gt;");
  });
});

describe("what was typed stays text", () => {
  // The long one by its length: a difference of it says nothing.
  const short = (text: unknown) => (String(text).length > 1_000 ? String(text).length : String(text));
  const measures = async (of: Uint8Array) => [...(await itemsOf(of)).values()].slice(0, ODD.length).map((row) => short(row["Measure of success"]).toString().replace("_x005F_", "_"));
  const kept = ODD.map((text) => short(neutralise(text.slice(0, 32_767))).toString());

  test("no cell is a formula, and what would be one is marked as text", () => {
    const sheet = sheetOf(bytes);
    expect(sheet).not.toContain("<f>");
    for (const [, text] of sheet.matchAll(/<t xml:space="preserve">([^<]*)/g)) expect(text).not.toMatch(/^[=+\-@＝\t]/);
    const marked = [...(parts.get("xl/styles.xml") ?? "").split("<cellXfs")[1]!.matchAll(/<xf [^>]*>/g)].flatMap(([xf], at) => (xf.includes("quotePrefix") ? [String(at)] : []));
    for (const [, style] of sheet.matchAll(/s="(\d+)" t="inlineStr"><is><t xml:space="preserve">'/g)) expect(marked).toContain(style);
  });

  test("our own reader has it as it was, right-to-left and Cyrillic too", async () => {
    expect(await measures(bytes)).toEqual(kept);
  });

  test.skipIf(!hasLibreOffice())("LibreOffice opens it without repair, and saves the same values, lists, headers and hidden parts", async () => {
    const saved = await saveWithLibreOffice(bytes, "xlsx");
    const plain = (row: Record<string, unknown>) => ({ ...row, "Measure of success": "" });
    expect([...(await itemsOf(saved)).values()].map(plain)).toEqual([...(await itemsOf(bytes)).values()].map(plain));
    expect(await measures(saved)).toEqual(kept);
    const sheet = sheetOf(saved);
    expect(sheet.match(/type="list"/g)).toHaveLength(9);
    expect(sheet).toContain("<autoFilter");
    const { sheets } = await lookAtTable(saved, "file.xlsx");
    expect(sheets.map(({ name, hidden, codeList }) => [name, hidden, codeList])).toEqual([["Recommendations", false, false], ["Lists", true, true], ["About", true, true]]);
  }, 60_000);

  test.skipIf(!hasLibreOffice())("saved as values by LibreOffice, no cell begins as a formula would", async () => {
    const csv = (await saveWithLibreOffice(bytes, "csv")).toString("utf8");
    expect(csv).toContain("'=1+1");
    expect(csv.match(/(^|,|\n)"?[=@＝]/g)).toBeNull();
  }, 60_000);
});
