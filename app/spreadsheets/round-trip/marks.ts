import type { FieldId } from "~/spreadsheets/import/fields";
import { recogniseColumns, type KnownColumn } from "./columns-back";

/** The marks of a file that was exported here, as its import keeps them. */
export type ExportedMarks = {
  exportedAt: string | null;
  /** Which items it held, as runs of their numbers; null where it does not say. */
  numbers: string | null;
  columns: MarkedColumn[];
};

/** A column of such a file; `renamed` where it was known by its place alone. */
export type MarkedColumn = { id: string; column: number; heading: string; renamed: boolean };

const KEY = "key";
const VERSION = "version";

/** What the columns of a sheet are, where it holds what every file that was exported here holds: a key and a version. Where the file itself does not say that it is ours (`sure`), these are told by their headings and not by their place. */
export function markColumns(known: readonly KnownColumn[], headers: readonly string[], sure = true): MarkedColumn[] | null {
  const { ids, renamed } = recogniseColumns(known, headers);
  const told = sure ? ids : ids.filter((_, column) => !renamed.includes(column));
  if (!told.includes(KEY) || !told.includes(VERSION)) return null;
  return ids.flatMap((id, column) => (id === null ? [] : [{ id, column, heading: headers[column] ?? "", renamed: renamed.includes(column) }]));
}

/** In which column something stands; null where the file has none. */
export const columnOf = ({ columns }: Pick<ExportedMarks, "columns">, id: "key" | "version" | "reference" | FieldId) => columns.find((one) => one.id === id)?.column ?? null;

/** The number in a key such as PK-KZ-12; null where it names no item of the programme. */
export function numberOfKey(key: string, prefix: string): number | null {
  const found = /^(.*)-([1-9]\d{0,8})$/.exec(key.trim());
  return found?.[1]?.toUpperCase() === prefix.toUpperCase() ? Number(found[2]) : null;
}
