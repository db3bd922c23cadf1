import type { Span } from "../reading/source-text";
import { spanOf, type PassageWords } from "./passage-words";

/** The passage that reaches over two. */
export const mergeSpans = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

const LEAD = /^[\s,;:–—-]*(?:(?:and|or)\s+)?/;
const TAIL = /[\s,;:–—-]+(?:and|or)?\s*$/;

/** The two passages that come of one cut before a character of its words, without what only joined them; null where nothing would be left of one. */
export function splitAt(passage: PassageWords, before: number): [Span, Span] | null {
  const { words } = passage;
  if (before < 0) return null;
  const at = /^[\uDC00-\uDFFF]/.test(words.slice(before)) ? before - 1 : before;
  const [one, other] = [words.slice(0, at), words.slice(at)];
  const inWord = /[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}]/u.test(other);
  const first = inWord ? at : one.replace(TAIL, "").length;
  const second = inWord ? at : at + (LEAD.exec(other)?.[0].length ?? 0);
  const spans = [spanOf(passage, 0, first), spanOf(passage, second, words.length)];
  return spans[0] && spans[1] ? [spans[0], spans[1]] : null;
}

/** Where in a passage's words a caret stood, in a text that a person may have edited around it; null where that cannot be told. */
export function caretInWords(words: string, typed: string, caret: number): number | null {
  const [before, after] = [typed.slice(0, caret), typed.slice(caret)];
  if (words.startsWith(before) && before.length <= words.length) return before.length;
  return words.endsWith(after) ? words.length - after.length : null;
}

export type Break = { at: number; before: string; after: string; sentence: boolean };

const PART = /[.!?;:]["”’)\]]*\s+|\n|,\s+(?:and\s+)?|\s+(?:and|as well as)\s+/g;

/** The places where a passage is likely to be cut: between its sentences and clauses, and before each "and". */
export function breaksIn(words: string): Break[] {
  return [...words.matchAll(PART)].flatMap((found) => {
    const at = found.index + found[0].length;
    const whole = words.slice(0, at).replace(TAIL, "") && words.slice(at).replace(LEAD, "");
    return whole ? [{ at, before: words.slice(Math.max(0, at - 60), at).trimEnd(), after: words.slice(at, at + 60).trimStart(), sentence: /[.!?;:\n]/.test(found[0]) }] : [];
  });
}
