import { problem } from "~/sources/reading/problem";
import { isCodeList } from "./code-list";
import { findHeaderRow, nameColumns, type Merge } from "./header-row";
import { countEscaped, countMojibake, repairText } from "./repair-text";
import { MOST_COLUMNS, MOST_ROWS, type SheetLook, type TableChoices, type TableRow } from "./table";

const FIRST = 80;
const SAMPLE = 12;

/** What a sheet looks like: its size, where its headers are, its first rows, and what seems to be wrong with its words. */
export async function lookAtSheet(sheet: { name: string; hidden: boolean }, rows: AsyncIterable<TableRow> | Iterable<TableRow>, merges: Merge[], choices: TableChoices): Promise<SheetLook> {
  const first: TableRow[] = [];
  let [last, columns, filled, mojibake, escaped] = [0, 0, 0, 0, 0];
  for await (const row of rows) {
    filled += 1;
    last = row.number;
    columns = Math.max(columns, row.cells.length);
    checkSize(sheet.name, filled, columns);
    if (first.length < FIRST) first.push(row);
    for (const cell of row.cells) {
      if (typeof cell !== "string") continue;
      if (countMojibake(cell)) mojibake += 1;
      if (countEscaped(cell)) escaped += 1;
    }
  }
  const header = choices.header === undefined ? findHeaderRow(first) : choices.header;
  const { headers, last: lastHeader } = nameColumns(first, header, merges, columns);
  const below = first.filter(({ number }) => number > (lastHeader ?? 0));
  const above = first.length - below.length;
  const sample = below.slice(0, SAMPLE).map((row) => (choices.repair ? repairRow(row) : row));
  return { name: sheet.name, hidden: sheet.hidden, rows: last, columns, filled: filled - above, header: lastHeader, headers: choices.repair ? headers.map(repairText) : headers, sample, codeList: isCodeList(sheet.name, sheet.hidden, below, filled - above), mojibake, escaped };
}

/** Refuses a sheet that holds more than is taken in. */
export function checkSize(sheet: string, rows: number, columns: number) {
  if (rows > MOST_ROWS) throw problem("tooManyRows", { sheet, maximum: MOST_ROWS });
  if (columns > MOST_COLUMNS) throw problem("tooManyColumns", { sheet, columns, maximum: MOST_COLUMNS });
}

/** A row with its words put right. */
export const repairRow = ({ number, cells }: TableRow): TableRow => ({ number, cells: cells.map((cell) => (typeof cell === "string" ? repairText(cell) : cell)) });
