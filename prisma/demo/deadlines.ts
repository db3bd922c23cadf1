import { addDays } from "~/history/calendar";
import type { Deadline } from "~/recommendations/changes";
import { parseDeadline } from "~/recommendations/deadlines";
import { formatDay } from "~/ui/dates";
import type { DeadlineData } from "./life-data";

/** A deadline that is said in the data relative to the day of loading, read as people's words are read. */
export function sayDeadline({ said, days = 0 }: DeadlineData, today: string): Deadline {
  const day = addDays(today, days) ?? today;
  const words = said.replace(/\{(\w+)\}/g, (_, name: string) => WORDS[name]?.(day) ?? "");
  const deadline = parseDeadline(words, { today });
  if (!deadline) throw new Error(`The demonstration's data say "${words}", which is no deadline`);
  return deadline;
}

const year = (day: string) => day.slice(0, 4);
const month = (day: string) => Number(day.slice(5, 7));

const WORDS: Record<string, (day: string) => string> = {
  day: (day) => formatDay(day, "en-GB"),
  month: (day) => new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day)),
  quarter: (day) => `${["first", "second", "third", "fourth"][Math.ceil(month(day) / 3) - 1]} quarter of ${year(day)}`,
  half: (day) => `${month(day) < 7 ? "first" : "second"} half of ${year(day)}`,
  year,
};
