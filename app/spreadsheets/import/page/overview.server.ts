import { formatInstant } from "~/ui/dates";
import type { Words } from "~/history/value-words";
import { collectWords } from "../words.server";
import { sheetOf, type TableImport } from "../table-import";
import { nameField } from "./field-names";

/** What is understood of a table so far, in a few words for each step. */
export async function describeOverview(imported: TableImport, words: Words) {
  const { mapping, by, createdAt, problem } = imported;
  const sheet = sheetOf(imported);
  const all = Object.values(await collectWords(imported, mapping)).flatMap((words) => words ?? []);
  const mapped = mapping.columns.flatMap((field) => (field ? [nameField(field, words.sides, words.t)] : []));
  const { name, hidden, filled, columns, header, headers, codeList, sample } = sheet;
  return {
    problem, by, when: formatInstant(createdAt.toISOString(), words.intl, words.timeZone),
    sheet: { name, hidden, filled, columns, header, headers, codeList, sample: sample.slice(0, 3) },
    mapped, words: { total: all.length, known: all.filter(({ means }) => means).length },
    key: mapping.key.map((column) => headers[column] ?? ""), repeated: mapping.repeated, asOf: mapping.asOf, sourceTitle: mapping.sourceTitle,
  };
}

export type ShownOverview = Awaited<ReturnType<typeof describeOverview>>;
