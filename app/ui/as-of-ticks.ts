import { addDays, dayNumber } from "~/history/calendar";

export type SessionDay = { day: string; title: string; body: string };

/** A mark on the line of a programme's life: a session, or the first day of a year. `at` is its place in hundredths of the line; unlabelled where its words would stand on another's. */
export type Tick = { day: string; kind: "session" | "year"; label: string; at: number; labelled: boolean };

const MOST_SESSIONS = 60;
/** About how much of a line of 48rem a letter takes, and the space between two labels. */
const LETTER = 0.95;
const SPACE = 1.5;

/** Days from the first to a day, of those from the first to the last. */
export function placeOf(day: string, first: string, last: string): number {
  const span = dayNumber(last) - dayNumber(first);
  return span <= 0 ? 0 : Math.round(((dayNumber(day) - dayNumber(first)) / span) * 10_000) / 100;
}

/** The day so many days after the first. */
export const dayAt = (first: string, days: number) => addDays(first, days) ?? first;

/** The ends of the years that are over, from the first day on. */
export function yearEnds(first: string, today: string): string[] {
  const from = Number(first.slice(0, 4));
  return Array.from({ length: Math.max(Number(today.slice(0, 4)) - from, 0) }, (_, index) => `${String(from + index).padStart(4, "0")}-12-31`);
}

/** The marks of a life, oldest first; the newest sessions where there are very many. */
export function placeTicks(first: string, today: string, sessions: readonly SessionDay[]): Tick[] {
  const years = yearEnds(first, today).map((end) => dayAt(end, 1)).map((day) => ({ day, kind: "year" as const, label: day.slice(0, 4) }));
  const held = sessions.slice(-MOST_SESSIONS).map(({ day, title }) => ({ day, kind: "session" as const, label: title }));
  const at = (day: string) => placeOf(day, first, today);
  return [...label(years.map((one) => ({ ...one, at: at(one.day) }))), ...label(held.map((one) => ({ ...one, at: at(one.day) })))];
}

/** Gives a label to every mark whose words do not reach into those before it or beyond the end of the line; from the newest back, which matter most. */
function label<One extends { at: number; label: string }>(marks: readonly One[]): (One & { labelled: boolean })[] {
  let free = 100;
  return [...marks].reverse().map((mark) => {
    const half = (mark.label.length * LETTER) / 2;
    const labelled = mark.at + half <= free && mark.at - half >= 0;
    if (labelled) free = mark.at - half - SPACE;
    return { ...mark, labelled };
  }).reverse();
}
