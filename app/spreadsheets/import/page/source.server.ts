import { readDate } from "~/spreadsheets/reading/dates";
import { todayIn } from "~/programmes/programme";
import { collectDays } from "../days.server";
import type { Days, TableImport } from "../table-import";
import { sheetOf } from "../table-import";
import type { Mapping } from "../mapping";

export type ShownSource = {
  /** Days that could be two; the first of them, read both ways. */
  ambiguous: number;
  example: { cell: string; text: string; dayFirst: string; monthFirst: string } | null;
  dayOrder: Mapping["dayOrder"];
  unreadable: Days["unreadable"];
  unreadableCount: number;
  asOf: string;
  title: string;
  language: string;
  today: string;
};

/** The days of a table as they are read, the day of which it tells, and the table as a source. What its name says is proposed. */
export async function describeSource(imported: TableImport): Promise<ShownSource> {
  const { mapping, name, programme } = imported;
  const open = await collectDays(imported, { ...mapping, dayOrder: null });
  const { unreadable, unreadableCount } = mapping.dayOrder ? await collectDays(imported, mapping) : open;
  const today = todayIn(programme.timeZone);
  return {
    ambiguous: open.ambiguous, example: open.example && readBothWays(open.example), dayOrder: mapping.dayOrder, unreadable, unreadableCount, today,
    asOf: mapping.asOf || dayInName([name, sheetOf(imported).name], today), title: mapping.sourceTitle || name.replace(/\.[^.]{1,5}$/, ""), language: mapping.language,
  };
}

function readBothWays({ cell, text }: { cell: string; text: string }): ShownSource["example"] {
  const [first, second] = [readDate(text, "dmy"), readDate(text, "mdy")];
  return first && second && "date" in first && "date" in second ? { cell, text, dayFirst: first.date, monthFirst: second.date } : null;
}

/** A day that the name of a file or sheet carries: Register 2024-04-04. */
function dayInName(names: readonly string[], today: string): string {
  const days = names.flatMap((name) => name.match(/(?<!\d)(19|20)\d\d-\d\d-\d\d(?!\d)/g) ?? []).filter((day) => readDate(day) && day <= today);
  return days[0] ?? "";
}
