import { isFilled, sayCell, type CellValue } from "~/spreadsheets/reading/table";
import { cellAt, wordsOf } from "~/spreadsheets/import/cell-text";
import { columnOf, numberOfKey, type ExportedMarks } from "./marks";
import type { Mapping, ReadRow } from "~/spreadsheets/import/mapping";
import type { Message } from "~/refusal";

/** Which item a row of a file that came back is, and as of which entry; that it was added, or holds nothing to bring in; or what is wrong with its marks. */
export type RowBack = { is: "item"; number: number; version: number } | { is: "new" | "nothing" } | { is: "wrong"; cell: string; reason: Message };

type Known = { marks: ExportedMarks; mapping: Pick<Mapping, "columns">; prefix: string; remarks: readonly string[] };

/** Reads the hidden marks of a row. The reference in sight and the hidden key must name the same item, or its cells were moved apart. */
export function readRowBack({ number: row, cells }: ReadRow, { marks, mapping, prefix, remarks }: Known): RowBack {
  const at = (id: "key" | "version" | "reference"): [CellValue | undefined, string] => [cells[columnOf(marks, id) ?? -1], cellAt(columnOf(marks, id) ?? 0, row)];
  const [[key, keyCell], [version, versionCell], [reference, referenceCell]] = [at("key"), at("version"), at("reference")];
  if (!isFilled(key)) return { is: saysNothing(cells, mapping, remarks) ? "nothing" : "new" };
  const number = numberOfKey(wordsOf(key), prefix);
  if (number === null) return { is: "wrong", cell: keyCell, reason: { key: "roundTrip.noSuchItem", values: { key: sayCell(key) } } };
  if (isFilled(reference) && numberOfKey(wordsOf(reference), prefix) !== number) return { is: "wrong", cell: referenceCell, reason: { key: "roundTrip.keyMoved", values: { reference: sayCell(reference), key: sayCell(key) } } };
  if (!/^[1-9]\d{0,8}$/.test(wordsOf(version))) return { is: "wrong", cell: versionCell, reason: { key: "roundTrip.noSuchVersion" } };
  return { is: "item", number, version: Number(wordsOf(version)) };
}

/** Whether no field of it is filled in, or it is one of the lines with which a file ends. */
function saysNothing(cells: readonly CellValue[], { columns }: Pick<Mapping, "columns">, remarks: readonly string[]): boolean {
  const filled = cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  if (filled.length === 1 && remarks.some((remark) => sayCell(cells[filled[0] ?? 0]).startsWith(remark))) return true;
  return !filled.some((column) => columns[column]);
}
