import { nameLanguage } from "~/history/change-words";
import { nameEntry } from "~/history/entry-name";
import type { Words } from "~/history/value-words";
import { diffWords, type Segment } from "~/history/word-diff";
import type { FieldChange } from "~/recommendations/changes";
import type { Rewordings } from "./read-item-wordings.server";

/** A text that was changed, or would be: what went and what came. */
export type Reworded = { key: string; name: string; language: string | undefined; before: string; segments: Segment[]; removed: boolean };

export type RewordingsView = ReturnType<typeof showRewordings>;

/** The wordings in force, and every change of one with what went and what came, newest first; proposals that did not take effect too. */
export function showRewordings({ reference, title, wordings, texts, entries }: Rewordings, words: Words) {
  const read = (sha256: string) => texts?.[sha256] ?? "";
  const now = Object.entries(wordings).map(([language, sha256]) => ({ language, name: nameLanguage(language, words), text: read(sha256) }));
  return {
    reference,
    title,
    now,
    entries: entries.map(({ version, happened, by, note, changes, state }, index) => ({
      name: nameEntry({ side: null, version }),
      ...happened,
      by,
      note,
      proposed: state && words.t(`history.proposal.${state}`),
      first: index === entries.length - 1,
      texts: reword(changes, read, words),
    })),
  };
}

/** The texts that changes name, each compared with the one before it; `read` gives a wording by its sha256. */
export function reword(changes: readonly FieldChange[], read: (sha256: string) => string, words: Words): Reworded[] {
  return changes.flatMap((change) => {
    if (change.field === "title") return [compare("title", words.t("item.wording.titleField"), undefined, change.from ?? "", change.to ?? "")];
    if (change.field !== "wording") return [];
    const [before, after] = [change.from, change.to].map((sha256) => (sha256 === null ? "" : read(sha256)));
    return [compare(change.key, nameLanguage(change.key, words), change.key, before ?? "", after ?? "")];
  });
}

function compare(key: string, name: string, language: string | undefined, before: string, after: string): Reworded {
  return { key, name, language, before, segments: before ? diffWords(before, after) : [{ kind: "same", text: after }], removed: !after };
}
