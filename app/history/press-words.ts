import type { Report } from "~/recommendations/changes";
import { formatPeriod, type Precision } from "~/ui/dates";
import type { HistoryEntry } from "./entry";
import type { Words } from "./value-words";

const KINDS = ["meeting", "agreement", "announcement", "rescheduled", "decision", "launch", "statistic", "report"] as const;
const PRECISIONS: Record<string, Precision> = { day: "DAY", month: "MONTH", quarter: "QUARTER", half: "HALF_YEAR", half_year: "HALF_YEAR", year: "YEAR" };

/** What the press reported, in a sentence; null where an entry is no press report. Nobody of the programme is said to have done it. */
export function sayPress({ channel, report }: Pick<HistoryEntry, "channel" | "report">, words: Words): string | null {
  if (channel !== "PRESS" || !report) return null;
  const kind = KINDS.find((one) => one === report.kind) ?? "other";
  const sentence = words.t(`history.press.${kind}`);
  if (!report.announcedFor) return sentence;
  const date = sayAnnounced(report.announcedFor, words);
  return kind === "rescheduled" ? words.t("history.press.rescheduledTo", { date }) : words.t("history.press.announcedFor", { sentence, date });
}

/** An announced date in words, as far as it is known. */
export function sayAnnounced(announced: NonNullable<Report["announcedFor"]>, { t, intl }: Words): string {
  return formatPeriod(announced.date, precisionNamed(announced.precision), t, intl);
}

/** A precision by the name a report gives it, in small or in capital letters. */
export const precisionNamed = (name: string): Precision => PRECISIONS[name.toLowerCase()] ?? "DAY";
