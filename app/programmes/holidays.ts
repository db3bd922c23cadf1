import { isDay, weekdayOf } from "~/history/calendar";
import type { MessageKey } from "~/locales/translator";
import { HOLIDAYS } from "./holidays-data";

/**
 * What closes a side's offices on a day: the weekend, and its public holidays of a fixed date. They flag a deadline and never move it. Movable
 * religious holidays (Eid, Ashura, Kurban Ait) and the days given instead of a holiday on a weekend are announced year by year and left out.
 */
export function flagsOf(day: string, side: string): MessageKey[] {
  if (!isDay(day)) return [];
  const year = Number(day.slice(0, 4));
  const holidays = Object.hasOwn(HOLIDAYS, side) ? (HOLIDAYS[side] ?? []) : [];
  const names = holidays.filter(({ on, from = 0, until = 9999 }) => on === day.slice(5) && year >= from && year <= until).map(({ name }) => name);
  return [0, 6].includes(weekdayOf(day)) ? ["holidays.weekend", ...names] : names;
}
