import { z } from "zod";
import { checkbox, id, many, optional, optionalText, text } from "~/form-fields.server";
import type { Texts } from "../record";

const LONGEST = 20_000;
const version = z.string().regex(/^\d{1,9}$/).transform(Number);

/** The texts of a paragraph, a field a language. */
export const textFields = (languages: readonly string[]) => Object.fromEntries(languages.map((language) => [`text-${language}`, optionalText(LONGEST)]));

/** The form that words a paragraph; `preview`: it is only to be shown. */
export const editForm = (languages: readonly string[]) => z.object({ version, preview: checkbox, ...textFields(languages) });
export const addForm = (languages: readonly string[]) => z.object({ preview: checkbox, ...textFields(languages) });

/** What such a form says, by language; what is empty is not there. */
export const textsOf = (languages: readonly string[], values: Record<string, unknown>): Texts =>
  Object.fromEntries(languages.flatMap((language) => { const said = values[`text-${language}`]; return typeof said === "string" && said ? [[language, said]] : []; }));

const seen = z.string().regex(/^[op]-[0-9a-f-]{1,36} \d{1,9}$/).transform((said) => ({ key: said.split(" ")[0] ?? "", version: Number(said.split(" ")[1]) }));

/** Agreement to paragraphs as they were read, or to all of them. */
export const AgreeForm = z.object({ seen: many(seen, 500), all: optional(version), version: optional(version), withdraw: checkbox, stays: checkbox });
export const MoveForm = z.object({ step: z.enum(["up", "down"]) });
export const CommentForm = z.object({ text: text(5_000) });
export const ResolveForm = z.object({ resolution: text(5_000) });
export const ReviseForm = z.object({ note: optionalText(2_000) });
export const CommentId = id;
