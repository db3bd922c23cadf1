import { writeAbout, type About } from "./about";
import type { LegalValues } from "./lists";
import { lettersOf, rowXml } from "./sheet-xml";
import { STYLE } from "./styles";
import { WORKSHEET } from "./workbook-parts";

/** A sheet of plain rows. */
function plainSheet(rows: readonly (readonly (string | null)[])[]): string {
  const letters = lettersOf(Math.max(1, ...rows.map((row) => row.length)));
  return `${WORKSHEET}<sheetData>${rows.map((row, at) => rowXml(at + 1, row, row.map(() => STYLE.text), letters)).join("")}</sheetData></worksheet>`;
}

/** The sheet from which the drop-downs take their values: a column each. */
export function listsSheetXml(lists: readonly LegalValues[], heads: ReadonlyMap<string, string>): string {
  const longest = Math.max(0, ...lists.map(({ values }) => values.length));
  return plainSheet([lists.map(({ list }) => heads.get(list) ?? list), ...Array.from({ length: longest }, (_, at) => lists.map(({ values }) => values[at] ?? null))]);
}

/** Where the values of each list stand. */
export function rangesOf(lists: readonly LegalValues[], sheet: string): Map<string, string> {
  const letters = lettersOf(lists.length);
  return new Map(lists.map(({ list, values }, at) => [list, `${quoteSheet(sheet)}!$${letters[at]}$2:$${letters[at]}$${values.length + 1}`]));
}

/** The hidden sheet by which a workbook is known when it comes back. */
export const aboutSheetXml = (about: About) => plainSheet(writeAbout(about));

/** A sheet's name as formulas write it. */
export const quoteSheet = (name: string) => `'${name.replaceAll("'", "''")}'`;
