import { sayCell } from "~/spreadsheets/reading/table";
import type { ExportColumn } from "~/spreadsheets/export/columns";
import type { Base } from "./bases.server";
import { cellAt, plainName } from "~/spreadsheets/import/cell-text";
import { readFieldId, type FieldId, type FieldName } from "~/spreadsheets/import/fields";
import type { CellPlan, Chosen, Mapping, ReadRow } from "~/spreadsheets/import/mapping";
import { mergeField, NOTHING, saysSame, type Merged, type Said } from "./merge";
import { sayItem, sayReturned, textOf, type Saying } from "./said";
import type { Message } from "~/refusal";

/** A row that came back with what it was when it went out and what it is now. */
export type Returned = { row: ReadRow; base: Base; mapping: Pick<Mapping, "columns"> };

/** What one cell of it says beside the two others. */
export type ComparedCell = { field: FieldId; column: number; merged: Merged; cell: string; base: string; theirs: string; ours: string };

/** Compares every cell of a row three ways; `columns` say how each field went out. */
export function compareCells({ row, base, mapping }: Returned, columns: ReadonlyMap<string, ExportColumn>, saying: Saying): ComparedCell[] {
  const cells = mapping.columns.flatMap((field, column) => (field ? [compareCell(field, column, { row, base }, columns, saying)] : []));
  const noted = cells.find(({ field }) => field === "note")?.merged;
  // A day alone says nothing: it goes with its note.
  return cells.map((cell) => (cell.field === "noteOn" && noted !== undefined ? { ...cell, merged: noted === "theirs" && cell.theirs ? "theirs" : "unchanged" } : cell));
}

function compareCell(field: FieldId, column: number, { row, base }: Pick<Returned, "row" | "base">, columns: ReadonlyMap<string, ExportColumn>, saying: Saying): ComparedCell {
  const theirs = sayReturned(field, column, row.cells[column], saying);
  const written = columns.get(field);
  const was = written && base.base ? sayItem(written, base.base, saying) : NOTHING;
  const is = field === "note" ? noteSince(base, theirs) : written ? sayItem(written, base.now, saying) : NOTHING;
  const merged = mergeField(was, theirs, is);
  const asked = (merged === "theirs" || merged === "conflict") && written && base.pending && saysSame(theirs, sayItem(written, base.pending, saying));
  const shown = (item: Base["now"] | null) => (written && item ? sayCell(written.say(item, saying.words)) : "");
  return { field, column, merged: asked ? "same" : merged, cell: cellAt(column, row.number), base: shown(base.base), theirs: textOf(row.cells[column]), ours: shown(base.now) };
}

/** A note is added, not changed: it is there already when the history since has the same. */
const noteSince = ({ notes }: Base, theirs: Said): Said => (notes.some((note) => theirs.value !== null && sameNote(note, theirs.value)) ? theirs : NOTHING);
const sameNote = (a: string, b: string) => plainName(a) === plainName(b);

/** Which of them are to be taken over, which are still to be chosen, and which were emptied although nothing can be without them. */
export function chooseCells(cells: readonly ComparedCell[], chosen: Chosen): { taken: ReadonlySet<FieldId>; conflicts: CellPlan[]; errors: { cell: string; reason: Message }[] } {
  const counts = ({ field, merged }: ComparedCell) => merged === "theirs" || (merged === "conflict" && chosen[field] === "theirs");
  const taken = cells.filter(counts);
  return {
    taken: new Set(taken.map(({ field }) => field)),
    conflicts: cells.filter(({ field, merged }) => merged === "conflict" && !chosen[field]).map(({ field, cell, base, theirs, ours }) => ({ field, cell, base, from: ours, to: theirs })),
    errors: taken.filter(({ field, theirs }) => !theirs && NEVER_EMPTY.includes(readFieldId(field).name)).map(({ cell }) => ({ cell, reason: { key: "roundTrip.emptied" } })),
  };
}

const NEVER_EMPTY: readonly FieldName[] = ["title", "wording", "kind", "priority", "status", "positionOf"];
