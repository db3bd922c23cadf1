import type { Span } from "../reading/source-text";
import { isImperative, isNamedAct } from "./rules/verbs";

const LONGEST = 6000;
const NUMBERED = /(?:^|[\s,;:])(\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)|\d{1,2}\))\s+(?=\S)/g;
const VALUED = /^(.{12,}?)\s+(?:would|may|could|can|will)\s+(?:also\s+)?(?:be\s+(?:useful|helpful|effective|the way|an?\s|beneficial|game)|(?:act|serve) as|prove)/is;
const LEAD = /^(?:(?:moreover|furthermore|in addition|also|besides|similarly|finally|once again|likewise|in particular|in this (?:regard|context|connection)),?\s+)?(?:(?:I|we|it is|the \p{L}+|\p{Lu}{2,} \p{L}+)\s+(?:also\s+|strongly\s+)?(?:suggests?|recommends?|proposes?|submits?|suggested|recommended|proposed)\s+that\s+)?/iu;
const CONDUCT = /\b(?:to|will|shall|should|may)\s+(?:conduct|arrange|organi[sz]e|hold|undertake|provide|launch|establish|carry out)\s+(?:an?\s+number\s+of\s+)?/i;
const AND_TO = /,?\s+and\s+(?:also\s+)?to\s+(?=(\p{L}+))/giu;

/** The pieces a compound passage should become; none where it is one thing. */
export function partsOf(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  if (words.length > LONGEST) return [];
  const found = byNumbers(words) ?? bySemicolons(words) ?? byValue(words) ?? byObjects(words) ?? byInfinitives(words) ?? [];
  return found.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
}

function byNumbers(words: string): Span[] | null {
  const marks = [...words.matchAll(NUMBERED)].map((found) => ({ at: found.index + found[0].indexOf(found[1] ?? ""), mark: (found[1] ?? "").replace(/\W/g, "") }));
  if (marks.length < 2 || !/^(?:1|a|i)$/.test(marks[0]?.mark ?? "")) return null;
  return marks.map(({ at }, index) => trim(words, at, marks[index + 1]?.at ?? words.length));
}

function bySemicolons(words: string): Span[] | null {
  const colon = words.indexOf(":");
  const pieces = splitAt(words, colon + 1, /;\s*/g);
  if (pieces.length < 3) return null;
  const orders = pieces.filter(({ start, end }) => isOrder(words.slice(start, end)));
  return colon > 0 || orders.length === pieces.length ? pieces : null;
}

function byValue(words: string): Span[] | null {
  const subject = VALUED.exec(words)?.[1];
  if (!subject) return null;
  const lead = LEAD.exec(subject)?.[0].length ?? 0;
  const list = pieces(words, lead, subject.length);
  return list.length >= 2 && list.every(({ start, end }) => isThing(words.slice(start, end))) ? list : null;
}

function byObjects(words: string): Span[] | null {
  const verb = CONDUCT.exec(words);
  if (!verb) return null;
  const list = pieces(words, verb.index + verb[0].length, words.replace(/[.;]$/, "").length);
  return list.length >= 4 && list.every(({ start, end }) => isThing(words.slice(start, end))) ? list : null;
}

function byInfinitives(words: string): Span[] | null {
  const first = /\b(?:undertakes?|agrees?|agreed|decided?|pledged?|recommends?|intends?)\s+to\s+/i.exec(words);
  if (!first) return null;
  const cuts = [...words.matchAll(AND_TO)].filter((found) => found.index > first.index && isImperative(found[1] ?? ""));
  if (!cuts.length) return null;
  const starts = [first.index + first[0].length, ...cuts.map((found) => found.index + found[0].length)];
  return starts.map((start, index) => trim(words, start, cuts[index]?.index ?? words.length));
}

/** Cuts an enumeration at its commas and at its last "and"; a single word belongs to what stands before it. */
function pieces(words: string, from: number, to: number): Span[] {
  const comma = splitAt(words.slice(0, to), from, /,\s+(?:and\s+)?(?![^(]*\))/g);
  const joined: Span[] = [];
  for (const piece of comma) {
    const last = joined.at(-1);
    if (last && !/\s/.test(words.slice(piece.start, piece.end).replace(/^and\s+/, ""))) last.end = piece.end;
    else joined.push({ ...piece });
  }
  const tail = joined.at(-1);
  if (!tail) return [];
  const and = / and (?![^(]*\))/.exec(words.slice(tail.start, tail.end));
  if (!and || !isNewThing(words.slice(tail.start + and.index + 5, tail.end)) || /\b(?:between|of|in|both|for|cooperation)\s[^,]*$/i.test(words.slice(tail.start, tail.start + and.index)) && joined.length > 1 && !isNamedAct(words.slice(tail.start + and.index + 5, tail.end))) return joined;
  return [...joined.slice(0, -1), trim(words, tail.start, tail.start + and.index), trim(words, tail.start + and.index + 5, tail.end)].map((piece) => withoutRemark(words, piece));
}

// A long remark in brackets at its end is no part of what is asked.
const withoutRemark = (words: string, { start, end }: Span): Span => ({ start, end: start + words.slice(start, end).replace(/\s*\([^()]{40,}\)$/, "").length });

const isNewThing = (words: string) => isNamedAct(words) || (/^\p{Lu}/u.test(words) && words.split(/\s+/).length >= 4) || /^[\p{L}-]+s\s+to be\s/u.test(words) || /^(?:holding|establishment|formation|creation|inclusion)\b/i.test(words);
const isThing = (words: string) => words.split(/\s+/).length >= 2 && !/^(?:other|such|all|which|who|that|but|so|he|it|they|while|because|as)\b/i.test(words) && !/\b(?:is|are|was|has|have|which)\b/i.test(words.replace(/\(.*?\)/g, ""));
const isOrder = (words: string) => isImperative(words.replace(/^(?:and|or)\s+/i, ""));

function splitAt(words: string, from: number, at: RegExp): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const found of words.matchAll(at)) {
    if (found.index < from) continue;
    spans.push(trim(words, start, found.index));
    start = found.index + found[0].length;
  }
  spans.push(trim(words, start, words.length));
  return spans.filter((span) => span.end > span.start);
}

function trim(words: string, start: number, end: number): Span {
  const piece = words.slice(start, end);
  const lead = /^(?:\s|and\s|or\s)*/.exec(piece)?.[0].length ?? 0;
  const tail = /(?:[\s,]|\band)*$/.exec(piece)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}
