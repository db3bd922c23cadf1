import { DeadlineKind } from "#db/enums";
import { addDays, addMonths, isDay } from "~/history/calendar";
import { plainWords, readSpan } from "~/history/period-words";
import { lastDay, precisionOf } from "~/history/periods";
import type { Deadline } from "./changes";
import { dropLead, readOffset, readSession, saysContinuous, type Offset } from "./deadline-words";

const YEARS = { from: 1900, to: 2200 };
const LONGEST = 200;

/** What people say of a deadline, kept as they said it and as what it means; null where it means nothing known. Without a year, the next to come. */
export function parseDeadline(text: string, { today }: { today: string }): Deadline | null {
  const said = text.trim();
  if (said.length > LONGEST) return null;
  const plain = plainWords(said);
  const words = dropLead(plain);
  if (saysContinuous(plain)) return { kind: DeadlineKind.CONTINUOUS, said, lastDay: null, event: "" };
  const session = readSession(words);
  if (session) return { kind: DeadlineKind.SESSION, said, lastDay: null, event: session };
  const offset = readOffset(plain);
  if (offset) return describeOffset(offset, said, today);
  const span = spanNear(words, today) ?? spanInWords(words, today);
  return span ? { kind: precisionOf(span), said, lastDay: lastDay(span), event: "" } : null;
}

function describeOffset(offset: Offset, said: string, today: string): Deadline | null {
  if (offset.event !== "today") return { kind: DeadlineKind.OFFSET, said, lastDay: null, event: offset.event };
  const day = addOffset(today, offset);
  return day ? { kind: DeadlineKind.DAY, said, lastDay: day, event: "" } : null;
}

function spanInWords(words: string, today: string): string | null {
  if (words === "today") return today;
  if (words === "tomorrow") return addDays(today, 1);
  const [, which, unit] = /^(this|next) (month|quarter|year)$/.exec(words) ?? [];
  if (!unit) return null;
  const later = which === "next" ? { month: 1, quarter: 3, year: 12 }[unit] : 0;
  const day = addMonths(`${today.slice(0, 7)}-01`, later ?? 0) ?? today;
  if (unit === "month") return day.slice(0, 7);
  return unit === "year" ? day.slice(0, 4) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The span that words name; where they leave out the year, the first such span that is not over. */
function spanNear(words: string, today: string): string | null {
  const read = readSpan(words, YEARS);
  if (typeof read !== "string") return read.span;
  if (read !== "unreadable" || !words || words === "year" || /\d{3}/.test(words)) return null;
  const year = Number(today.slice(0, 4));
  const spans = [year, year + 1].map((one) => readSpan(`${words} ${one}`, YEARS)).flatMap((one) => (typeof one === "string" ? [] : [one.span]));
  return spans.find((span) => lastDay(span) >= today) ?? null;
}

function addOffset(day: string, { amount, unit }: Offset): string | null {
  if (unit === "day" || unit === "week") return addDays(day, unit === "week" ? amount * 7 : amount);
  return addMonths(day, unit === "year" ? amount * 12 : amount);
}

/** The last day a deadline allows once the day of its event is known: the session's own day, or so much after the event. Null for other kinds. */
export function resolveOffset(deadline: Pick<Deadline, "kind" | "said">, eventDay: string): string | null {
  if (!isDay(eventDay)) return null;
  if (deadline.kind === DeadlineKind.SESSION) return eventDay;
  if (deadline.kind !== DeadlineKind.OFFSET) return null;
  const offset = readOffset(plainWords(deadline.said));
  return offset && addOffset(eventDay, offset);
}

/** Whether the last day it allows is over; a continuous deadline, and one without a day, never is. */
export function isPastDue(deadline: Pick<Deadline, "kind" | "lastDay"> | null, today: string): boolean {
  return hasDay(deadline) && deadline.lastDay < today;
}

/** Whether its last day is today or comes within so many days. */
export function isDueSoon(deadline: Pick<Deadline, "kind" | "lastDay"> | null, today: string, days = 30): boolean {
  return hasDay(deadline) && deadline.lastDay >= today && deadline.lastDay <= (addDays(today, days) ?? today);
}

function hasDay(deadline: Pick<Deadline, "kind" | "lastDay"> | null): deadline is { kind: DeadlineKind; lastDay: string } {
  return deadline !== null && deadline.kind !== DeadlineKind.CONTINUOUS && deadline.lastDay !== null;
}
