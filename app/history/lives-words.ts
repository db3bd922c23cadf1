import type { Succession } from "~/recommendations/succession-value";
import type { ChangeWords } from "./change-words";
import { allOf, firstOf, plain, type Say } from "./sentence-parts";
import { listWords, sayPassage, type Words } from "./value-words";

const names = (all: readonly ({ name: string } | null)[], { intl }: Pick<Words, "intl">) => listWords(all.map((one) => one?.name ?? ""), intl);

/** An item that was split or merged: where it lives on, what came into it, or in a side's own room that steps went with it. */
export const carried = (act: "split" | "merge"): Say => ({ by, changes }, words) => {
  const [to, from] = [allOf(changes, "livesOnIn"), allOf(changes, "carriedFrom")];
  if (to.length) return words.t(`history.sentence.${act}`, { by: by.name, items: names(to.map((one) => one.to), words) });
  if (!from.length) return words.t("history.sentence.stepsMoved", { by: by.name });
  return words.t("history.sentence.mergedInto", { by: by.name, items: names(from.map((one) => one.to), words), count: from.length });
};

/** A new item that came from others; null for one that was registered on its own. */
export function sayBegun(...[{ by, changes }, words]: Parameters<Say>): string | null {
  const from = allOf(changes, "carriedFrom").map(({ to }) => to);
  if (!from.length) return null;
  return words.t(from[0]?.by === "split" ? "history.sentence.splitFrom" : "history.sentence.mergedFrom", { by: by.name, items: names(from, words), count: from.length });
}

/** What it waits for, or waits for no longer. */
export const dependency: Say = (entry, words) => {
  const change = firstOf(entry.changes, "dependsOn");
  const item = (change?.to ?? change?.from)?.name;
  return item ? words.t(change?.to ? "history.sentence.waitsFor" : "history.sentence.waitsNoLonger", { by: entry.by.name, item }) : plain(entry, words);
};

/** A passage that was added, or taken away. */
export const passage: Say = (entry, words) => {
  const change = firstOf(entry.changes, "passage");
  const value = change?.to ?? change?.from;
  return value ? words.t(change?.to ? "history.sentence.passageAdded" : "history.sentence.passageRemoved", { by: entry.by.name, passage: sayPassage(value) }) : plain(entry, words);
};

/** What a split or a merge would make, a row each: which items end, what they live on in, and the text of what is new. */
export function describeSuccession({ closing, into, parts }: Succession, words: Words): ChangeWords[] {
  const { t } = words;
  const row = (field: string, to: string): ChangeWords[] => (to ? [{ field, from: "", to }] : []);
  return [
    ...(closing.length > 1 || into ? row(t("history.succession.closing"), names(closing, words)) : []),
    ...row(t("history.field.livesOnIn"), into?.name ?? ""),
    ...parts.flatMap(({ title, wordings, status }, index) => {
      const part = parts.length > 1 ? t("history.succession.part", { number: index + 1 }) : t("history.succession.new");
      const texts = Object.values(wordings).map((sha256) => words.texts?.[sha256] ?? t("history.value.wording"));
      return [...row(part, title), ...texts.flatMap((text) => row(t("history.succession.wording", { part }), text)), ...row(t("history.succession.status", { part }), status ? t(`status.${status}`) : "")];
    }),
  ];
}
