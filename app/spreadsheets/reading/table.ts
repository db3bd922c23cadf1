import type { Message } from "~/refusal";
import type { Encoding } from "~/sources/reading/encodings";
import type { Problem } from "~/sources/reading/problem";

/** What a cell holds: words, a number, a day (2024-02-22) or a time of one (2024-02-22T10:30:00), the error of a formula, or nothing. */
export type CellValue = string | number | boolean | { date: string } | { error: string } | null;

/** A row with its number as the person sees it in their program; cells up to the last that holds something. */
export type TableRow = { number: number; cells: CellValue[] };

/** A sheet at a glance. `header` is the number of the row of headers, or null where there is none. */
export type SheetLook = {
  name: string;
  hidden: boolean;
  /** Rows and columns up to the last that holds something. */
  rows: number;
  columns: number;
  /** Rows that hold something, without the headers. */
  filled: number;
  header: number | null;
  /** A name for each column, no two alike. */
  headers: string[];
  /** The first rows below the headers. */
  sample: TableRow[];
  /** A list of values to choose from rather than rows to take over. */
  codeList: boolean;
  /** How many cells show the marks of a wrong encoding or of an escaped line end, each with an example. */
  mojibake: number;
  escaped: number;
};

/** What is chosen about reading a table, where the guess was not right; all of it is optional. */
export type TableChoices = { sheet?: string; encoding?: Encoding; delimiter?: string; repair?: boolean; header?: number | null };

/** A table at a glance: its sheets, and how a file of text was read. */
export type TableLook = { kind: "xlsx" | "csv"; sheets: SheetLook[]; encoding: Encoding | null; delimiter: string | null; lineEnd: "\n" | "\r\n" | "\r" | null; warnings: Problem[] };
export type ReadTable = { ok: true; table: Omit<TableLook, "warnings">; warnings: Message[] };

/** More rows that hold something, or more columns, are not taken in. */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 400;

/** Whether a cell holds something to see. */
export const isFilled = (value: CellValue | undefined) => value !== null && value !== undefined && (typeof value !== "string" || /\S/.test(value));

/** A cell as words. */
export function sayCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? ("date" in value ? value.date : value.error) : String(value);
}

/** A column's letters: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
}
