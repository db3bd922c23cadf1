import type { Span } from "../reading/source-text";
import type { NamedOrganisation } from "./candidate";
import type { KnownOrganisation } from "./vocabulary";

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
