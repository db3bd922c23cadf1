import { columnLetters, isFilled, sayCell, type CellValue, type TableRow } from "./table";

/** Cells that were merged, as rows and columns counted from 1 and 0. */
export type Merge = { top: number; bottom: number; left: number; right: number };

/** Titles and notes may stand above a table, but not more than so many rows. */
const LOOKED_AT = 25;

/** The number of the row of headers among the first rows of a sheet: short words, each its own, over rows of about that width. Null where none is. */
export function findHeaderRow(rows: TableRow[]): number | null {
  const first = rows.slice(0, LOOKED_AT);
  const widest = Math.max(0, ...first.map(({ cells }) => filledOf(cells).length));
  if (!widest) return null;
  const found = first.find(({ cells }, at) => filledOf(cells).length >= Math.max(widest > 1 ? 2 : 1, widest * 0.6) && namesColumns(cells) && differs(cells, first.slice(at + 1)));
  return found?.number ?? null;
}

const filledOf = (cells: CellValue[]) => cells.filter(isFilled);

function namesColumns(cells: CellValue[]): boolean {
  const words = filledOf(cells).map(sayCell);
  const named = filledOf(cells).filter((cell) => typeof cell === "string" && /\p{L}|#|№/u.test(cell) && cell.length <= 120 && !/[.!?]\s+\S/.test(cell));
  return named.length >= words.length * 0.8 && new Set(words.map((word) => word.trim().toLowerCase())).size >= words.length * 0.7;
}

// Headers are followed by what they name: rows that hold other things than names, or longer or repeated ones. Two rows of names alone are a list.
function differs(cells: CellValue[], below: TableRow[]): boolean {
  const next = below.filter((row) => filledOf(row.cells).length > 0);
  if (!next.length) return true;
  const names = filledOf(cells).map(sayCell);
  const longest = Math.max(...names.map((name) => name.length));
  const other = next.some((row) => row.cells.some((cell) => isFilled(cell) && (typeof cell !== "string" || /\d/.test(cell) || cell.length > longest)));
  return other || names.length > 2;
}

/** A name for each column, from one row of headers or from two where the upper one is merged over several columns; alike ones are numbered, empty ones called by their letter. */
export function nameColumns(rows: TableRow[], header: number | null, merges: Merge[], width: number): { headers: string[]; last: number | null } {
  const row = rows.find(({ number }) => number === header);
  const groups = merges.filter((merge) => merge.top === header && merge.right > merge.left);
  const under = groups.length ? rows.find(({ number }) => number === (header ?? 0) + 1) : undefined;
  const deep = under && groups.some(({ left, right }) => under.cells.slice(left, right + 1).filter(isFilled).length > 1 && namesColumns(under.cells)) ? under : undefined;
  const plain = Array.from({ length: width }, (_, column) => {
    const group = groups.find(({ left, right }) => column >= left && column <= right);
    const upper = clean(row?.cells[group?.left ?? column]);
    const lower = deep ? clean(deep.cells[column]) : "";
    return [upper, lower].filter((name, at, all) => name && all.indexOf(name) === at).join(" – ") || columnLetters(column);
  });
  const seen = new Map<string, number>();
  const headers = plain.map((name) => {
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times > 1 ? `${name} (${times})` : name;
  });
  return { headers, last: deep ? deep.number : header };
}

const clean = (cell: CellValue | undefined) => sayCell(cell).replace(/_x000D_/g, " ").replace(/\s+/g, " ").trim();
