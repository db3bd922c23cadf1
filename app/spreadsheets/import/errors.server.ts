import { Readable } from "node:stream";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { contentDisposition } from "~/evidence/file-names";
import { translator, type T } from "~/locales/translator";
import { quote, neutralise } from "~/recommendations/list/csv-text";
import { sayReason } from "~/recommendations/many/words";
import type { Message } from "~/refusal";
import type { Cell } from "~/spreadsheets/export/exported";
import { lettersOf, rowXml } from "~/spreadsheets/export/sheet-xml";
import { HEAD_STYLE, STYLE } from "~/spreadsheets/export/styles";
import { fixedParts, workbookXml, WORKSHEET } from "~/spreadsheets/export/workbook-parts";
import { XLSX } from "~/spreadsheets/export/workbook.server";
import { zipParts } from "~/spreadsheets/export/zip.server";
import { sayCell, type CellValue } from "~/spreadsheets/reading/table";
import type { RowPlan } from "./mapping";
import type { Member } from "./read.server";
import { sheetOf, type TableImport } from "./table-import";

const BATCH = 500;
/** The mark by which programs know that a file of values is UTF-8. */
const BOM = "\ufeff";

/** The rows that could not be taken over as the same table, with a column of reasons: to be mended and brought in again. A workbook where it came as one. */
export function exportErrors({ viewer }: Pick<Member, "viewer">, imported: TableImport): Response {
  const t = translator(viewer.locale);
  const head = [...sheetOf(imported).headers, t("tableRows.reasons")];
  const workbook = imported.look.kind === "xlsx";
  const rows = readErrors(imported, head.length - 1, t);
  const body = workbook ? zipParts(partsOf(sheetOf(imported).name, head, rows)) : (Readable.toWeb(Readable.from(csvOf(head, rows, imported.look.delimiter ?? ","))) as ReadableStream);
  const name = `${imported.name.replace(/\.[^.]*$/, "")}-${t("tableRows.errors")}.${workbook ? "xlsx" : "csv"}`;
  return new Response(body, {
    headers: { "Content-Type": workbook ? XLSX : "text/csv; charset=utf-8", "Content-Disposition": contentDisposition(name, "attachment"), "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store" },
  });
}

type Row = { number: number; cells: CellValue[]; plan: RowPlan | null; reason: Message | null };

async function* readErrors({ id }: TableImport, width: number, t: T): AsyncGenerator<Cell[]> {
  for (let after = 0; ; ) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT r."number", r."cells", r."plan", r."reason" FROM "ImportRow" r WHERE r."importId" = ${id}::uuid AND r."number" > ${after} AND ${NOT_TAKEN} ORDER BY r."number" LIMIT ${BATCH}`;
    for (const { cells, plan, reason } of rows) yield [...Array.from({ length: width }, (_, column) => cellOf(cells[column])), reasonsOf(plan, reason, t)];
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.number ?? after;
  }
}

const NOT_TAKEN = Prisma.sql`(r."kind" IN ('ERROR', 'SKIPPED') OR r."outcome" = 'REFUSED')`;

const cellOf = (cell: CellValue | undefined): Cell => (typeof cell === "number" || (typeof cell === "object" && cell !== null && "date" in cell && cell.date.length === 10) ? cell : sayCell(cell));

/** Each reason with its cell as it stood in the table that came. */
function reasonsOf(plan: RowPlan | null, reason: Message | null, t: T): string {
  const errors = plan?.errors ?? [];
  return errors.length ? errors.map((error) => `${error.cell}: ${sayReason(error.reason, t)}`).join("; ") : reason ? sayReason(reason, t) : "";
}

async function* csvOf(head: string[], rows: AsyncIterable<Cell[]>, delimiter: string): AsyncGenerator<Uint8Array> {
  const line = (cells: readonly Cell[]) => `${cells.map((cell) => write(cell, delimiter)).join(delimiter)}\r\n`;
  yield Buffer.from(BOM + line(head));
  for await (const row of rows) yield Buffer.from(line(row));
}

function write(cell: Cell, delimiter: string): string {
  if (typeof cell === "number") return String(cell);
  const text = neutralise(cell === null ? "" : typeof cell === "object" ? cell.date : cell);
  return text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : quote(text);
}

function partsOf(sheet: string, head: string[], rows: AsyncIterable<Cell[]>) {
  const sheets = [{ name: sheet, hidden: false }];
  return [
    ...Object.entries(fixedParts(1)).map(([name, content]) => ({ name, content: () => [content] })),
    { name: "xl/workbook.xml", content: () => [workbookXml(sheets, {})] },
    { name: "xl/worksheets/sheet1.xml", content: () => sheetOfErrors(head, rows) },
  ];
}

async function* sheetOfErrors(head: string[], rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  const letters = lettersOf(head.length);
  const heads = head.map(() => ({ text: HEAD_STYLE.fill, formula: HEAD_STYLE.fill, day: HEAD_STYLE.fill }));
  const styles = head.map(() => STYLE.wraps);
  yield `${WORKSHEET}<cols><col min="1" max="${head.length}" width="28" customWidth="1"/></cols><sheetData>${rowXml(1, head, heads, letters)}`;
  let number = 2;
  for await (const row of rows) yield rowXml(number++, row, styles, letters);
  yield "</sheetData></worksheet>";
}
