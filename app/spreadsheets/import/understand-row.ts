import { cellAt } from "./cell-text";
import type { ReadRow } from "./mapping";
import type { UnderstoodRow } from "./plan-row";
import type { ReadingContext } from "./read-cell";
import { readRow } from "./read-row";

/** A row with its cells understood; `cell` is where it is said what concerns the whole of it. */
export type WholeRow = UnderstoodRow & { cell: string };

export function understandRow(row: ReadRow, context: ReadingContext): WholeRow {
  const { columns, key } = context.mapping;
  const at = columns.indexOf("reference");
  return { number: row.number, ...readRow(row, context), cell: cellAt(at >= 0 ? at : (key[0] ?? 0), row.number) };
}
