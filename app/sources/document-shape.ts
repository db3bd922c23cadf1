import type { Block } from "./reading/source-text";

/** A block of a document with its text. */
export type TextBlock = Block & { place: number; text: string };

/** A stretch of a document that is shown as one thing. A page is given where it is another than before. */
export type Stretch =
  | { kind: "table"; page: number | null; rows: TextBlock[][]; columns: number }
  | { kind: "list"; page: number | null; items: TextBlock[] }
  | { kind: "heading"; page: number | null; block: TextBlock; depth: number }
  | { kind: "paragraph" | "contents" | "furniture" | "footnote" | "code"; page: number | null; block: TextBlock };

/** A document's blocks as what they are together: tables with their rows, lists with their items, headings by how deep they stand. */
export function shapeOf(blocks: readonly TextBlock[]): Stretch[] {
  const stretches: Stretch[] = [];
  const open: number[] = [];
  let page: number | null = null;
  for (const block of blocks) {
    const last = stretches.at(-1);
    if (last?.kind === "table" && block.cell && last.rows[0]?.[0]?.cell?.table === block.cell.table) addCell(last, block);
    else if (last?.kind === "list" && block.kind === "item" && (block.page ?? page) === page) last.items.push(block);
    else {
      stretches.push(begin(block, turned(block), open));
      page = block.page ?? page;
    }
  }
  return stretches;

  function turned(block: TextBlock) {
    return block.page !== null && block.page !== page ? block.page : null;
  }
}

function begin(block: TextBlock, page: number | null, open: number[]): Stretch {
  const { kind } = block;
  if (kind === "item") return { kind: "list", page, items: [block] };
  if (kind === "cell") return { kind: "table", page, rows: [[block]], columns: (block.cell?.column ?? 0) + 1 };
  if (kind === "heading") return { kind, page, block, depth: depthOf(block.level, open) };
  return { kind, page, block };
}

function addCell(table: Extract<Stretch, { kind: "table" }>, block: TextBlock) {
  const row = table.rows.at(-1);
  if (row?.[0]?.cell?.row === block.cell?.row) row?.push(block);
  else table.rows.push([block]);
  table.columns = Math.max(table.columns, (block.cell?.column ?? 0) + 1);
}

/** How many headings that are still open a heading stands under, whatever numbers their levels have. */
function depthOf(level: number, open: number[]): number {
  while (open.length && (open.at(-1) ?? 0) >= level) open.pop();
  return open.push(level) - 1;
}

/** The cells of a row by their columns; null where there is none. */
export function cellsOf(row: readonly TextBlock[], columns: number): (TextBlock | null)[] {
  const cells = Array.from<TextBlock | null>({ length: columns }).fill(null);
  for (const block of row) if (block.cell) cells[block.cell.column] = block;
  return cells;
}

/** Whether the lines of a text were broken by its width and not by its meaning: all but the last are long. */
export const isWrapped = (text: string) => text.split("\n").slice(0, -1).every((line) => line.length > 45);

/** Where a text written from right to left begins with it. */
export const directionOf = (text: string): "rtl" | "ltr" => (/^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text) ? "rtl" : "ltr");
