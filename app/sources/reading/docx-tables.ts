import type { Paragraph } from "./docx-paragraphs";
import type { Attributes } from "./xml";

export type Cell = { column: number; paragraphs: Paragraph[] };
export type Row = { header: boolean; cells: Cell[] };

type Table = { rows: Row[]; column: number; span: number; merged: boolean; firstRow: boolean; dropped: boolean };

/** Keeps the rows of the table that is being read; a table within a cell adds its words to that cell. */
export function tableReader() {
  const tables: Table[] = [];
  const outermost = () => (tables.length === 1 ? tables[0] : undefined);

  return {
    inside: () => tables.length > 0,
    begin: () => void tables.push({ rows: [], column: 0, span: 1, merged: false, firstRow: false, dropped: false }),
    put: (paragraph: Paragraph) => void tables[0]?.rows.at(-1)?.cells.at(-1)?.paragraphs.push(paragraph),
    open(name: string, attributes: Attributes, path: string[]) {
      const table = outermost();
      if (table) openWithin(table, name, attributes, path);
    },
    /** The rows of the outermost table, once it ends. */
    close(name: string): Row[] | null {
      const table = outermost();
      if (table) closeWithin(table, name);
      if (name !== "w:tbl") return null;
      tables.pop();
      return table ? table.rows : null;
    },
  };
}

function openWithin(table: Table, name: string, attributes: Attributes, path: string[]) {
  if (name === "w:tblLook") table.firstRow = attributes["w:firstRow"] === "1" || (Number.parseInt(attributes["w:val"] ?? "0", 16) & 0x20) > 0;
  if (name === "w:tr") {
    table.rows.push({ header: table.firstRow && !table.rows.length, cells: [] });
    [table.column, table.dropped] = [0, false];
  }
  const row = table.rows.at(-1);
  if (name === "w:tblHeader" && row) row.header = true;
  if (name === "w:del" && path.at(-1) === "w:trPr") table.dropped = true;
  if (name === "w:gridBefore") table.column += Number(attributes["w:val"]) || 0;
  if (name === "w:tc") {
    row?.cells.push({ column: table.column, paragraphs: [] });
    [table.span, table.merged] = [1, false];
  }
  if (name === "w:gridSpan") table.span = Number(attributes["w:val"]) || 1;
  if (name === "w:vMerge") table.merged = attributes["w:val"] !== "restart";
}

function closeWithin(table: Table, name: string) {
  if (name === "w:tc") {
    table.column += table.span;
    if (table.merged) table.rows.at(-1)?.cells.pop();
  }
  if (name === "w:tr" && table.dropped) table.rows.pop();
}
