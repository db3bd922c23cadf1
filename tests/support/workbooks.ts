import { columnLetters } from "~/spreadsheets/reading/table";
import { zipOf } from "./zip";

/** A cell: words, a number, the serial number of a date, an error, or XML of its own. */
export type Put = string | number | { serial: number } | { error: string } | { xml: string } | null;

/** A workbook of these sheets; `more` are further parts or others in place of its own, `merged` ranges of the first sheet. */
export function workbookOf(sheets: Record<string, Put[][]>, { more = {}, merged = [], hidden = [], from1904 = false }: { more?: Record<string, string>; merged?: string[]; hidden?: string[]; from1904?: boolean } = {}) {
  const words: string[] = [];
  const names = Object.keys(sheets);
  const parts = Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheets[name] ?? [], words, at ? [] : merged)]));
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ""}/>`).join("");
  return zipOf({
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...parts,
    "xl/sharedStrings.xml": `<sst>${words.map((word) => `<si><t xml:space="preserve">${escape(word)}</t></si>`).join("")}</sst>`,
    ...more,
  });
}

function sheetXml(rows: Put[][], words: string[], merged: string[]) {
  const data = rows.map((row, at) => `<row r="${at + 1}">${row.map((put, column) => cellXml(put, `${columnLetters(column)}${at + 1}`, words)).join("")}</row>`).join("");
  const ranges = merged.length ? `<mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>` : "";
  return `<worksheet><sheetData>${data}</sheetData>${ranges}</worksheet>`;
}

function cellXml(put: Put, address: string, words: string[]) {
  if (put === null) return "";
  if (typeof put === "string") return `<c r="${address}" t="s"><v>${words.push(put) - 1}</v></c>`;
  if (typeof put === "number") return `<c r="${address}"><v>${put}</v></c>`;
  if ("serial" in put) return `<c r="${address}" s="2"><v>${put.serial}</v></c>`;
  return "error" in put ? `<c r="${address}" t="e"><f>1/0</f><v>${put.error}</v></c>` : put.xml.replace("<c", `<c r="${address}"`);
}

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
