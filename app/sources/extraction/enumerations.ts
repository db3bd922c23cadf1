import type { Span } from "../reading/source-text";
import { splitAt, trim } from "./cut-words";
import { isNamedAct } from "./rules/verbs";

const OUTSIDE_BRACKETS = String.raw`(?![^(]*\))`;
const COMMA = new RegExp(String.raw`,\s+(?:and\s+)?${OUTSIDE_BRACKETS}`, "g");
const LAST_AND = new RegExp(` and ${OUTSIDE_BRACKETS}`);
const BELONGS_BEFORE = /\b(?:between|of|in|both|for|cooperation)\s[^,]*$/i;
const DETERMINED = /^(?:an?|the|one|joint|common|mutual|regular|new|more|better|direct)\s+\p{L}/iu;

/** Cuts an enumeration at its commas and at its last "and"; a single word belongs to what stands before it. */
export function piecesOf(words: string, from: number, to: number): Span[] {
  const joined: Span[] = [];
  for (const piece of splitAt(words, from, COMMA, to)) {
    const last = joined.at(-1);
    if (last && !/\s/.test(words.slice(piece.start, piece.end).replace(/^and\s+/, ""))) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return cutLast(words, joined).map((piece) => withoutRemark(words, piece));
}

function cutLast(words: string, pieces: Span[]): Span[] {
  const last = pieces.at(-1);
  const and = last && LAST_AND.exec(words.slice(last.start, last.end));
  if (!last || !and) return pieces;
  const [before, after] = [trim(words, last.start, last.start + and.index), trim(words, last.start + and.index + 5, last.end)];
  const [one, other] = [words.slice(before.start, before.end), words.slice(after.start, after.end)];
  const belongs = BELONGS_BEFORE.test(one) && pieces.length > 1 && !isNamedAct(other) && !DETERMINED.test(other);
  return isNewThing(other) && !belongs ? [...pieces.slice(0, -1), before, after] : pieces;
}

// A long remark in brackets at its end is no part of what is asked.
const withoutRemark = (words: string, { start, end }: Span): Span => ({ start, end: start + words.slice(start, end).replace(/\s*\([^()]{40,}\)$/, "").length });

const isNewThing = (words: string) =>
  isNamedAct(words) || DETERMINED.test(words) || (/^\p{Lu}/u.test(words) && words.split(/\s+/).length >= 4) || /^[\p{L}-]+s\s+to be\s/u.test(words) || /^(?:holding|establishment|formation|creation|inclusion)\b/i.test(words);

/** Whether words name a thing or an act, and say nothing about it. */
export const isThing = (words: string) =>
  words.split(/\s+/).length >= 2 && !/^(?:other|such|all|which|who|that|but|so|he|it|they|while|because|as)\b/i.test(words) && !/\b(?:is|are|was|has|have|which)\b/i.test(words.replace(/\(.*?\)/g, ""));

/** Whether words begin as one thing among several does: "a joint fund", "Adding two lanes". */
export const isOneThing = (words: string) => DETERMINED.test(words) || /^\p{L}{3,}ing\s/u.test(words) || isNamedAct(words);
