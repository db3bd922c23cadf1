import { addDays } from "~/history/calendar";

const MINUTE = 60_000;
const AROUND = 36 * 60 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The offset of a zone from Greenwich at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const known = formats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat("en-GB", {
    timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  });
  if (!known) formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0);
  return shown - Math.floor(instant / 1000) * 1000;
}

/** Whether a text is a time of day, 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The instants at which the clocks of a zone show this day and time: none where they skip it, two where they repeat it. */
export function instantsAt(day: string, time: string, timeZone: string): string[] {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const offsets = new Set([-AROUND, 0, AROUND].map((shift) => offsetAt(wall + shift, timeZone)));
  const instants = [...offsets].map((offset) => wall - offset).filter((instant) => instant + offsetAt(instant, timeZone) === wall);
  return instants.sort((a, b) => a - b).map((instant) => new Date(instant).toISOString());
}

/** The time of day that the clocks of a zone show at an instant: 09:05. */
export function timeOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(11, 16);
}

/** The day that they show. */
export function dayOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 10);
}

/** Which of two an instant is where the clocks show its time twice; "" where they do not. */
export function whichOf(instant: string, timeZone: string): "" | "first" | "second" {
  const both = instantsAt(dayOf(instant, timeZone), timeOf(instant, timeZone), timeZone);
  if (both.length < 2) return "";
  return both[0] === new Date(instant).toISOString() ? "first" : "second";
}

/** How long a session may go on. */
export const LONGEST_DAYS = 60;

/** Whether one day lies too long after another for both to be of one session. */
export function isTooLong(from: string, to: string): boolean {
  return to > (addDays(from, LONGEST_DAYS) ?? to);
}
