import { columnLetters, sayCell, type CellValue } from "~/spreadsheets/reading/table";

/** The words of a cell on one line; the error of a formula says nothing. */
export function wordsOf(cell: CellValue | undefined): string {
  if (typeof cell === "object" && cell !== null && "error" in cell) return "";
  return squeeze(sayCell(cell));
}

/** A text on one line, without spaces around it. */
export const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/** A name as names are compared: small letters, no marks around and between words. */
export const plainName = (text: string) => squeeze(text.normalize("NFKC").toLowerCase().replace(/[‐-―]/g, "-").replace(/[^\p{L}\p{M}\p{N}-]+/gu, " "));

/** A cell by its place, as the person's program names it: C14. */
export const cellAt = (column: number, row: number) => `${columnLetters(column)}${row}`;

/** The organisations that a cell names: one a line, or divided by semicolons. */
export const divideNames = (text: string) => text.split(/[;\n]/).map(squeeze).filter(Boolean);
