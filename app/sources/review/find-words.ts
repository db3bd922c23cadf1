import { readPassage, spanOf, type ReadBlock } from "./passage-words";
import type { Span } from "../reading/source-text";

const QUOTES: Record<string, string> = { "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-" };

/** Each character as it is compared: one for one, so that places hold. */
const folded = (text: string) => [...text].map((char) => QUOTES[char] ?? (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join("").replace(/\s/g, " ");

const squeezed = (text: string) => folded(text).replace(/ +/g, " ").trim();

/** Finds the places of a text that a person typed, pasted or selected; "the first words … the last words" names all between them. */
export function findWords(blocks: readonly ReadBlock[], typed: string): Span[] {
  const whole = readPassage(blocks, { start: 0, end: Infinity });
  const [first = "", last] = typed.split(/\s*(?:…|\.\.\.)\s*/).filter(Boolean).map(squeezed);
  if (!first) return [];
  const text = folded(whole.words);
  return placesOf(text, first).flatMap((from) => {
    const to = last === undefined ? from + first.length : endOf(text, last, from + first.length);
    return to === null ? [] : (spanOf(whole, from, to) ?? []);
  });
}

const LONGEST = 10_000;
const MOST_PLACES = 2_000;

function endOf(text: string, last: string, from: number): number | null {
  const at = text.indexOf(last, from);
  return at < 0 || at - from > LONGEST ? null : at + last.length;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Of several places the one that is nearest to an offset. */
export const nearest = (spans: readonly Span[], offset: number): Span | null =>
  spans.reduce<Span | null>((best, span) => (best && Math.abs(best.start - offset) <= Math.abs(span.start - offset) ? best : span), null);
