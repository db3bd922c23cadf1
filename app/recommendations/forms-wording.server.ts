import { z } from "zod";
import { db } from "~/db.server";
import { say } from "~/form-errors.server";
import { line, optionalLine, optionalText } from "~/form-fields.server";
import { sha256 } from "~/history/canonical";
import type { MessageKey } from "~/locales/translator";
import type { Prepared } from "./act-route.server";
import type { MeetingChoice } from "./candidates.server";
import { setWording, type WordingText } from "./edit-item";
import { LANGUAGES, LONGEST } from "./form-choices";
import { entryOf, happenedFields, noteFields } from "./forms-entry.server";
import type { Asked } from "./forms-item.server";

/** A text per language: those that always have a place, and those that the item has besides. */
export type Texts = { language: string; text: string }[];

/** The wordings in force, in the order of the form. */
export async function readTexts({ item }: Pick<Asked, "item">): Promise<Texts> {
  const rows = await db.wording.findMany({ where: { recommendationId: item.id, sha256: { in: Object.values(item.wordings) } } });
  const others = Object.keys(item.wordings).filter((language) => !(LANGUAGES as readonly string[]).includes(language)).sort();
  return [...LANGUAGES, ...others].map((language) => ({
    language,
    text: rows.find((row) => row.language === language && row.sha256 === item.wordings[language])?.text ?? "",
  }));
}

const code = optionalLine(10)
  .transform((value) => value.toLowerCase())
  .refine((value) => value === "" || /^[a-z]{2,3}$/.test(value), say("forms.wording.badCode"));

export function wordingSchema(asked: Asked, texts: Texts, meetings: MeetingChoice[]) {
  const fields = Object.fromEntries(texts.map(({ language }) => [`wording-${language}`, optionalText(LONGEST.wording)]));
  return z
    .object({
      ...noteFields,
      ...happenedFields(asked, meetings),
      title: line(LONGEST.title),
      language: code,
      wordingOther: optionalText(LONGEST.wording),
    })
    .and(z.object(fields).transform((given) => ({ given })))
    .superRefine(({ language, wordingOther }, context) => {
      const object = (message: MessageKey) => context.addIssue({ code: "custom", message, path: ["language"] });
      if (language && texts.some((one) => one.language === language)) object("forms.wording.twice");
      if (wordingOther && !language) object("forms.wording.codeMissing");
    });
}

export const hashText = (language: string, text: string): WordingText => ({ language, text, sha256: sha256(text) });

export function prepareWording(texts: Texts, values: z.output<ReturnType<typeof wordingSchema>>): Prepared {
  const written = texts.map(({ language }) => hashText(language, values.given[`wording-${language}`] ?? ""));
  const other = values.wordingOther ? [hashText(values.language, values.wordingOther)] : [];
  return { ok: true, decide: (item) => setWording(item, values.title, [...written, ...other], entryOf(values)) };
}
