import type { Span } from "../reading/source-text";

/** The stretches between the places where a pattern is found, from one place on. */
export function splitAt(words: string, from: number, at: RegExp, to = words.length): Span[] {
  const cuts = [...words.slice(0, to).matchAll(at)].filter(({ index }) => index >= from);
  const starts = [from, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.map((start, index) => trim(words, start, cuts[index]?.index ?? to)).filter((span) => span.end > span.start);
}

/** A stretch without white space and without the "and" that joins it to its neighbours. */
export function trim(words: string, start: number, end: number): Span {
  const piece = words.slice(start, end);
  const lead = /^(?:\s|and\s|or\s)*/.exec(piece)?.[0].length ?? 0;
  const tail = /(?:[\s,]|\band)*$/.exec(piece)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}
