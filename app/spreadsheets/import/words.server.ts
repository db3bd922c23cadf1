import { db } from "~/db.server";
import { cellText } from "./cell-sql.server";
import { cellAt, divideNames, squeeze } from "./cell-text";
import { Prisma } from "#db/client";
import type { Creatable } from "./creatable";
import type { FieldId } from "./fields";
import type { Mapping } from "./mapping";
import { meaningOf, suggestMeaning } from "./match-words";
import type { TableImport, Word, Words } from "./table-import";
import { choiceOf, type Vocabulary } from "./vocabulary";
import { readVocabulary } from "./vocabulary.server";

/** A column with more different words than that holds no words of a choice. */
const MOST_WORDS = 3000;

const NOTHING: Creatable = { side: null, sectors: false };

type Found = { column: number; text: string; count: number; row: number };

/** The different words of the columns that stand for a choice, each once: how often, what it means by the programme's own names or as it was answered, and what it may mean. */
export async function collectWords(imported: TableImport, mapping: Mapping, creatable: Creatable = NOTHING): Promise<Words> {
  const columns = mapping.columns.flatMap((field, column) => (field && choiceOf(field) ? [{ field, column }] : []));
  if (!columns.length) return {};
  const [vocabulary, found] = await Promise.all([readVocabulary(imported.programme), findDistinct(imported.id, columns.map(({ column }) => column))]);
  const words: Words = {};
  for (const { field, column } of columns) {
    const own = found.filter((one) => one.column === column);
    words[field] = mergeWords([...(words[field] ?? []), ...divide(field, own).map((one) => explain(field, one, mapping, vocabulary, creatable))]);
  }
  return words;
}

/** What stands in these columns, each text of a column once, the most frequent first. */
export function findDistinct(importId: string, columns: readonly number[], among = Prisma.sql`true`): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    SELECT * FROM (
      SELECT d.*, row_number() OVER (PARTITION BY d."column" ORDER BY d."count" DESC, d."row")::int AS "place" FROM (
        SELECT c."column", t."text", count(*)::int AS "count", min(r."number") AS "row"
        FROM "ImportRow" r CROSS JOIN unnest(${[...columns]}::int[]) c("column") CROSS JOIN LATERAL (SELECT ${cellText(Prisma.sql`c."column"`)} AS "text") t
        WHERE r."importId" = ${importId}::uuid AND ${among} AND t."text" ~ '\\S' GROUP BY 1, 2) d) e
    WHERE e."place" <= ${MOST_WORDS} ORDER BY e."column", e."place"`;
}

type Counted = { words: string; count: number; cell: string };

function divide(field: FieldId, found: Found[]): Counted[] {
  const several = choiceOf(field) === "organisation";
  return found.flatMap(({ text, count, row, column }) => (several ? divideNames(text) : [squeeze(text)]).map((words) => ({ words, count, cell: cellAt(column, row) })));
}

function mergeWords(all: Word[]): Word[] {
  const merged = new Map<string, Word>();
  for (const word of all) {
    const known = merged.get(word.words);
    merged.set(word.words, known ? { ...known, count: known.count + word.count } : word);
  }
  return [...merged.values()].sort((a, b) => b.count - a.count);
}

function explain(field: FieldId, counted: Counted, mapping: Mapping, vocabulary: Vocabulary, creatable: Creatable): Word {
  const means = meaningOf(field, counted.words, mapping, vocabulary);
  return { ...counted, means, suggestion: means ? null : suggestMeaning(field, counted.words, vocabulary, creatable) };
}
