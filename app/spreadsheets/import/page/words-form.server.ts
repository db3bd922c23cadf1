import type { Message } from "~/refusal";
import type { FieldId } from "../fields";
import type { Mapping, Meaning } from "../mapping";
import type { TableImport } from "../table-import";
import { collectWords } from "../words.server";
import { nameRest, readMeaning } from "./word-answers";
import { nameWord } from "./words.server";

type Read = { ok: true; mapping: Mapping } | { ok: false; errors: Record<string, Message[]> };

/** Understands the form of the words: what was said of each, and of all that nothing was said of. What the page did not show stays as it was. */
export async function readWords(imported: TableImport, typed: Record<string, unknown>): Promise<Read> {
  const { mapping } = imported;
  const words = await collectWords(imported, mapping);
  const errors: Record<string, Message[]> = {};
  const values: Mapping["values"] = { ...mapping.values };
  for (const [field, all] of Object.entries(words) as [FieldId, { words: string; means: Meaning | null }[]][]) {
    const answers = new Map(Object.entries(values[field] ?? {}));
    const said = (name: string, word: string) => {
      const answer = typed[name];
      const meaning = answer === undefined ? undefined : typeof answer === "string" ? readMeaning(answer, word) : undefined;
      if (answer !== undefined && meaning === undefined) errors[name] = [{ key: "errors.notAChoice" }];
      return meaning;
    };
    for (const { words: word, means } of all) {
      const meaning = said(nameWord(field, word), word);
      if (meaning === null) answers.delete(word);
      const now = meaning ?? (means ? null : said(nameRest(field), word));
      if (now) answers.set(word, now);
    }
    values[field] = Object.fromEntries(answers);
  }
  return Object.keys(errors).length ? { ok: false, errors } : { ok: true, mapping: { ...mapping, values } };
}
