import { addDays, isDay } from "~/history/calendar";

/** Whether two days are compared as things stood then, or as they were recorded here by then. */
export type Basis = "stood" | "recorded";

export const BASES: readonly Basis[] = ["stood", "recorded"];

/** What is compared: the states at the end of both days. */
export type Period = { from: string; to: string; basis: Basis };

/** What the page says of an address that could not be followed to the letter. */
export type Remark = "swapped" | "future" | "sameDay" | "beforeStart";

export type AskedPeriod = { from: string; to: string; by: string };

/** The days a register knows: its first, today, the day it was begun here, and the sessions, oldest first. */
export type Known = { firstDay: string; today: string; keptFrom: string | null; sessions: readonly { day: string; training: boolean }[] };

export type ReadPeriod = { ok: true; period: Period; remarks: Remark[] } | { ok: false; unreadable: ("from" | "to")[] };

const [EARLIEST, LATEST] = ["1900-01-01", "2200-12-31"];
const QUARTER_YEAR = 90;

const readable = (day: string) => day === "" || (isDay(day) && day >= EARLIEST && day <= LATEST);

/** What has been recorded since a session says more than how things stood, but only where the register was kept by then. */
export const basisSince = (day: string, keptFrom: string | null): Basis => (keptFrom !== null && keptFrom <= day ? "recorded" : "stood");

/** Reads what is asked for: from the last session, or ninety days ago, until today, unless the address says otherwise. */
export function readPeriod(asked: AskedPeriod, known: Known): ReadPeriod {
  const unreadable = (["from", "to"] as const).filter((name) => !readable(asked[name]));
  if (unreadable.length) return { ok: false, unreadable };
  const { today, firstDay, keptFrom } = known;
  const until = asked.to && asked.to < today ? asked.to : today;
  const last = known.sessions.findLast(({ day, training }) => day < until && !training)?.day;
  const begun = asked.from || last || (addDays(until, -QUARTER_YEAR) ?? until);
  const by = BASES.find((basis) => basis === asked.by) ?? (!asked.from && last ? basisSince(last, keptFrom) : "stood");

  const future = [asked.from, asked.to].some((day) => day > today);
  const [first, second] = [begun, asked.to || today].map((day) => (day > today ? today : day)) as [string, string];
  const [from, to] = first > second ? [second, first] : [first, second];
  const remarks: Remark[] = [
    ...(future ? (["future"] as const) : []),
    ...(first > second ? (["swapped"] as const) : []),
    ...(from === to ? (["sameDay"] as const) : from < firstDay && by === "stood" ? (["beforeStart"] as const) : []),
  ];
  return { ok: true, period: { from, to, basis: by }, remarks };
}
