import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { LOCALES, type LocaleCode } from "~/locales/locales";
import { translator, type T } from "~/locales/translator";
import type { Programme } from "~/programmes/programme";
import { exportColumns, type ExportColumn } from "~/spreadsheets/export/columns";
import { labelMembers } from "~/spreadsheets/export/lists";
import { cellText } from "~/spreadsheets/import/cell-sql.server";
import { cellAt } from "~/spreadsheets/import/cell-text";
import type { Match } from "~/spreadsheets/import/find-items.server";
import type { Chosen, Mapping, ReadRow } from "~/spreadsheets/import/mapping";
import type { Vocabulary } from "~/spreadsheets/import/vocabulary";
import type { DateOrder } from "~/spreadsheets/reading/dates";
import type { Message } from "~/refusal";
import { readBases, type Base } from "./bases.server";
import { columnOf, type ExportedMarks } from "./marks";
import { readMarks } from "./read-marks.server";
import { readRowBack } from "./row-back";
import type { Saying } from "./said";
import { compareCells, type ComparedCell } from "./compare-row";

/** A row that came back: the item that it is and how each of its cells compares; that it was added or holds nothing; or what is wrong with it. */
export type ComparedRow = { is: "item"; base: Base; cells: ComparedCell[] } | { is: "new" | "nothing" } | { is: "wrong"; cell: string; reason: Message };

/** Everything that rows of one file are compared with. */
export type Comparison = {
  programme: Programme; marks: ExportedMarks; mapping: Mapping; columns: ReadonlyMap<string, ExportColumn>; vocabulary: Vocabulary; orders: ReadonlyMap<number, DateOrder | undefined>;
  owners: ReadonlyMap<number, string>; t: T; remarks: string[]; repeated: ReadonlyMap<string, number>;
};

type Import = { id: string; programme: Programme; mapping: Mapping; exported: unknown };

/** Makes ready to compare the rows of a file that was exported here; null for any other. */
export async function openComparison({ id, programme, mapping, exported }: Import, { vocabulary, orders, t }: Pick<Comparison, "vocabulary" | "orders" | "t">): Promise<Comparison | null> {
  const marks = readMarks(exported);
  if (!marks) return null;
  const ts = (Object.keys(LOCALES) as LocaleCode[]).map((code) => translator(code));
  const columns = new Map(exportColumns(t, programme.sides, null).map((column) => [column.id, column]));
  const remarks = ts.flatMap((say) => [`${say("list.csv.notice")}: `, say("list.csv.asOf", { date: "" })]);
  return { programme, marks, mapping, columns, vocabulary, orders, t, owners: labelMembers(vocabulary.members), remarks, repeated: await findRepeatedKeys(id, marks) };
}

/** Compares some rows of a file, with one question to the database. */
export async function compareRows(comparison: Comparison, rows: readonly (ReadRow & { chosen: Chosen })[]): Promise<Map<number, ComparedRow>> {
  const { programme, marks, mapping, remarks } = comparison;
  const read = rows.map((row) => ({ row, back: readRowBack(row, { marks, mapping, prefix: programme.referencePrefix, remarks }) }));
  const asked = read.flatMap(({ back }) => (back.is === "item" ? [{ number: back.number, version: back.version }] : []));
  const bases = new Map((asked.length ? await readBases(programme, asked) : []).map((base) => [`${base.number} ${base.asked}`, base]));
  return new Map(read.map(({ row, back }) => [row.number, back.is === "item" ? compareOne(comparison, row, bases.get(`${back.number} ${back.version}`)) : back]));
}

/** Which items rows are: those that came back are known by their keys, those that were added as in any other table. */
export function matchCompared(matches: Map<number, Match>, compared: ReadonlyMap<number, ComparedRow> | null): Map<number, Match> {
  for (const [number, row] of compared ?? []) if (row.is !== "new") matches.set(number, row.is === "item" ? { is: row.base.id } : { none: true });
  return matches;
}

function compareOne(comparison: Comparison, row: ReadRow, base: Base | undefined): ComparedRow {
  const { marks, mapping, repeated } = comparison;
  const cell = cellAt(columnOf(marks, "key") ?? 0, row.number);
  const key = String(row.cells[columnOf(marks, "key") ?? 0] ?? "");
  const wrong = (reason: Message): ComparedRow => ({ is: "wrong", cell, reason });
  if (!base) return wrong({ key: "roundTrip.noSuchItem", values: { key } });
  const first = repeated.get(plainKey(key));
  if (first !== undefined && first !== row.number) return wrong({ key: "roundTrip.keyTwice", values: { row: first } });
  if (!base.base) return wrong({ key: "roundTrip.noSuchVersion" });
  if (base.voided) return wrong({ key: "roundTrip.voided", values: { key: base.reference } });
  return { is: "item", base, cells: compareCells({ row, base, mapping }, comparison.columns, sayingOf(comparison)) };
}

const sayingOf = ({ vocabulary, orders, t, owners }: Comparison): Saying => ({ vocabulary, orders, words: { t, owners } });

const plainKey = (key: string) => key.trim().toUpperCase();

/** Keys that stand in several rows, each with the first of them. */
async function findRepeatedKeys(importId: string, marks: ExportedMarks): Promise<Map<string, number>> {
  const key = Prisma.sql`upper(btrim(${cellText(columnOf(marks, "key") ?? 0)}))`;
  const rows = await db.$queryRaw<{ key: string; row: number }[]>`
    SELECT ${key} AS "key", min(r."number") AS "row" FROM "ImportRow" r WHERE r."importId" = ${importId}::uuid AND ${key} <> '' GROUP BY 1 HAVING count(*) > 1`;
  return new Map(rows.map((one) => [one.key, one.row]));
}
