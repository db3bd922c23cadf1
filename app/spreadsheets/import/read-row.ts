import type { Message } from "~/refusal";
import { cellAt } from "./cell-text";
import { IMPORT_FIELDS, readFieldId, type FieldId } from "./fields";
import type { ReadRow } from "./mapping";
import { readCell, type ReadingContext } from "./read-cell";
import type { NamedOrganisation, Told, Values } from "./values";

export type CellError = { cell: string; reason: Message };

/** Understands a row: what it says of each field, and which of its cells cannot be understood. */
export function readRow({ number, cells }: ReadRow, context: ReadingContext): { values: Map<FieldId, Told>; errors: CellError[] } {
  const values = new Map<FieldId, Told>();
  const errors: CellError[] = [];
  for (const [column, field] of context.mapping.columns.entries()) {
    if (field === null) continue;
    const cell = cellAt(column, number);
    const read = readCell(cells[column], column, field, context);
    if (!read) continue;
    if ("error" in read) errors.push({ cell, reason: read.error });
    else values.set(field, join(field, values.get(field), { ...read, cell }));
  }
  return { values, errors: [...errors, ...checkDays(values)] };
}

/** Several columns of one field: words one after the other, organisations side by side. */
function join(field: FieldId, before: Told | undefined, told: Told): Told {
  if (!before || !IMPORT_FIELDS[readFieldId(field).name].several) return told;
  const value = Array.isArray(told.value) ? joinOrganisations(before.value as NamedOrganisation[], told.value) : `${String(before.value)}, ${String(told.value)}`;
  return { value, said: Array.isArray(told.value) ? `${before.said}; ${told.said}` : value as string, cell: before.cell };
}

/** The organisations of both, each once. */
export const joinOrganisations = (one: readonly NamedOrganisation[], other: readonly NamedOrganisation[]) => [...one, ...other.filter(({ id }) => !one.some((known) => known.id === id))];

function checkDays(values: Values): CellError[] {
  const [made, since] = [values.get("madeOn"), values.get("statusOn")];
  return made && since && String(since.value) < String(made.value) ? [{ cell: since.cell, reason: { key: "tableRows.reason.beforeMade" } }] : [];
}
