import { serialOf } from "~/spreadsheets/export/sheet-xml";
import { lookAtTable, readTableRows } from "~/spreadsheets/reading/read-table";
import type { CellValue } from "~/spreadsheets/reading/table";
import { workbookOf, type Put } from "./workbooks";

/** The rows of one sheet as our own reader has them. */
export async function rowsOf(bytes: Uint8Array, sheet: string): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  for await (const batch of readTableRows(bytes, "file.xlsx", { sheet })) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

/** The items of a workbook by their references, a value a heading. */
export async function itemsOf(bytes: Uint8Array): Promise<Map<string, Record<string, CellValue>>> {
  const { sheets } = await lookAtTable(bytes, "file.xlsx");
  const [sheet] = sheets;
  const [, , ...rows] = await rowsOf(bytes, sheet?.name ?? "");
  return new Map(rows.map((cells) => [String(cells[0]), Object.fromEntries((sheet?.headers ?? []).map((head, at) => [head, cells[at] ?? null]))]));
}

/** A workbook whose first sheet was changed by hand: its rows (the line on top and the headings first) as somebody left them, saved by another program. */
export async function changeWorkbook(bytes: Uint8Array, change: (rows: CellValue[][]) => CellValue[][]): Promise<Buffer> {
  const { sheets } = await lookAtTable(bytes, "file.xlsx");
  const rows = await Promise.all(sheets.map(({ name }) => rowsOf(bytes, name)));
  const put = (cell: CellValue): Put => (typeof cell === "object" && cell !== null ? ("date" in cell ? { serial: serialOf(cell.date) } : cell) : typeof cell === "boolean" ? String(cell) : cell);
  const saved = Object.fromEntries(sheets.map(({ name }, at) => [name, (at === 0 ? change(rows[0] ?? []) : (rows[at] ?? [])).map((row) => Array.from(row, (cell) => put(cell ?? null)))]));
  return workbookOf(saved, { hidden: sheets.flatMap(({ name, hidden }) => (hidden ? [name] : [])) });
}

/** Changes what stands under a heading, in the row of an item. */
export function setCell(rows: CellValue[][], reference: string, heading: string, value: CellValue): CellValue[][] {
  const column = rows[1]?.indexOf(heading) ?? -1;
  if (column < 0 || !rows.some((row) => row[0] === reference)) throw new Error(`There is no ${heading} of ${reference}`);
  return rows.map((row) => (row[0] === reference ? Object.assign([...row], { [column]: value }) : row));
}
