import { isFilled, sayCell, type TableRow } from "./table";

const NAMED = /(code|look ?up|drop ?down|pick)[ _-]?(list|s|values?)?$|^(lists?|values|codes|options|legend|key|categories|definitions|statuses|справочник|списки|списък)$/i;

type Size = { filled: number; columns: number };

/** The sheets of a workbook with those marked that explain the others: fewer rows in far fewer columns beside a table. */
export function markCodeLists<Sheet extends Size & { codeList: boolean; hidden: boolean }>(sheets: Sheet[]): Sheet[] {
  const size = ({ filled, columns }: Size) => filled * columns;
  const main = sheets.reduce<Sheet | undefined>((most, sheet) => (most && size(most) >= size(sheet) ? most : sheet), undefined);
  const explains = (sheet: Sheet) => main !== undefined && sheet !== main && sheet.filled <= 60 && sheet.filled < main.filled && sheet.columns <= main.columns * 0.6;
  return sheets.map((sheet) => ({ ...sheet, codeList: sheet.filled > 0 && sheet !== main ? sheet.codeList || explains(sheet) : sheet.codeList && sheet.hidden }));
}

/** Whether a sheet is a list of values to choose from, not of rows to take over: by its name, being hidden, or few short words in few columns. */
export function isCodeList(name: string, hidden: boolean, rows: TableRow[], filled: number): boolean {
  if (!filled) return false;
  if (hidden || NAMED.test(name.trim())) return true;
  const cells = rows.flatMap((row) => row.cells.filter(isFilled).map(sayCell));
  const columns = Math.max(...rows.map((row) => row.cells.filter(isFilled).length));
  return filled <= 60 && columns <= 3 && cells.every((cell) => cell.length <= 60) && cells.filter((cell) => /^[\d.,/-]+$/.test(cell)).length < cells.length * 0.3;
}
