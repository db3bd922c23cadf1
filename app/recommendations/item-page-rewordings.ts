import { nameLanguage } from "~/history/change-words";
import { nameEntry } from "~/history/entry-name";
import type { Words } from "~/history/value-words";
import { diffWords, type Segment } from "~/history/word-diff";
import type { FieldChange } from "./changes";
import type { Rewordings } from "./read-item-wordings.server";

type Reworded = { key: string; name: string; language: string | undefined; before: string; segments: Segment[]; removed: boolean };

export type RewordingsView = ReturnType<typeof showRewordings>;

/** The wordings in force, and every change of one with what went and what came, newest first. */
export function showRewordings({ reference, title, wordings, texts, entries }: Rewordings, words: Words) {
  const read = (sha256: string | null) => (sha256 === null ? "" : (texts?.[sha256] ?? ""));
  const now = Object.entries(wordings).map(([language, sha256]) => ({ language, name: nameLanguage(language, words), text: read(sha256) }));
  return {
    reference,
    title,
    now,
    entries: entries.map(({ version, happened, by, note, changes }, index) => ({
      name: nameEntry({ side: null, version }),
      ...happened,
      by,
      note,
      first: index === entries.length - 1,
      texts: changes.flatMap((change) => reword(change, read, words)),
    })),
  };
}

function reword(change: FieldChange, read: (sha256: string | null) => string, words: Words): Reworded[] {
  if (change.field === "title") return [compare("title", words.t("item.wording.titleField"), undefined, change.from ?? "", change.to ?? "")];
  if (change.field !== "wording") return [];
  return [compare(change.key, nameLanguage(change.key, words), change.key, read(change.from), read(change.to))];
}

function compare(key: string, name: string, language: string | undefined, before: string, after: string): Reworded {
  return { key, name, language, before, segments: before ? diffWords(before, after) : [{ kind: "same", text: after }], removed: !after };
}
