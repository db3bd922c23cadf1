import { z } from "zod";
import { db } from "~/db.server";
import { say } from "~/form-errors.server";
import { line, optionalLine, optionalText } from "~/form-fields.server";
import { sha256 } from "~/history/canonical";
import type { MessageKey } from "~/locales/translator";
import type { Prepared } from "./act-route.server";
import type { MeetingChoice } from "./candidates.server";
import { setWording, type WordingText } from "~/recommendations/edit-item";
import { LANGUAGES, LONGEST } from "./form-choices";
import { readBase } from "./base.server";
import { entryOf, happenedFields, noteFields } from "./entry.server";
import type { Asked } from "./item.server";

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

/** Prepares a change of the texts that were changed on the form; `texts` are those in force now, and stay so where they were left alone. */
export async function prepareWording(asked: Asked, texts: Texts, values: z.output<ReturnType<typeof wordingSchema>>): Promise<Prepared> {
  const base = await readBase(asked, values.version);
  const typed = texts.map(({ language }) => hashText(language, values.given[`wording-${language}`] ?? ""));
  const left = texts.filter((_, index) => isSame(typed[index], base.wordings));
  const written = typed.map((one) => (isSame(one, base.wordings) ? hashText(one.language, textIn(one.language, texts)) : one));
  const other = values.wordingOther ? [hashText(values.language, values.wordingOther)] : [];
  const titled = values.title !== base.title;
  return {
    ok: true,
    decide: (item) => setWording(item, titled ? values.title : item.title, [...written, ...other], entryOf(values)),
    leftAlone: Object.fromEntries([...(titled ? [] : [["title", asked.item.title]]), ...left.map(({ language, text }) => [`wording-${language}`, text])]),
  };
}

const textIn = (language: string, texts: Texts) => texts.find((one) => one.language === language)?.text ?? "";

const isSame = (typed: WordingText | undefined, wordings: Record<string, string>) =>
  typed !== undefined && (typed.text ? typed.sha256 === wordings[typed.language] : !wordings[typed.language]);
