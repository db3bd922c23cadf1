import { z } from "zod";
import { optional, optionalLine, optionalText } from "~/form-fields.server";
import type { MessageKey } from "~/locales/translator";
import { refuse, type Refusal } from "~/refusal";
import { mergeItems, PART_STATUSES, type NewPart } from "~/recommendations/succession";
import { barAct, TRIAL, type Prepared } from "./act-route.server";
import { entryOf, noteFields } from "./entry.server";
import { LANGUAGES, LONGEST } from "./form-choices";
import type { Asked } from "./item.server";
import { readReferences } from "./references.server";
import { hashText } from "./wording.server";

const TRIED: NewPart = { title: "…", texts: [], status: null };

/** Why an item is not for this person to merge, or not now. */
export const barMerge = (asked: Asked): Refusal | null => barAct(asked, "merge", mergeItems(asked.item, { others: [], into: null, part: TRIED }, TRIAL));

const missing: MessageKey = "forms.split.titleMissing";

export const mergeSchema = z
  .object({
    ...noteFields,
    others: optionalLine(LONGEST.line * 2),
    into: optionalLine(LONGEST.line),
    title: optionalLine(LONGEST.title),
    wording: optionalText(LONGEST.wording),
    language: z.enum(LANGUAGES),
    partStatus: optional(z.enum(PART_STATUSES)),
  })
  .superRefine(({ title, wording }, context) => {
    if (wording && !title) context.addIssue({ code: "custom", message: missing, path: ["title"] });
  });

/** Prepares a merge of what the references name. */
export async function prepareMerge({ programme }: Asked, values: z.output<typeof mergeSchema>): Promise<Prepared | Refusal> {
  const { title, wording, language, partStatus } = values;
  const others = await readReferences(programme, values.others, "others");
  if ("ok" in others) return others;
  const into = await readReferences(programme, values.into, "into");
  if ("ok" in into) return into;
  if (into.length > 1) return refuse("invalid", "forms.merge.oneOnly", {}, "into");
  const part: NewPart | null = title ? { title, texts: wording ? [hashText(language, wording)] : [], status: partStatus } : null;
  return { ok: true, decide: (item) => mergeItems(item, { others, into: into[0] ?? null, part }, entryOf(values)) };
}
