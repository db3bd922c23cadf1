import type { FieldId } from "~/spreadsheets/import/fields";
import type { Chosen, ReadRow } from "~/spreadsheets/import/mapping";
import type { PlanContext } from "~/spreadsheets/import/plan-context";
import { NO_PLAN, planRow, type Found, type Planned } from "~/spreadsheets/import/plan-row";
import { readRow } from "~/spreadsheets/import/read-row";
import type { Told } from "~/spreadsheets/import/values";
import { chooseCells } from "./compare-row";
import type { ComparedRow } from "./compare-rows.server";

type Item = Extract<ComparedRow, { is: "item" }>;

/** A row that came back, with the item that it is; for one that was added, the item that it became when the file came before. */
export type RowOfOurs = { row: ReadRow; compared: ComparedRow; found: Found | null; chosen: Chosen };

/** Works out what would become of a row of a file that was exported here, by the same decisions as of any other. */
export function planOfOurs({ row, compared, found, chosen }: RowOfOurs, context: PlanContext): Planned {
  if (compared.is === "nothing") return { ...DONE, kind: "SKIPPED" };
  if (compared.is === "wrong") return { ...DONE, kind: "ERROR", plan: { ...NO_PLAN, errors: [{ cell: compared.cell, reason: compared.reason }] } };
  if (compared.is === "item") return found ? planBack(row, compared, found, chosen, context) : { ...DONE, kind: "SKIPPED" };
  return found ? { ...DONE, kind: "UNCHANGED" } : planRow({ number: row.number, ...readRow(row, context) }, null, null, {}, context);
}

const DONE = { plan: NO_PLAN, steps: [], create: null };

/**
 * Of the cells of an item only those count that were changed in the file, and where they were changed here too, those that a person chose. What was not
 * changed is not even read.
 */
function planBack(row: ReadRow, { base, cells }: Item, found: Found, chosen: Chosen, context: PlanContext): Planned {
  const { taken, conflicts, errors } = chooseCells(cells, chosen);
  const language = base.language ?? context.mapping.language;
  const own: PlanContext = { ...context, mapping: { ...context.mapping, language } };
  const beside = { ...found.beside, wording: found.texts.find((one) => one.language === language)?.text ?? "" };
  const read = readRow(row, own);
  const fieldAt = new Map(cells.map(({ field, cell }) => [cell, field]));
  const unread = read.errors.filter(({ cell }) => taken.has(fieldAt.get(cell) as FieldId));
  const values = new Map([...taken].map((field) => [field, read.values.get(field) ?? emptied(cells.find((one) => one.field === field)?.cell ?? "")] as const));
  const review = values.has("status") ? undefined : values.get("reviewOn");
  const alone = review ? [{ cell: review.cell, reason: { key: "tableRows.reason.reviewOnAlone" } } as const] : [];
  const planned = planRow({ number: row.number, values, errors: [...errors, ...unread, ...alone] }, { ...found, beside }, null, {}, own);
  return conflicts.length && planned.kind !== "ERROR" ? { ...planned, kind: "CONFLICT", plan: { ...planned.plan, conflicts } } : planned;
}

const emptied = (cell: string): Told => ({ value: null, said: "", cell });
