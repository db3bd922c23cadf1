import { z } from "zod";
import { say } from "~/form-errors.server";
import { day, line, optional } from "~/form-fields.server";
import { LANGUAGES, LONGEST } from "~/recommendations/forms/form-choices";

/** The form of the days of a table and of the table as a source. */
export const sourceForm = (today: string) => z.object({
  dayOrder: optional(z.enum(["day-month", "month-day"])),
  asOf: day.refine((asOf) => asOf <= today, say("tableRows.refusal.asOf")),
  sourceTitle: line(LONGEST.title),
  language: z.enum(LANGUAGES),
});
