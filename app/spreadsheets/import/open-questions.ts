import type { FieldId } from "./fields";
import type { Mapping } from "./mapping";
import type { Days, OpenQuestion, Repeats, TableImport, Word, Words } from "./table-import";

/** What must still be answered before it can be worked out what would become of the rows. A file that was exported here needs no day and no title, and its words are those that were written here: one that is not is an error of its row. */
export function openQuestions({ exported }: Pick<TableImport, "exported">, mapping: Mapping, words: Words, days: Days, repeats: Pick<Repeats, "keys" | "rows">): OpenQuestion[] {
  const { columns } = mapping;
  const questions: OpenQuestion[] = [];
  const ours = exported !== null && exported !== undefined;
  if (!ours && !NAMING.some((field) => columns.includes(field))) questions.push({ question: "noTitle" });
  for (const [field, all] of ours ? [] : (Object.entries(words) as [FieldId, Word[]][])) {
    const count = all.filter(({ means }) => means === null).length;
    if (count) questions.push({ question: "unknownWords", field, count });
  }
  if (days.ambiguous && !mapping.dayOrder) questions.push({ question: "dayOrder", count: days.ambiguous, example: days.example });
  if (repeats.keys && !mapping.repeated) questions.push({ question: "repeated", ...pick(repeats) });
  if (!ours && !mapping.asOf) questions.push({ question: "asOf" });
  if (!ours && !mapping.sourceTitle) questions.push({ question: "sourceTitle" });
  return questions;
}

/** By one of these a row is an item: one of ours by its reference, or a new one by its title or wording. */
const NAMING: readonly FieldId[] = ["title", "wording", "reference"];

const pick = ({ keys, rows }: Pick<Repeats, "keys" | "rows">) => ({ keys, rows });
