import { z } from "zod";
import { optionalLine, text } from "~/form-fields.server";
import type { Texts } from "../record";

const LONGEST = 20_000;

/** The form of an addendum: a text in every language of its record. */
export const addendumForm = (languages: readonly string[]) =>
  z.object({ paragraph: optionalLine(20), reason: text(2_000), ...Object.fromEntries(languages.map((language) => [`text-${language}`, text(LONGEST)])) });

/** The texts of such a form, by language. */
export const textsOf = (languages: readonly string[], values: Record<string, unknown>): Texts => Object.fromEntries(languages.map((language) => [language, String(values[`text-${language}`] ?? "")]));
