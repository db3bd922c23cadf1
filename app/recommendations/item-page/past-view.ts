import type { Words } from "~/history/value-words";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { dayOfInstant, formatDay } from "~/ui/dates";
import type { ItemReading } from "./read-item.server";
import { showItem } from "./view";

type Reader = { actor: Actor; programme: Programme; words: Words; day: string; url: string };

/** Later than any act of now: nothing of a past day can be taken back. */
const NEVER = "9999-12-31T00:00:00.000Z";

/** The page of an item as of a past day, in words: to somebody who may do nothing there; what was recorded after that day says when. */
export function showPastItem(reading: ItemReading, { actor, programme, words, day, url }: Reader) {
  const item = showItem(reading, { actor: { ...actor, roles: [] }, programme, words, url: `${url}?asOf=${day}`, today: day, now: NEVER, asOf: day });
  const recorded = reading.entries.map(({ recordedAt }) => dayOfInstant(recordedAt, programme.timeZone));
  const later = (index: number) => (recorded[index] ?? "") > day && !item.entries[index]?.recording;
  return {
    ...item,
    entries: item.entries.map((entry, index) =>
      later(index) ? { ...entry, circumstances: [...entry.circumstances, words.t("asOf.recordedOn", { day: formatDay(recorded[index] ?? "", words.intl) })] } : entry),
  };
}
