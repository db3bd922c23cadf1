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

/** The day it is in a programme's time zone, as YYYY-MM-DD. */
export function todayIn(timeZone: string, now = new Date()) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}
