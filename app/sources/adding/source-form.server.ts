import { z } from "zod";
import { say } from "~/form-errors.server";
import { optional, optionalLine } from "~/form-fields.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { period } from "~/recommendations/forms/fields.server";

const address = optional(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: say("sources.refusal.address").error }).max(LONGEST.reason)).transform((value) => value ?? "");

/** What is said of a source that is added: all of it may be left out. */
export const sourceSchema = (today: string) => z.object({
  title: optionalLine(LONGEST.title),
  byline: optionalLine(LONGEST.line),
  publisher: optionalLine(LONGEST.line),
  publishedOn: period(today, LONGEST.date).transform((said) => said?.on ?? ""),
  url: address,
});

/** The same of one that is there: it is called something. */
export const sourceEditSchema = (today: string) => sourceSchema(today).refine(({ title }) => title !== "", { path: ["title"], ...say("errors.required") });
