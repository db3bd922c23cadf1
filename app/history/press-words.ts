import type { Report } from "~/recommendations/changes";
import { formatPeriod, type Precision } from "~/ui/dates";
import type { HistoryEntry } from "./entry";
import type { Words } from "./value-words";

const KINDS = ["meeting", "agreement", "announcement", "rescheduled", "decision", "launch", "statistic", "report"] as const;
const PRECISIONS: Record<string, Precision> = { day: "DAY", month: "MONTH", quarter: "QUARTER", half: "HALF_YEAR", half_year: "HALF_YEAR", year: "YEAR" };

type Reported = Pick<HistoryEntry, "act" | "channel" | "report">;

/** Whether an entry is a report of the press, which nobody of the programme is said to have made. */
export const isPress = ({ act, channel, report }: Reported) => channel === "PRESS" && report !== null && act !== "register";

/** What the press reported, in a sentence; null where an entry is no press report. */
export function sayPress(entry: Reported, words: Words): string | null {
  const { act, report } = entry;
  if (!report || !isPress(entry)) return null;
  const kind = KINDS.find((one) => one === report.kind) ?? (act === "start" ? "begun" : "other");
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
