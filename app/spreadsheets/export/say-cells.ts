import { isDay } from "~/history/calendar";
import type { T } from "~/locales/translator";
import type { Deadline, Lead, Position } from "~/recommendations/changes";
import type { Cell } from "./exported";

/** A day as a date; what is less than a day stays as it was said. */
export function dateCell(day: string | null): Cell {
  if (!day) return null;
  return isDay(day) ? { date: day } : day;
}

/** A deadline as a date where it is a day, else as it was said. */
export function sayDeadlineCell(deadline: Deadline | null): Cell {
  if (!deadline) return null;
  return deadline.kind === "DAY" && deadline.lastDay ? dateCell(deadline.lastDay) : deadline.said;
}

/** A position in a word or two; its reason and date stay in the history. */
export const sayPositionCell = ({ value }: Position, t: T) => t(`position.${value}`);

/** The organisations that lead or support on one side, as they are named in full. */
export function sayOrganisations(organisations: readonly Lead[] | undefined, role: Lead["role"], t: T): Cell {
  const named = (organisations ?? []).filter((one) => one.role === role).map(({ name, suggested }) => (suggested ? t("exports.suggested", { name }) : name));
  return named.join("; ") || null;
}
