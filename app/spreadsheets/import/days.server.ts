import { cellAt } from "./cell-text";
import { dayIn, orderOf } from "./days";
import { IMPORT_FIELDS, readFieldId } from "./fields";
import type { Mapping } from "./mapping";
import type { Days, TableImport } from "./table-import";
import { findDistinct } from "./words.server";

const MOST_SHOWN = 20;

/** The columns of a mapping that hold days, and those of deadlines, which may. */
export const dayColumns = ({ columns }: Mapping) => columns.flatMap((field, column) => {
  const type = field && IMPORT_FIELDS[readFieldId(field).name].type;
  return type === "day" || type === "deadline" ? [{ column, type }] : [];
});

/** What stands in the columns of days: which could be two days, and what is none. */
export async function collectDays(imported: TableImport, mapping: Mapping): Promise<Days> {
  const columns = dayColumns(mapping);
  const days: Days = { ambiguous: 0, example: null, unreadable: [], unreadableCount: 0 };
  if (!columns.length) return days;
  const found = await findDistinct(imported.id, columns.map(({ column }) => column));
  for (const { column, type } of columns) {
    const own = found.filter((one) => one.column === column);
    const order = orderOf(own.map(({ text }) => text), mapping);
    for (const { text, count, row } of own) {
      const day = dayIn(text, order);
      const place = { cell: cellAt(column, row), text };
      if (day === "ambiguous") {
        days.ambiguous += count;
        days.example ??= place;
      } else if (day === null && type === "day") {
        days.unreadableCount += count;
        if (days.unreadable.length < MOST_SHOWN) days.unreadable.push(place);
      }
    }
  }
  return days;
}
