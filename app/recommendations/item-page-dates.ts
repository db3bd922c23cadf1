import type { DateEntry } from "~/history/dates.server";
import { lastDay, precisionOf } from "~/history/periods";
import { sayAnnounced } from "~/history/press-words";
import { VALUES, type Words } from "~/history/value-words";
import type { StripDate } from "~/ui/date-strip";

/** Announced and agreed dates for the strip, in the order they were said. An announced date never makes an item late. */
export function showDates(entries: readonly DateEntry[], words: Words): StripDate[] {
  return entries.flatMap((entry, index) => [...announced(entry, index, words), ...agreed(entry, index, words)]);
}

function announced({ report, day: on }: DateEntry, index: number, words: Words): StripDate[] {
  if (!report?.announcedFor) return [];
  const { date, reason } = report.announcedFor;
  const source = [...new Set(report.citations.map(({ publisher }) => publisher))].join(", ");
  return [{ id: index, kind: "announced", day: dayOf(date), said: sayAnnounced(report.announcedFor, words), on, reason: reason ?? null, source }];
}

function agreed({ changes, note, meeting, channelReference, day: on }: DateEntry, index: number, words: Words): StripDate[] {
  const to = changes.find((change) => change.field === "deadline")?.to;
  if (to === undefined) return [];
  const said = to ? VALUES.deadline(to, words) : words.t("item.deadline.none");
  return [{ id: index, kind: "agreed", day: to?.lastDay ?? null, said, on, reason: note || null, source: meeting ?? (channelReference || null) }];
}

/** The last day a stored form of a date allows; null for what is none. */
function dayOf(date: string): string | null {
  return /^\d{4}(-(Q[1-4]|H[12]|\d{2}(-\d{2})?))?$/.test(date) && precisionOf(date) ? lastDay(date) : null;
}
