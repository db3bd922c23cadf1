import { db } from "~/db.server";
import type { Words } from "~/history/value-words";
import { formatInstant } from "~/ui/dates";
import { readNumbers } from "~/spreadsheets/export/about";
import { cellText } from "~/spreadsheets/import/cell-sql.server";
import { isField } from "~/spreadsheets/import/fields";
import type { TableImport } from "~/spreadsheets/import/table-import";
import { columnOf, numberOfKey, type ExportedMarks } from "./marks";
import { readMarks } from "./read-marks.server";

const MOST_NAMED = 20;

/** What is known of a file because it was exported here: when, which columns were known by their place, which are only read, and which items are not in it any more. */
export type ShownExport = { when: string | null; renamed: string[]; onlyRead: string[]; missing: number; named: string[] };

/** Describes a file that was exported here; null for any other. */
export async function describeExported(imported: TableImport, { intl, timeZone }: Pick<Words, "intl" | "timeZone">): Promise<ShownExport | null> {
  const marks = readMarks(imported.exported);
  if (!marks) return null;
  const { sides, referencePrefix } = imported.programme;
  const missing = await findMissing(imported, marks);
  return {
    when: marks.exportedAt && formatInstant(marks.exportedAt, intl, timeZone),
    renamed: marks.columns.filter(({ renamed }) => renamed).map(({ heading }) => heading),
    onlyRead: marks.columns.filter(({ id }) => !isField(id, sides) && id !== "key" && id !== "version").map(({ heading }) => heading),
    missing: missing.length,
    named: missing.slice(0, MOST_NAMED).map((number) => `${referencePrefix}-${number}`),
  };
}

/** The items that the file held when it went out and that no row of it names any more, in order. */
async function findMissing({ id, programme }: TableImport, marks: ExportedMarks): Promise<number[]> {
  const held = readNumbers(marks.numbers ?? "");
  if (!held.length) return [];
  const key = cellText(columnOf(marks, "key") ?? 0);
  const rows = await db.$queryRaw<{ key: string }[]>`SELECT DISTINCT ${key} AS "key" FROM "ImportRow" r WHERE r."importId" = ${id}::uuid AND ${key} <> ''`;
  const there = new Set(rows.map((row) => numberOfKey(row.key, programme.referencePrefix)));
  return held.filter((number) => !there.has(number));
}
