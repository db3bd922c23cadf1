import { columnLetters, sayCell } from "~/spreadsheets/reading/table";
import { findRepeats } from "../repeats.server";
import { sheetOf, type TableImport } from "../table-import";
import type { Repeated } from "../mapping";

const MOST_SHOWN = 25;
const LONGEST_SHOWN = 200;

export type ShownRepeat = { key: string; rows: { number: number; values: { column: string; words: string }[] }[]; differs: string[] };
export type ShownRows = {
  columns: { index: number; letters: string; heading: string }[];
  key: number[];
  repeated: Repeated | null;
  keys: number;
  rows: number;
  groups: ShownRepeat[];
};

/** What makes a row the same item as another, and the rows that are so: each group with what differs in it. */
export async function describeRows(imported: TableImport): Promise<ShownRows> {
  const { headers } = sheetOf(imported);
  const { key, repeated } = imported.mapping;
  const { keys, rows, groups } = await findRepeats(imported, key);
  return {
    columns: headers.map((heading, index) => ({ index, letters: columnLetters(index), heading })),
    key, repeated, keys, rows,
    groups: groups.slice(0, MOST_SHOWN).map((group) => ({
      key: group.key.filter(Boolean).join(" · ").slice(0, LONGEST_SHOWN),
      differs: group.differs.map((column) => headers[column] ?? columnLetters(column)),
      rows: group.rows.map(({ number, cells }) => ({
        number, values: group.differs.map((column) => ({ column: headers[column] ?? "", words: sayCell(cells[column]).slice(0, LONGEST_SHOWN) })),
      })),
    })),
  };
}
