import { neutralise } from "~/recommendations/list/csv-text";
import { columnLetters } from "~/spreadsheets/reading/table";
import type { Cell } from "./exported";
import { escapeXml, cellText, fitCell } from "./xml-text";

/** How a cell looks: places in the list of styles (workbook-parts.ts). */
export type Style = { text: number; day: number; formula: number };

const DAY_MS = 86_400_000;
/** The first day that every spreadsheet counts alike. */
const FIRST_DAY = "1900-03-01";

/** A row of a sheet; `letters` are those of its columns. Empty cells are left out: their column says how they look. */
export function rowXml(number: number, cells: readonly Cell[], styles: readonly Style[], letters: readonly string[], height = ""): string {
  let row = `<row r="${number}"${height}>`;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? null;
    const style = styles[at];
    if (cell === null || cell === "" || !style) continue;
    row += cellXml(`${letters[at]}${number}`, cell, style);
  }
  return `${row}</row>`;
}

function cellXml(address: string, cell: string | number | { date: string }, style: Style): string {
  if (typeof cell === "number") return `<c r="${address}" s="${style.text}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return cell.date < FIRST_DAY ? textXml(address, cell.date, style.text) : `<c r="${address}" s="${style.day}"><v>${serialOf(cell.date)}</v></c>`;
  const safe = neutralise(fitCell(cell));
  return textXml(address, safe, safe === cell ? style.text : style.formula);
}

const textXml = (address: string, text: string, style: number) => `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;

/** The number by which spreadsheets count a day. */
export const serialOf = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS) + 25_569;

/** The letters of so many columns. */
export const lettersOf = (count: number) => Array.from({ length: count }, (_, at) => columnLetters(at));

/** A choice that a column offers, or a word beside its cells. */
export type Validation = { column: string; from: number; formula?: string; isDay?: boolean; hint?: string };

/** As far as a sheet goes down: rows that are added have the choices too. */
const LAST_ROW = 1_048_576;

export function validationsXml(validations: readonly Validation[], refused: { title: string; text: string }): string {
  if (!validations.length) return "";
  const one = ({ column, from, formula, isDay, hint }: Validation) => {
    const type = formula ? ` type="list"` : isDay ? ` type="date" operator="greaterThan" errorStyle="warning"` : "";
    const error = formula ? ` showErrorMessage="1" errorTitle="${escapeXml(refused.title)}" error="${escapeXml(refused.text)}"` : "";
    const prompt = hint ? ` showInputMessage="1" prompt="${escapeXml(hint.slice(0, 255))}"` : "";
    const asked = formula ?? (isDay ? "1" : "");
    return `<dataValidation${type} allowBlank="1"${error}${prompt} sqref="${column}${from}:${column}${LAST_ROW}">${asked ? `<formula1>${escapeXml(asked)}</formula1>` : ""}</dataValidation>`;
  };
  return `<dataValidations count="${validations.length}">${validations.map(one).join("")}</dataValidations>`;
}
