import { dayOfInstant, formatDay, formatTime } from "~/ui/dates";

type Span = { startsAt: string; endsAt: string | null };

/** From when to when, on the clocks of one zone: 12 March 2027, 10:00–13:00. */
export function saySpan({ startsAt, endsAt }: Span, intl: string, timeZone: string): string {
  const from = `${formatDay(dayOfInstant(startsAt, timeZone), intl)}, ${formatTime(startsAt, intl, timeZone)}`;
  if (!endsAt) return from;
  const sameDay = dayOfInstant(startsAt, timeZone) === dayOfInstant(endsAt, timeZone);
  const to = formatTime(endsAt, intl, timeZone);
  return sameDay ? `${from}–${to}` : `${from} – ${formatDay(dayOfInstant(endsAt, timeZone), intl)}, ${to}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone by its place and what it is ahead of Greenwich at that instant: Almaty, GMT+5. */
export function offsetName(at: string, intl: string, timeZone: string): string {
  const id = `${intl} ${timeZone}`;
  const format = formats.get(id) ?? new Intl.DateTimeFormat(intl, { timeZone, timeZoneName: "shortOffset" });
  formats.set(id, format);
  const offset = format.formatToParts(new Date(at)).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return timeZone === "UTC" ? "UTC" : `${timeZone.replace(/^.*\//, "").replaceAll("_", " ")}, ${offset}`;
}
