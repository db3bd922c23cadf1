import { z } from "zod";
import { optional, optionalLine, optionalText } from "~/form-fields.server";
import type { MessageKey } from "~/locales/translator";
import type { Refusal } from "~/refusal";
import { MOST_MERGED, MOST_PARTS, PART_STATUSES, splitItem, statusOfPart, type NewPart } from "~/recommendations/succession";
import { barAct, TRIAL, type Prepared } from "./act-route.server";
import { entryOf, noteFields } from "./entry.server";
import { LANGUAGES, LONGEST } from "./form-choices";
import type { Asked } from "./item.server";
import { hashText } from "./wording.server";

const ROWS = Array.from({ length: MOST_PARTS }, (_, row) => row);
const TRIED: NewPart = { title: "…", texts: [], status: null };

/** Why an item is not for this person to split, or not now. */
export const barSplit = (asked: Asked): Refusal | null => barAct(asked, "split", splitItem(asked.item, [TRIED, TRIED], 0, TRIAL));

const row = z.object({ part: optionalLine(LONGEST.title), partWording: optionalText(LONGEST.wording), partStatus: optional(z.enum(PART_STATUSES)) });
type Row = z.output<typeof row>;

const names = Object.keys(row.shape) as (keyof Row)[];
const rowFields = Object.fromEntries(ROWS.flatMap((index) => names.map((name) => [`${name}-${index}`, row.shape[name]])));

const untitled: MessageKey = "forms.split.titleMissing";

/** The parts, each by the row of the form it stands in; rows left empty are ignored. */
export const splitSchema = z.object({ ...noteFields, language: z.enum(LANGUAGES), actionItemsTo: optional(z.enum(ROWS.map(String) as [string, ...string[]])), ...rowFields })
  .transform((values, context) => {
    const rows = ROWS.map((index) => ({ index, ...row.parse(Object.fromEntries(names.map((name) => [name, values[`${name}-${index}` as keyof typeof values]]))) }));
    for (const { index, part, partWording } of rows) if (!part && partWording) context.addIssue({ code: "custom", message: untitled, path: [`part-${index}`] });
    return { ...values, rows: rows.filter(({ part }) => part) };
  });

export function prepareSplit(values: z.output<typeof splitSchema>): Prepared {
  const parts = values.rows.map(({ part, partWording, partStatus }): NewPart => ({ title: part, texts: partWording ? [hashText(values.language, partWording)] : [], status: partStatus }));
  const to = values.rows.findIndex(({ index }) => index === Number(values.actionItemsTo ?? values.rows[0]?.index));
  return { ok: true, decide: (item) => splitItem(item, parts, to, entryOf(values)) };
}

/** What a new item begins with, and how many open action items go along; of a side's own room only the reader's. */
export function beginsAs({ item }: Asked) {
  const steps = item.actionItems.filter(({ status }) => status === "OPEN").length;
  return { begins: statusOfPart(item, null), steps, most: MOST_PARTS, mostMerged: MOST_MERGED };
}
