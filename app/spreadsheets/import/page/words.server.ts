import { sha256 } from "~/history/canonical";
import type { T } from "~/locales/translator";
import type { Membership } from "~/programmes/membership.server";
import { creatableBy } from "../creatable";
import type { FieldId } from "../fields";
import type { TableImport, Word } from "../table-import";
import { readVocabulary } from "../vocabulary.server";
import { collectWords } from "../words.server";
import { nameField } from "./field-names";
import { writeMeaning } from "./word-answers";
import { choicesFor, type WordChoices } from "./word-choices.server";

/** A page holds so many answers, and so many options in all of them. */
const MOST_ANSWERS = 200;
const MOST_OPTIONS = 20_000;

export type ShownWord = { name: string; words: string; count: number; cell: string; answer: string; perhaps: string };
export type ShownWords = { field: FieldId; label: string; unknown: ShownWord[]; unknownMore: number; known: ShownWord[]; knownMore: number; choices: WordChoices };

/** What the answer for one word of a field is called in the form. */
export const nameWord = (field: FieldId, words: string) => `${field}-${sha256(words).slice(0, 12)}`;

/** The words of the columns that stand for a choice: those without a meaning first, then those that have one. */
export async function describeWords(membership: Membership, imported: TableImport, t: T): Promise<ShownWords[]> {
  const { programme, actor, viewer } = membership;
  const [vocabulary, words] = await Promise.all([readVocabulary(programme), collectWords(imported, imported.mapping, creatableBy(actor, viewer.isAdministrator))]);
  const fields = Object.keys(words) as FieldId[];
  const share = Math.floor(MOST_OPTIONS / Math.max(1, fields.length));
  const shown = fields.map((field) => {
    const choices = choicesFor(field, vocabulary, membership, t);
    const most = Math.max(10, Math.min(MOST_ANSWERS, Math.floor(share / (choices.values.length + 1) / 2)));
    const all = words[field] ?? [];
    const [unknown, known] = [all.filter(({ means }) => !means), all.filter(({ means }) => means)];
    const show = (word: Word) => showWord(field, word, choices);
    return {
      field, label: nameField(field, programme.sides, t), choices,
      unknown: unknown.slice(0, most).map(show), unknownMore: Math.max(0, unknown.length - most),
      known: known.slice(0, most).map(show), knownMore: Math.max(0, known.length - most),
    };
  });
  return shown.sort((a, b) => Number(b.unknown.length > 0) - Number(a.unknown.length > 0));
}

function showWord(field: FieldId, { words, count, cell, means, suggestion }: Word, { values, others }: WordChoices): ShownWord {
  const suggested = suggestion && "is" in suggestion ? writeMeaning(suggestion) : "";
  return { name: nameWord(field, words), words, count, cell, answer: writeMeaning(means), perhaps: [...values, ...others].find(({ value }) => value === suggested)?.label ?? "" };
}
