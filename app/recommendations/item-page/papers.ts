import { nameEntry } from "~/history/entry-name";
import { nameSide, sayEvidence } from "~/history/value-words";
import { dayOfInstant } from "~/ui/dates";
import type { Shown } from "./offers";

/** Files and links, with who added them when. */
export function showEvidence({ row, programme, words }: Shown) {
  return row.evidence.map(({ id, kind, title, url, size, side, by, at, entry }) => ({
    id, kind, url, size, by,
    title: sayEvidence({ title, url }),
    on: dayOfInstant(at, programme.timeZone),
    side: side === null ? null : nameSide(side, words),
    entry: nameEntry(entry),
  }));
}

/** The sources, each once, with every place in it. */
export function showSources({ row }: Shown) {
  const sources = [...new Map(row.passages.map(({ title, byline, publisher, publishedOn, url }) => [`${url} ${title} ${byline}`, { title, byline, publisher, publishedOn, url }]))];
  return sources.map(([key, source]) => {
    const places = row.passages.filter(({ url, title, byline }) => `${url} ${title} ${byline}` === key);
    return { ...source, locations: places.map(({ location }) => location).filter(Boolean), quotes: places.map(({ quote }) => quote).filter(Boolean) };
  });
}

export type EvidenceView = ReturnType<typeof showEvidence>[number];
