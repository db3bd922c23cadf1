import { HEAD_STYLE, STYLE } from "./styles";
import type { CellWords, ExportColumn } from "./columns";
import type { Cell, Exported } from "./exported";
import { lettersOf, rowXml, validationsXml, type Style } from "./sheet-xml";
import { WORKSHEET } from "./workbook-parts";
import { escapeXml } from "./xml-text";

/** What the sheet of items is made of; `line` stands above them, `ranges` are where the legal values of each list stand. */
export type ListSheet = {
  columns: readonly ExportColumn[]; line: string; footer: string; rightToLeft: boolean; ranges: ReadonlyMap<string, string>; words: CellWords;
  refused: { title: string; text: string };
};

export const HEAD_ROW = 2;
const FIRST_ROW = HEAD_ROW + 1;
/** The reference stays in view. */
const FROZEN = 1;

const styleOf = ({ use, look = "text" }: ExportColumn): Style => (use === "own" ? STYLE.own : use === "fill" ? STYLE[look] : STYLE.read);

/** The sheet of items, batch by batch; `write` hears the number of each item that stands in it. */
export async function* listSheetXml(sheet: ListSheet, batches: AsyncIterable<readonly Exported[]>, write: (number: number) => void): AsyncGenerator<string> {
  const { columns, words } = sheet;
  const letters = lettersOf(columns.length);
  const styles = columns.map(styleOf);
  yield beginXml(sheet, letters);
  let row = FIRST_ROW;
  for await (const batch of batches) {
    let xml = "";
    for (const item of batch) {
      const cells = columns.map((column) => column.say(item, words));
      xml += rowXml(row++, cells, styles, letters, heightOf(cells, columns));
      write(item.number);
    }
    if (xml) yield xml;
  }
  yield endXml(sheet, letters, Math.max(row - 1, HEAD_ROW));
}

const LINE_HEIGHT = 13.5;
const MOST_LINES = 12;

/** How high a row is whose cells wrap, as an attribute: programs open a sheet without measuring its words. */
function heightOf(cells: readonly Cell[], columns: readonly ExportColumn[]): string {
  let lines = 1;
  for (let at = 0; at < cells.length; at++) {
    const [cell, column] = [cells[at], columns[at]];
    if (column?.look !== "wraps" || typeof cell !== "string" || (cell.length <= column.width - 2 && !cell.includes("\n"))) continue;
    lines = Math.max(lines, cell.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (column.width - 2))), 0));
  }
  return lines > 1 ? ` ht="${Math.min(lines, MOST_LINES) * LINE_HEIGHT + 2}"` : "";
}

function beginXml({ columns, line, rightToLeft }: ListSheet, letters: readonly string[]): string {
  const cols = columns.map((column, at) => {
    const { width, use } = column;
    const { text, day } = styleOf(column);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${column.look === "day" ? day : text}" customWidth="1"${use === "hidden" ? ` hidden="1"` : ""}/>`;
  });
  const pane = `<pane xSplit="${FROZEN}" ySplit="${HEAD_ROW}" topLeftCell="${letters[FROZEN]}${FIRST_ROW}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${letters[FROZEN]}${FIRST_ROW}" sqref="${letters[FROZEN]}${FIRST_ROW}"/>`;
  const heads = columns.map(({ use }) => ({ text: HEAD_STYLE[use], formula: HEAD_STYLE[use], day: HEAD_STYLE[use] }));
  const plain = { text: HEAD_STYLE.line, formula: HEAD_STYLE.line, day: HEAD_STYLE.line };
  return `${WORKSHEET}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${rightToLeft ? ` rightToLeft="1"` : ""} tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews>`
    + `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>`
    + rowXml(1, [line], [plain], letters)
    + rowXml(HEAD_ROW, columns.map(({ head }) => head), heads, letters);
}

function endXml({ columns, ranges, refused, footer }: ListSheet, letters: readonly string[], last: number): string {
  const validations = columns.flatMap(({ use, list, hint, look }, at) => {
    const formula = list && ranges.get(list);
    return use === "fill" && (formula || hint || look === "day") ? [{ column: letters[at] ?? "", from: FIRST_ROW, formula, hint, isDay: look === "day" }] : [];
  });
  const foot = escapeXml(footer.replaceAll("&", "&&").slice(0, 200));
  return `</sheetData><autoFilter ref="A${HEAD_ROW}:${letters.at(-1)}${last}"/>${validationsXml(validations, refused)}`
    + `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`
    + `<headerFooter><oddFooter>&amp;L&amp;8${foot}&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}
