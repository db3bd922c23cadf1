import type { Side } from "~/people/actor";

/** A programme as every request within it needs it; sides in the programme's order. */
export type Programme = {
  id: number;
  key: string;
  name: string;
  referencePrefix: string;
  timeZone: string;
  notice: string | null;
  exemptActs: readonly string[];
  observersComment: boolean;
  sides: readonly Side[];
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes the day of an instant in a time zone as YYYY-MM-DD. */
export function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, format);
  return format;
}

/** The day it is in a programme's time zone, as YYYY-MM-DD. */
export function todayIn(timeZone: string, now = new Date()) {
  return dayFormat(timeZone).format(now);
}
