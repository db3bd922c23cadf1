import type { DateEntry } from "~/history/dates.server";
import { lastDay, precisionOf } from "~/history/periods";
import { sayAnnounced } from "~/history/press-words";
import { VALUES, type Words } from "~/history/value-words";
import type { StripDate } from "~/ui/date-strip";

/** Announced and agreed dates for the strip, in the order they were said. An announced date never makes an item late. */
export function showDates(entries: readonly DateEntry[], words: Words, url: string): StripDate[] {
  return entries.flatMap((entry) => [...announced(entry, words), ...agreed(entry, words)].map((date) => ({ ...date, to: `${url}#entry-${entry.version}` })));
}

function announced({ version, report, day: on }: DateEntry, words: Words): StripDate[] {
  if (!report?.announcedFor) return [];
  const { date, reason } = report.announcedFor;
  const source = [...new Set(report.citations.map(({ publisher }) => publisher))].join(", ");
  const replaces = report.kind === "rescheduled";
  return [{ id: version, kind: "announced", day: dayOf(date), said: sayAnnounced(report.announcedFor, words), on, reason: reason ?? null, source, replaces }];
}

function agreed({ version, changes, note, meeting, channelReference, day: on }: DateEntry, words: Words): StripDate[] {
  const to = changes.find((change) => change.field === "deadline")?.to;
  if (to === undefined) return [];
  const said = to ? VALUES.deadline(to, words) : words.t("item.deadline.none");
  return [{ id: version, kind: "agreed", day: to?.lastDay ?? null, said, on, reason: note || null, source: meeting ?? (channelReference || null) }];
}

/** The last day a stored form of a date allows; null for what is none. */
function dayOf(date: string): string | null {
  return /^\d{4}(-(Q[1-4]|H[12]|\d{2}(-\d{2})?))?$/.test(date) && precisionOf(date) ? lastDay(date) : null;
}
