import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { LOCALES, type LocaleCode } from "~/locales/locales";
import { translator, type T } from "~/locales/translator";
import type { Programme } from "~/programmes/programme";
import { exportColumns, type ExportColumn } from "~/spreadsheets/export/columns";
import { labelMembers } from "~/spreadsheets/export/lists";
import { cellText } from "~/spreadsheets/import/cell-sql.server";
import { cellAt } from "~/spreadsheets/import/cell-text";
import type { Chosen, Mapping, ReadRow } from "~/spreadsheets/import/mapping";
import type { Vocabulary } from "~/spreadsheets/import/vocabulary";
import type { DateOrder } from "~/spreadsheets/reading/dates";
import type { Message } from "~/refusal";
import { readBases, type Base } from "./bases.server";
import { columnOf, type ExportedMarks } from "./marks";
import { readRowBack } from "./row-back";
import { suggestedEnds, type Saying } from "./said";
import { settleCells, type Settled } from "./settle-row";

/** A row that came back: the item that it is and how each of its cells compares; that it was added or holds nothing; or what is wrong with it. */
export type SettledRow = { is: "item"; base: Base; cells: Settled[] } | { is: "new" | "nothing" } | { is: "wrong"; cell: string; reason: Message };

/** Everything that rows of one file are settled with. */
export type Settling = {
  programme: Programme; marks: ExportedMarks; mapping: Mapping; columns: ReadonlyMap<string, ExportColumn>; vocabulary: Vocabulary; orders: ReadonlyMap<number, DateOrder | undefined>;
  owners: ReadonlyMap<number, string>; t: T; remarks: string[]; ends: string[]; repeated: ReadonlyMap<string, number>;
};

type Import = { id: string; programme: Programme; mapping: Mapping };

/** Makes ready to settle the rows of a file. */
export async function prepareSettling({ id, programme, mapping }: Import, marks: ExportedMarks, { vocabulary, orders, t }: Pick<Settling, "vocabulary" | "orders" | "t">): Promise<Settling> {
  const ts = (Object.keys(LOCALES) as LocaleCode[]).map((code) => translator(code));
  const columns = new Map(exportColumns(t, programme.sides, null).map((column) => [column.id, column]));
  const remarks = ts.flatMap((say) => [`${say("list.csv.notice")}: `, say("list.csv.asOf", { date: "" })]);
  return { programme, marks, mapping, columns, vocabulary, orders, t, owners: labelMembers(vocabulary.members), remarks, ends: suggestedEnds(ts), repeated: await findRepeatedKeys(id, marks) };
}

/** Settles some rows of a file, with one question to the database. */
export async function settleRows(settling: Settling, rows: readonly (ReadRow & { chosen: Chosen })[]): Promise<Map<number, SettledRow>> {
  const { programme, marks, mapping, remarks } = settling;
  const read = rows.map((row) => ({ row, back: readRowBack(row, { marks, mapping, prefix: programme.referencePrefix, remarks }) }));
  const asked = read.flatMap(({ back }) => (back.is === "item" ? [{ number: back.number, version: back.version }] : []));
  const bases = new Map((asked.length ? await readBases(programme, asked) : []).map((base) => [`${base.number} ${base.asked}`, base]));
  return new Map(read.map(({ row, back }) => [row.number, back.is === "item" ? settleOne(settling, row, bases.get(`${back.number} ${back.version}`)) : back]));
}

function settleOne(settling: Settling, row: ReadRow, base: Base | undefined): SettledRow {
  const { marks, mapping, repeated } = settling;
  const cell = cellAt(columnOf(marks, "key") ?? 0, row.number);
  const key = String(row.cells[columnOf(marks, "key") ?? 0] ?? "");
  const wrong = (reason: Message): SettledRow => ({ is: "wrong", cell, reason });
  if (!base) return wrong({ key: "roundTrip.noSuchItem", values: { key } });
  const first = repeated.get(plainKey(key));
  if (first !== undefined && first !== row.number) return wrong({ key: "roundTrip.keyTwice", values: { row: first } });
  if (!base.base) return wrong({ key: "roundTrip.noSuchVersion" });
  if (base.voided) return wrong({ key: "roundTrip.voided", values: { key: base.reference } });
  return { is: "item", base, cells: settleCells({ row, base, mapping }, settling.columns, sayingOf(settling)) };
}

const sayingOf = ({ vocabulary, orders, t, owners, ends }: Settling): Saying => ({ vocabulary, orders, words: { t, owners }, suggested: ends });

const plainKey = (key: string) => key.trim().toUpperCase();

/** Keys that stand in several rows, each with the first of them. */
async function findRepeatedKeys(importId: string, marks: ExportedMarks): Promise<Map<string, number>> {
  const key = Prisma.sql`upper(btrim(${cellText(columnOf(marks, "key") ?? 0)}))`;
  const rows = await db.$queryRaw<{ key: string; row: number }[]>`
    SELECT ${key} AS "key", min(r."number") AS "row" FROM "ImportRow" r WHERE r."importId" = ${importId}::uuid AND ${key} <> '' GROUP BY 1 HAVING count(*) > 1`;
  return new Map(rows.map((one) => [one.key, one.row]));
}
