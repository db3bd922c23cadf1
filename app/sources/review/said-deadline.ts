import { firstDay } from "~/history/periods";
import type { Deadline, Report } from "~/recommendations/changes";
import { parseDeadline } from "~/recommendations/deadlines";

type Document = { title: string; publisher: string; publishedOn: string; url: string };

/** The day from which a document speaks: its own, as far as it is known, else today. */
export const spokenFrom = (publishedOn: string, today: string) => (/^\d{4}(-(Q[1-4]|H[12]|\d{2}(-\d{2})?))?$/.test(publishedOn) ? firstDay(publishedOn) : today);

/** What a document says of a deadline, understood from its own day; null where it is not. */
export const readSaid = (said: string, { publishedOn }: Pick<Document, "publishedOn">, today: string): Deadline | null => (said ? parseDeadline(said, { today: spokenFrom(publishedOn, today) }) : null);

const SPANS: Partial<Record<Deadline["kind"], (day: string) => string>> = {
  DAY: (day) => day,
  MONTH: (day) => day.slice(0, 7),
  QUARTER: (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  HALF_YEAR: (day) => `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) > 6 ? 2 : 1}`,
  YEAR: (day) => day.slice(0, 4),
};

/**
 * A deadline that a document names, as the entry of the registration keeps it: in its words, and as an announced date where it means one. It is nobody's
 * agreement, so it never makes an item late.
 */
export function reportDeadline(document: Document, said: string, deadline: Deadline | null): Report | null {
  if (!said) return null;
  const span = deadline?.lastDay ? SPANS[deadline.kind]?.(deadline.lastDay) : undefined;
  const date = /^\d{4}/.test(document.publishedOn) ? { date: document.publishedOn } : {};
  return {
    kind: "document",
    citations: [{ publisher: document.title, ...date, url: document.url }],
    announcedFor: span && deadline ? { date: span, precision: deadline.kind.toLowerCase() } : null,
    said,
  };
}
