import { checkChange } from "~/recommendations/check-change";
import type { WordingText } from "~/recommendations/edit-item";
import { PLAIN_ENTRY, type Entry, type Item } from "~/recommendations/item";
import type { NewItem } from "~/recommendations/new-item";
import { applyChanges } from "~/recommendations/state";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { sayForWhom } from "~/people/acting";
import type { RowKind } from "#db/enums";
import { cellAt } from "./cell-text";
import type { FieldId } from "./fields";
import { itemValues, type Beside } from "./item-values";
import type { Chosen, RowPlan } from "./mapping";
import { mergeThree } from "./merge";
import { checkNewItem, newItemOf, titleIn } from "./new-item-of-row";
import type { PlanContext } from "./plan-context";
import type { CellError } from "./read-row";
import { cellOf, stepsOf, type RowStep } from "./row-steps";
import { valueIn, type Told, type Values } from "./values";

/** A row whose cells are understood. */
export type UnderstoodRow = { number: number; values: Values; errors: readonly CellError[] };

/** An item as a row finds it: with its texts in force and what was noted of it. */
export type Found = { item: Item; beside: Beside; texts: readonly WordingText[] };

/** What would become of a row, and what carries it out: the acts on its item, or the item that it registers. */
export type Planned = { kind: RowKind; plan: RowPlan; steps: RowStep[]; create: NewItem | null };

export const NO_PLAN: RowPlan = { changes: [], conflicts: [], errors: [], proposals: [] };

const refused = (errors: readonly CellError[], plan: RowPlan = NO_PLAN): Planned => ({ kind: "ERROR", plan: { ...plan, errors: [...errors] }, steps: [], create: null });

/**
 * Works out what would become of a row, by the very decisions and rules by which the one writer goes; writes nothing. `base` is what the file said of it when it
 * went out or last came, where that is known.
 */
export function planRow(row: UnderstoodRow, found: Found | null, base: Values | null, chosen: Chosen, context: PlanContext, sourceId = 0): Planned {
  if (row.errors.length) return refused(row.errors);
  return found ? planChange(row, found, base, chosen, context) : planNew(row, context, sourceId);
}

/** The entry that the acts of a row are recorded with: by this import, as of the day that it or its table tells of. */
function entryOf(values: Values, { mapping, fileName }: PlanContext): Entry {
  const on = valueIn(values, "statusOn") ?? (mapping.asOf || null);
  return { ...PLAIN_ENTRY, channel: "IMPORT", channelReference: fileName.slice(0, LONGEST.line), happened: on ? { on, precision: "DAY" } : null, note: valueIn(values, "note") ?? "" };
}

function planNew({ number, values }: UnderstoodRow, context: PlanContext, sourceId: number): Planned {
  const create = newItemOf(values, number, sourceId, entryOf(values, context), context);
  const at = context.mapping.columns.findIndex((field) => field === "title" || field === "wording");
  const errors = checkNewItem(values, create, context, cellAt(Math.max(at, 0), number));
  const changes = [...values].map(([field, { said, cell }]) => ({ field, from: "", to: said, cell }));
  const derived = values.has("title") || !create.values.title ? [] : [{ field: "title" as const, from: "", to: titleIn(values), cell: values.get("wording")?.cell ?? "" }];
  const plan = { ...NO_PLAN, changes: [...derived, ...changes] };
  return errors.length ? refused(errors, plan) : { kind: "CREATE", plan, steps: [], create };
}

function planChange({ values }: UnderstoodRow, { item, beside, texts }: Found, base: Values | null, chosen: Chosen, context: PlanContext): Planned {
  const now = itemValues(item, beside, values, context.t);
  const { values: news, conflicts } = mergeThree(comparable(values, item, beside), base, now, chosen);
  const told = withDays(news, values);
  const steps = stepsOf(item, { values: told, texts, entry: entryOf(told, context), context });
  const tried = trySteps(steps, item, told, context);
  const changes = [...news].map(([field, { said, cell }]) => ({ field, from: now.get(field)?.said ?? "", to: said, cell }));
  const plan: RowPlan = { changes, conflicts, errors: tried.errors, proposals: tried.proposals, ...(item.voided ? { revives: true } : {}) };
  if (tried.errors.length) return refused(tried.errors, plan);
  return { kind: conflicts.length ? "CONFLICT" : steps.length ? "UPDATE" : "UNCHANGED", plan, steps, create: null };
}

const SAID_ONCE: readonly FieldId[] = ["reference", "location", "madeOn", "statusOn", "noteOn"];

/** What can be compared with what is there: where and when it was recommended stands with its registration, and a note that was made already is no news. */
function comparable(values: Values, { status }: Item, { notes }: Beside): Map<FieldId, Told> {
  const isNews = (field: FieldId, { value }: Told) => (field === "note" ? !notes.has(String(value)) : field === "reviewOn" ? status === "ON_HOLD" : !SAID_ONCE.includes(field));
  return new Map([...values].filter(([field, told]) => isNews(field, told)));
}

// Days go with what they date.
function withDays(news: ReadonlyMap<FieldId, Told>, values: Values): Values {
  const days = ([["status", "statusOn"], ["status", "reviewOn"], ["note", "noteOn"]] as const).flatMap(([field, day]) => {
    const told = values.get(day);
    return news.has(field) && told ? [[day, told] as const] : [];
  });
  return new Map<FieldId, Told>([...news, ...days]);
}

/** Takes the acts one after the other on the item as it would become, and stops at the first that is refused. */
function trySteps(steps: readonly RowStep[], from: Item, values: Values, { actor }: PlanContext): { errors: CellError[]; proposals: string[] } {
  const proposals: string[] = [];
  let item = from;
  for (const [at, step] of steps.entries()) {
    const decided = sayForWhom(actor, item, step.decide(item));
    const change = decided.ok ? checkChange(item, actor, decided, `planned ${at}`) : decided;
    if (!change.ok) return { errors: [{ cell: cellOf(values, step), reason: change.message }], proposals };
    if (decided.ok && change.act === "propose") proposals.push(decided.act);
    item = { ...item, ...applyChanges(item, change.changes), version: item.version + 1 };
  }
  return { errors: [], proposals };
}
