import type { RowKind } from "#db/enums";
import type { Message } from "~/refusal";
import { readFieldId, type FieldId } from "./fields";
import type { RowPlan } from "./mapping";
import { NO_PLAN } from "./plan-row";
import { joinOrganisations } from "./read-row";
import type { WholeRow } from "./understand-row";
import { sameValue, type NamedOrganisation, type Told } from "./values";

/** What is settled of a row that is no item of its own. */
export type Aside = { kind: Extract<RowKind, "SKIPPED" | "ERROR">; plan: RowPlan; reason: Message; item: null; version: null };

export const skipped = (reason: Message): Aside => ({ kind: "SKIPPED", plan: NO_PLAN, reason, item: null, version: null });

/** Rows of one key as one item: the first speaks for it, with the addressees of all; another that differs in more than its addressee is named. */
export function takeTogether(row: WholeRow, shared: readonly number[], read: (number: number) => WholeRow): WholeRow | Aside {
  const [first = row.number, ...rest] = shared;
  if (row.number !== first) {
    if (row.errors.length || differing(read(first), row)) return aside(row, first);
    return skipped({ key: "tableRows.reason.togetherWith", values: { row: first } });
  }
  const values = new Map(row.values);
  for (const other of rest.map(read).filter((one) => !one.errors.length && !differing(row, one))) {
    for (const [field, told] of other.values) if (isAddressee(field)) values.set(field, joinTold(values.get(field), told));
  }
  return { ...row, values };
}

function aside(row: WholeRow, first: number): Aside {
  const [error = { cell: row.cell, reason: { key: "tableRows.reason.differsToo", values: { row: first } } as Message }] = row.errors;
  return { kind: "ERROR", plan: { ...NO_PLAN, errors: row.errors.length ? [...row.errors] : [error] }, reason: error.reason, item: null, version: null };
}

const isAddressee = (field: FieldId) => ["lead", "leadOf", "supportingOf"].includes(readFieldId(field).name);

function differing(one: WholeRow, other: WholeRow): boolean {
  const fields = new Set([...one.values.keys(), ...other.values.keys()].filter((field) => !isAddressee(field)));
  return [...fields].some((field) => !sameValue(one.values.get(field)?.value, other.values.get(field)?.value));
}

function joinTold(one: Told | undefined, other: Told): Told {
  if (!one) return other;
  const value = joinOrganisations(one.value as NamedOrganisation[], other.value as NamedOrganisation[]);
  return { ...one, value, said: value.map(({ name }) => name).join("; ") };
}
