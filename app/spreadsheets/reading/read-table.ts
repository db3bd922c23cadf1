import { fileKind } from "~/sources/reading/file-kind";
import { problem } from "~/sources/reading/problem";
import { markCodeLists } from "./code-list";
import { openCsv } from "./csv-file";
import { readCsvRows } from "./csv-rows";
import type { Merge } from "./header-row";
import { checkSize, lookAtSheet, repairRow } from "./look-at-sheet";
import type { TableChoices, TableLook, TableRow } from "./table";
import { readSheetRows } from "./xlsx-rows";
import { openWorkbook } from "./xlsx-workbook";

const BATCH = 500;

/** A table at a glance. It is read wherever this is called: strangers' files belong into a process of their own (read-table.server.ts). */
export async function lookAtTable(bytes: Uint8Array, name: string, choices: TableChoices = {}): Promise<TableLook> {
  if (tableKind(bytes, name) === "xlsx") {
    const book = await openWorkbook(bytes);
    const sheets = [];
    for (const sheet of book.sheets) {
      const merges: Merge[] = [];
      sheets.push(await lookAtSheet(sheet, readSheetRows(sheet, book, merges), merges, choices.sheet === sheet.name ? choices : { repair: choices.repair }));
    }
    return notEmpty({ kind: "xlsx", sheets: markCodeLists(sheets), encoding: null, delimiter: null, lineEnd: null, warnings: book.warnings });
  }
  const csv = openCsv(bytes, choices);
  const sheet = await lookAtSheet({ name, hidden: false }, readCsvRows(csv.pieces(), csv.delimiter), [], choices);
  return notEmpty({ kind: "csv", sheets: [{ ...sheet, codeList: false }], encoding: csv.encoding, delimiter: csv.delimiter, lineEnd: csv.lineEnd, warnings: csv.hasNul ? [{ code: "nulCharacters" }] : [] });
}

/** The rows of one sheet that hold something, batch by batch, headers and all. */
export async function* readTableRows(bytes: Uint8Array, name: string, choices: TableChoices): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  let filled = 0;
  for await (const row of rowsOf(bytes, name, choices)) {
    checkSize(choices.sheet ?? name, ++filled, row.cells.length);
    batch.push(choices.repair ? repairRow(row) : row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}

async function* rowsOf(bytes: Uint8Array, name: string, choices: TableChoices): AsyncGenerator<TableRow> {
  if (tableKind(bytes, name) === "csv") {
    const { pieces, delimiter } = openCsv(bytes, choices);
    return yield* readCsvRows(pieces(), delimiter);
  }
  const book = await openWorkbook(bytes);
  const sheet = book.sheets.find((one) => one.name === choices.sheet) ?? book.sheets[0];
  if (sheet) yield* readSheetRows(sheet, book);
}

function tableKind(bytes: Uint8Array, name: string): "xlsx" | "csv" {
  const kind = fileKind(bytes, name);
  if (kind === "xlsx") return "xlsx";
  if (kind === "csv" || kind === "txt") return "csv";
  throw problem("documentNotTable");
}

function notEmpty(table: TableLook): TableLook {
  if (table.sheets.every(({ rows }) => rows === 0)) throw problem("noRows");
  return table;
}
