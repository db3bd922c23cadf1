import { sayCell } from "~/spreadsheets/reading/table";
import type { SheetLook } from "~/spreadsheets/reading/table";

/** A column as it was written into a file: what it is, and what stood above it. */
export type KnownColumn = { id: string; head: string };

/** The columns of a file that came back: what each is, null for those that were added, and the places of those that were renamed. */
export type RecognisedColumns = { ids: (string | null)[]; renamed: number[] };

const plain = (head: string) => head.trim().toLowerCase().replace(/\s+/g, " ");

/** Recognises columns by their headings, wherever they were moved; what was renamed by standing between the same columns as before. */
export function recogniseColumns(known: readonly KnownColumn[], headers: readonly string[]): RecognisedColumns {
  const byHead = new Map(known.map(({ id, head }) => [plain(head), id]));
  const ids = headers.map((header) => byHead.get(plain(header)) ?? null);
  const renamed: number[] = [];
  for (const { from, missing } of missingRuns(known, ids)) {
    const before = from === 0 ? -1 : ids.indexOf(known[from - 1]?.id ?? null);
    const next = known[from + missing.length];
    const after = next ? ids.indexOf(next.id) : ids.length;
    const between = Array.from({ length: Math.max(0, after - before - 1) }, (_, at) => before + 1 + at);
    if (between.length !== missing.length || between.some((at) => ids[at] !== null)) continue;
    between.forEach((at, place) => (ids[at] = missing[place] ?? null));
    renamed.push(...between);
  }
  return { ids, renamed };
}

/** Columns next to one another that no heading names any more. */
function missingRuns(known: readonly KnownColumn[], ids: readonly (string | null)[]): { from: number; missing: string[] }[] {
  const runs: { from: number; missing: string[] }[] = [];
  for (const [at, { id }] of known.entries()) {
    if (ids.includes(id)) continue;
    const last = runs.at(-1);
    if (last && last.from + last.missing.length === at) last.missing.push(id);
    else runs.push({ from: at, missing: [id] });
  }
  return runs;
}

/** The sheet of a workbook on which these words stand in a cell of its first rows. */
export const sheetSaying = (sheets: readonly SheetLook[], words: string) =>
  sheets.find(({ headers, sample }) => [headers, ...sample.map(({ cells }) => cells.map(sayCell))].some((row) => row.includes(words)));
