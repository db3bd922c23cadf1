import type { Precision } from "#db/enums";
import { addDays, daysInMonth } from "./calendar";
import { plainWords, readSpan, type PeriodProblem } from "./period-words";

/** When something happened, as far as it is known: 2026-02-24, 2026-02, 2022-Q2 or 2026. */
export type Period = { on: string; precision: Precision };
export type { PeriodProblem };

const YEARS = { from: 1900, to: 2100 };
const SPAN = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/;

/** What a person typed as a date in the past, or the problem with it. */
export function readPeriod(text: string, today: string): Period | PeriodProblem {
  const words = plainWords(text);
  if (words === "today") return { on: today, precision: "DAY" };
  if (words === "yesterday") return { on: addDays(today, -1) ?? today, precision: "DAY" };
  const read = readSpan(text, YEARS);
  if (typeof read === "string") return read;
  const precision = precisionOf(read.span);
  return precision === "HALF_YEAR" ? "unreadable" : { on: read.span, precision };
}

/** What a person typed as a date in the past; null where it is none. */
export function parsePeriod(text: string, today: string): Period | null {
  const read = readPeriod(text, today);
  return typeof read === "string" ? null : read;
}

/** How much of a date its stored form knows. */
export function precisionOf(on: string): Precision | "HALF_YEAR" {
  const [, , quarter, half, month, day] = SPAN.exec(on) ?? [];
  if (day) return "DAY";
  if (month) return "MONTH";
  if (quarter) return "QUARTER";
  return half ? "HALF_YEAR" : "YEAR";
}

/** The first and the last month of a stored form, and its day where it has one. */
function boundsOf(on: string): { year: string; from: number; to: number; day: string | undefined } {
  const [, year, quarter, half, month, day] = SPAN.exec(on) ?? [];
  if (!year) throw new TypeError(`Not a period: ${on}`);
  if (month) return { year, from: Number(month), to: Number(month), day };
  if (quarter) return { year, from: Number(quarter) * 3 - 2, to: Number(quarter) * 3, day };
  if (half) return { year, from: Number(half) * 6 - 5, to: Number(half) * 6, day };
  return { year, from: 1, to: 12, day };
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** The first day of a stored form; half-years (2027-H1) too. */
export function firstDay(on: string): string {
  const { year, from, day } = boundsOf(on);
  return `${year}-${twoDigits(from)}-${day ?? "01"}`;
}

/** The last day of a stored form; half-years (2027-H1) too. */
export function lastDay(on: string): string {
  const { year, to, day } = boundsOf(on);
  return `${year}-${twoDigits(to)}-${day ?? twoDigits(daysInMonth(Number(year), to))}`;
}

/** Whether no day of it has come yet. */
export function isFuture(on: string, today: string): boolean {
  return firstDay(on) > today;
}
