import { nameEntry } from "~/history/entry-name";
import { sayEntry } from "~/history/sentence";
import { nameSide, type Words } from "~/history/value-words";
import { dayOfInstant, formatInstant } from "~/ui/dates";
import { NEWS_SHOWN } from "./my-work";
import { LOOKED_THROUGH, type News } from "./news.server";

/** News as the page shows them: sentences, item by item. */
export function showNews({ since, items, meetings, looked }: News, lookedAt: string | null, words: Words) {
  const shown = items.slice(0, NEWS_SHOWN);
  const latest = [...shown.flatMap(({ entries }) => entries.map(({ recordedAt }) => recordedAt)), ...meetings.map(({ changedAt }) => changedAt)].sort().at(-1);
  return {
    /** Null where they never said that they had looked. */
    since: lookedAt && formatInstant(since, words.intl, words.timeZone),
    /** What is marked as seen: everything up to the newest that is shown. */
    until: latest ?? null,
    more: items.length > NEWS_SHOWN,
    cut: looked >= LOOKED_THROUGH,
    items: shown.map(({ number, reference, title, count, entries }) => ({
      number, reference, title, more: count - entries.length,
      entries: entries.map((entry) => ({
        name: nameEntry(entry.place), sentence: sayEntry(entry, words), day: dayOfInstant(entry.recordedAt, words.timeZone), side: entry.place.side === null ? null : nameSide(entry.place.side, words),
      })),
    })),
    meetings: meetings.map(({ id, title, body, heldOn, precision }) => ({ id, title, body, heldOn, precision })),
  };
}

export type NewsView = ReturnType<typeof showNews>;
