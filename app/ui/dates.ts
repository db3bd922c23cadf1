import type { T } from "~/locales/translator";

/** How much of a date is known. */
export type Precision = "DAY" | "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const formatters = new Map<string, Intl.DateTimeFormat>();
const numberFormatters = new Map<string, Intl.NumberFormat>();
const saidDays = new Map<string, string>();
const MOST_DAYS = 5_000;

/** The formatter of a name in one language and zone: making one takes as long as using it a hundred times. */
function formatter(name: string, intl: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const id = `${name} ${intl} ${timeZone}`;
  const known = formatters.get(id);
  if (known) return known;
  const made = new Intl.DateTimeFormat(intl, { timeZone, ...options });
  formatters.set(id, made);
  return made;
}

/** Days since 1970 of a YYYY-MM-DD; null where it is no day of the calendar. */
export function dayNumber(day: string): number | null {
  const [, year, month, date] = (DAY.exec(day) ?? []).map(Number);
  if (!year || !month || !date) return null;
  const time = Date.UTC(year, month - 1, date);
  const found = new Date(time);
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === date ? time / 86_400_000 : null;
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return dayNumber(text) !== null;
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return (dayNumber(to) ?? NaN) - (dayNumber(from) ?? NaN);
}

/** 24 February 2026; short: 24 Feb 2026. A text that is no day comes back as it is. */
export function formatDay(day: string, intl: string, length: "long" | "short" = "long"): string {
  const id = `${intl} ${length} ${day}`;
  const known = saidDays.get(id);
  if (known !== undefined) return known;
  const number = dayNumber(day);
  if (number === null) return day;
  const said = formatter(length, intl, "UTC", { day: "numeric", month: length, year: "numeric" }).format(number * 86_400_000);
  if (saidDays.size >= MOST_DAYS) saidDays.clear();
  saidDays.set(id, said);
  return said;
}

/** A date as far as it is known: a day, "February 2026", "Q2 2022", "first half of 2027", "2026". Takes 2026-02-24, 2026-02, 2022-Q2, 2027-H1 and 2026. */
export function formatPeriod(period: string, precision: Precision, t: T, intl: string, length: "long" | "short" = "long"): string {
  const year = period.slice(0, 4);
  const month = Number(/^\d{4}-(\d{2})/.exec(period)?.[1] ?? 0);
  if (precision === "YEAR") return year;
  if (precision === "HALF_YEAR") return t((/-H2$/.test(period) || month > 6) ? "ui.dates.HALF_2" : "ui.dates.HALF_1", { year });
  if (precision === "QUARTER") return t("ui.dates.QUARTER", { year, quarter: /-Q([1-4])$/.exec(period)?.[1] ?? Math.ceil(month / 3) });
  if (precision === "MONTH" && month) {
    return formatter(`month ${length}`, intl, "UTC", { month: length, year: "numeric" }).format(Date.UTC(Number(year), month - 1, 1));
  }
  return formatDay(period, intl, length);
}

/** An instant in the reader's zone: 24 Feb 2026, 14:05. */
export function formatInstant(iso: string, intl: string, timeZone: string): string {
  return formatter("instant", intl, timeZone, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(iso));
}

/** The time of day of an instant in the reader's zone: 14:05. */
export function formatTime(iso: string, intl: string, timeZone: string): string {
  return formatter("time", intl, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(iso));
}

/** The day an instant falls on in a zone, as YYYY-MM-DD. */
export function dayOfInstant(iso: string, timeZone: string): string {
  return formatter("ISO", "en-CA", timeZone, { year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(iso));
}

/** 12,345 in the reader's manner. */
export function formatNumber(value: number, intl: string, options?: Intl.NumberFormatOptions): string {
  const id = options ? intl + JSON.stringify(options) : intl;
  const found = numberFormatters.get(id) ?? new Intl.NumberFormat(intl, options);
  numberFormatters.set(id, found);
  return found.format(value);
}
