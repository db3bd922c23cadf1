import type { Words } from "~/history/value-words";
import { RowKind, RowOutcome } from "#db/enums";
import { readPlan } from "../plan.server";
import type { TableImport } from "../table-import";
import { nameField } from "./field-names";
import { isBefore, KINDS, OUTCOMES, type Counts } from "./numbers";
import { findConflictFields } from "./conflicts.server";
import { describeRow } from "./planned.server";

/** The rows of a table of one kind, or of one outcome once it was carried out: those that an address asks for, else the first there are. */
export async function describePlan(imported: TableImport, params: URLSearchParams, words: Words) {
  const counts: Counts = imported.counts ?? {};
  const order: readonly (RowKind | RowOutcome)[] = isBefore(imported.state) ? KINDS : OUTCOMES;
  const asked = order.find((kind) => kind === params.get("show"));
  const show = asked ?? order.find((kind) => counts[kind]) ?? order[0] ?? "CREATE";
  const after = /^\d{1,9}$/.test(params.get("after") ?? "") ? Number(params.get("after")) : null;
  const { rows, next } = await readPlan(imported, { ...(isBefore(imported.state) ? { kind: show as RowKind } : { outcome: show as RowOutcome }), after: after ?? 0 });
  const undecided = imported.state === "PREVIEW" ? (counts.CONFLICT ?? 0) : 0;
  const fields = undecided ? await findConflictFields(imported) : [];
  return { counts, show, rows: rows.map((row) => describeRow(row, words)), next, first: after !== null, undecided, fields: fields.map((field) => ({ field, label: nameField(field, words.sides, words.t) })) };
}

export type ShownPlan = Awaited<ReturnType<typeof describePlan>>;
