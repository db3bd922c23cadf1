import { problem } from "~/sources/reading/problem";
import { xmlReader, type Attributes } from "~/sources/reading/xml";
import { fromSerial } from "./dates";
import type { Merge } from "./header-row";
import { isFilled, type CellValue, type TableRow } from "./table";
import { local, type SheetPart, type Workbook } from "./xlsx-workbook";

/** As far as a sheet goes in Excel. */
const LAST_COLUMN = 16_384;

/** The rows of a sheet that hold something, as they are unpacked. What was merged is written into `merges`, which stands behind the rows. */
export async function* readSheetRows(sheet: SheetPart, book: Workbook, merges: Merge[] = []): AsyncGenerator<TableRow> {
  let ready: TableRow[] = [];
  let cells: CellValue[] = [];
  let number = 0;
  let column = 0;
  let cell: { type: string; style: number } | null = null;
  let text = "";
  let inValue = false;

  function openCell({ r, t = "n", s = "0" }: Attributes) {
    column = r ? columnOf(r) : column + 1;
    if (column > LAST_COLUMN) throw problem("damaged");
    cell = { type: t, style: Number(s) };
    text = "";
  }

  function closeCell() {
    const value = cell ? valueOf(text, cell, book) : null;
    if (isFilled(value)) {
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = value;
    }
    cell = null;
  }

  const reader = xmlReader({
    open: (name, attributes) => {
      const tag = local(name);
      if (tag === "row") [cells, column, number] = [[], 0, Number(attributes.r) || number + 1];
      else if (tag === "c") openCell(attributes);
      else if (tag === "v" || tag === "t") inValue = cell !== null;
      else if (tag === "rPh") cell = cell && { ...cell, type: "phonetic" };
      else if (tag === "mergeCell") addMerge(attributes.ref ?? "", merges);
    },
    text: (piece) => {
      if (inValue && cell?.type !== "phonetic") text += piece;
    },
    close: (name) => {
      const tag = local(name);
      if (tag === "v" || tag === "t") inValue = false;
      else if (tag === "rPh" && cell) cell = { ...cell, type: "inlineStr" };
      else if (tag === "c") closeCell();
      else if (tag === "row" && cells.length) ready.push({ number, cells });
    },
  });
  for await (const piece of sheet.part.pieces()) {
    reader.write(piece);
    if (ready.length) yield* ready;
    ready = [];
  }
  reader.end();
  yield* ready;
}

function valueOf(text: string, { type, style }: { type: string; style: number }, { words, isDate, from1904 }: Workbook): CellValue {
  if (type === "s") return words[Number(text)] ?? "";
  if (type === "inlineStr" || type === "str") return text;
  if (type === "b") return text === "1";
  if (type === "e") return { error: text };
  if (type === "d") return { date: text.replace(/T00:00:00(\.000)?Z?$/, "").slice(0, 19) };
  if (!text) return null;
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  const date = isDate(style) ? fromSerial(value, from1904) : null;
  return date ? { date } : value;
}

/** The column in a cell's address, counted from 1: AB12 is 28. */
export function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    const code = letter.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}

function addMerge(ref: string, merges: Merge[]) {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref);
  if (found && merges.length < 10_000) merges.push({ left: columnOf(found[1] ?? "") - 1, top: Number(found[2]), right: columnOf(found[3] ?? "") - 1, bottom: Number(found[4]) });
}
