import { parseDeadline } from "~/recommendations/deadlines";
import type { Span } from "../reading/source-text";
import type { Candidate, Figure, NamedOrganisation } from "./candidate";
import { deadlinesIn } from "./deadlines-in";
import { sectorFinder } from "./sector-of";
import { shortTitle } from "./short-title";
import type { KnownOrganisation, Vocabulary } from "./vocabulary";

const LONGEST = 4000;
const FIGURE = /(?:US\$|\$|€|£|USD|EUR|KZT|PKR|Rs\.?)\s?\d[\d.,]*\d?(?:\s?(?:thousand|million|billion|trillion|mln|bn|m|k)\b)?|\b\d[\d.,]*\d?\s?(?:%|per ?cent\b|percentage points?|million\b|billion\b|thousand\b|tonnes?\b|tons?\b|km\b|MW\b|GW\b|visas\b|flights?\b|places\b|scholarships\b)/gi;

export type Describe = (text: string, span: Span, words: string, heading: string) => Pick<Candidate, "title" | "organisations" | "figures" | "deadlines" | "sectorId">;

/** Says what else a passage names, in the words of a programme: a title for it, organisations, figures, deadlines, and the sector it belongs to. */
export function describerFor({ organisations, sectors, today }: Vocabulary): Describe {
  const findSector = sectorFinder(sectors);
  return (text, span, said, heading) => {
    const words = said.slice(0, LONGEST);
    return {
      title: shortTitle(words),
      organisations: organisationsIn(text, span, organisations),
      figures: figuresIn(text, span),
      deadlines: deadlinesIn(words).map((one) => ({ said: one, deadline: today ? parseDeadline(one, { today }) : null })),
      sectorId: findSector(`${heading} ${words}`),
    };
  };
}

function figuresIn(text: string, { start, end }: Span): Figure[] {
  return [...text.slice(start, end).matchAll(FIGURE)].map((found) => ({ start: start + found.index, end: start + found.index + found[0].length, text: found[0] }));
}

/** Organisations under any of their names, each once; the longer name before the shorter. Abbreviations count in capitals only. */
export function organisationsIn(text: string, { start, end }: Span, organisations: KnownOrganisation[]): NamedOrganisation[] {
  const words = text.slice(start, end);
  const folded = words.toLowerCase();
  const found: NamedOrganisation[] = [];
  const names = organisations.flatMap(({ id, names }) => names.map((name) => ({ id, name: name.trim() }))).filter(({ name }) => name.length > 1).sort((a, b) => b.name.length - a.name.length);
  for (const { id, name } of names) {
    if (found.some((one) => one.id === id)) continue;
    const short = name === name.toUpperCase();
    for (let at = find(words, folded, name, short, 0); at >= 0; at = find(words, folded, name, short, at + 1)) {
      const place = { start: start + at, end: start + at + name.length };
      if (!isWord(words, at, name.length) || found.some((one) => one.start < place.end && place.start < one.end)) continue;
      found.push({ id, ...place });
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const find = (words: string, folded: string, name: string, exact: boolean, from: number) => (exact ? words.indexOf(name, from) : folded.indexOf(name.toLowerCase(), from));
const isWord = (words: string, at: number, length: number) => !/[\p{L}\p{N}]/u.test(words[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(words[at + length] ?? "");
