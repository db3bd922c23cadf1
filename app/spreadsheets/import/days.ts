import { findDateOrder, readDate, type DateOrder } from "~/spreadsheets/reading/dates";
import type { CellValue } from "~/spreadsheets/reading/table";
import type { Mapping } from "./mapping";
import { wordsOf } from "./cell-text";

/** The order in which the days of a column are read: as it was chosen, else as those say that can be read in one way only. */
export function orderOf(texts: readonly string[], { dayOrder }: Pick<Mapping, "dayOrder">): DateOrder | undefined {
  if (dayOrder) return dayOrder === "day-month" ? "dmy" : "mdy";
  const found = findDateOrder([...texts]);
  return found === "dmy" || found === "mdy" ? found : undefined;
}

/** A day of a cell; "ambiguous" where it could be two, null where it is none. */
export function dayIn(cell: CellValue | undefined, order: DateOrder | undefined): string | "ambiguous" | null {
  if (typeof cell === "object" && cell !== null && "date" in cell) return cell.date.slice(0, 10);
  const read = readDate(wordsOf(cell), order);
  return read === null ? null : "date" in read ? read.date : "ambiguous";
}
