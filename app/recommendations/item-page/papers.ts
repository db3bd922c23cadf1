import { nameEntry } from "~/history/entry-name";
import { nameSide, sayEvidence } from "~/history/value-words";
import { may } from "~/people/permissions";
import { passageAddress } from "~/sources/passage-address";
import { subjectOf } from "~/recommendations/item";
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

/** The sources, each once, with every place in it; a place that was added later may be taken away again. */
export function showSources({ row, actor, programme }: Shown) {
  const remove = !row.voided && may(actor, "removePassage", subjectOf({ ...row, programme }));
  const sources = new Map(row.passages.map(({ title, byline, publisher, publishedOn, url }) => [keyOf({ url, title, byline }), { title, byline, publisher, publishedOn, url }]));
  return [...sources].map(([key, source]) => ({
    ...source,
    places: row.passages.filter((one) => keyOf(one) === key).map(({ location, quote, partId, id, sourceId, opens }) => ({
      location, quote, remove: remove ? partId : null, to: opens ? passageAddress(`/p/${programme.key}/sources/${sourceId}`, id) : null,
    })),
  }));
}

const keyOf = ({ url, title, byline }: { url: string; title: string; byline: string }) => `${url} ${title} ${byline}`;

export type EvidenceView = ReturnType<typeof showEvidence>[number];
