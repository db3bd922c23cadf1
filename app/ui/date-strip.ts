import { dayNumber } from "./dates";

export type StripDate = {
  id: string | number;
  kind: "announced" | "agreed";
  /** The last day it allows; null where none is known. */
  day: string | null;
  /** As it was said: "Q3 2027", "next session". */
  said: string;
  /** When it was announced or agreed. */
  on: string;
  reason?: string | null;
  /** Whether it moved the date before it; an announcement of something else does not. True unless said otherwise. */
  replaces?: boolean;
  /** Where it was said: the entry of the history. */
  to?: string;
  /** Publisher, session or letter it comes from. */
  source?: string | null;
};

export type StripPoint = { id: string | number; x: number; current: boolean };
export type StripMove = { id: string; from: number; to: number };
export type Strip = {
  lanes: { kind: StripDate["kind"]; points: StripPoint[]; moves: StripMove[] }[];
  ticks: { year: number; x: number }[];
  today: number | null;
};

const KINDS = ["announced", "agreed"] as const;
const MARGIN = 4;

/** Where every date stands on the strip, in per cent of its width; null when there is no day to draw. */
export function layOutStrip(dates: readonly StripDate[], today: string): Strip | null {
  const days = dates.flatMap(({ day }) => (day === null ? [] : [dayNumber(day)])).filter((day) => day !== null);
  const now = dayNumber(today);
  if (!days.length || now === null) return null;

  const first = yearOf(Math.min(...days, now));
  const last = yearOf(Math.max(...days, now)) + 1;
  const start = firstOfYear(first);
  const place = (day: number) => round(MARGIN + ((day - start) / (firstOfYear(last) - start)) * (100 - 2 * MARGIN));

  const lanes = KINDS.map((kind) => layOutLane(kind, dates, place)).filter(({ points }) => points.length);
  const step = Math.ceil((last - first) / 8);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => (year - first) % step === 0);
  return { lanes, ticks: years.map((year) => ({ year, x: place(firstOfYear(year)) })), today: place(now) };
}

function layOutLane(kind: StripDate["kind"], dates: readonly StripDate[], place: (day: number) => number) {
  const said = inOrder(dates).filter((date) => date.kind === kind && date.day !== null);
  const points = said.map(({ id, day }, index) => ({ id, x: place(dayNumber(day ?? "") ?? 0), current: index === said.length - 1 }));
  const moves = points.slice(1).map((point, index) => ({ id: `${kind}-${point.id}`, from: points[index]?.x ?? 0, to: point.x, real: said[index + 1]?.replaces ?? true }));
  return { kind, points, moves: moves.flatMap(({ real, ...move }) => (real && move.from !== move.to ? [move] : [])) };
}

/** The dates in the order they were said. */
export function inOrder(dates: readonly StripDate[]): StripDate[] {
  return [...dates].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
const firstOfYear = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;
const round = (x: number) => Math.round(x * 100) / 100;
