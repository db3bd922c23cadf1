import { readKept } from "~/evidence/store.server";
import { db } from "~/db.server";
import { normalise, withoutRefused } from "~/form-text.server";
import { readRows, refusalOf } from "~/spreadsheets/reading/read-table.server";
import type { CellValue, TableRow } from "~/spreadsheets/reading/table";
import type { Message } from "~/refusal";
import type { Working } from "./steps.server";
import { sheetOf, type TableImport } from "./table-import";

/**
 * Reads the rows of an import from its file, batch by batch, below the row of headings, and leads on to its columns. Begun again after a crash it leaves what
 * is there; where the table is to be read otherwise meanwhile it stops.
 */
export async function readTableStep({ imported, stop }: Working): Promise<0> {
  const bytes = await readKept(imported.sha256);
  const header = sheetOf(imported).header ?? 0;
  if (!bytes) return endReading(imported, { key: "tableRows.refusal.fileGone" });
  try {
    for await (const batch of readRows(bytes, imported.name, imported.choices)) {
      const rows = batch.filter(({ number }) => number > header);
      if (stop() || !(await keepRows(imported, rows))) return 0;
    }
  } catch (error) {
    if (!(error instanceof Error && "problem" in error)) throw error;
    return endReading(imported, refusalOf(error).message);
  }
  return endReading(imported, null);
}

/** Keeps rows of an import while it is still to be read in this way. */
async function keepRows({ id, choices }: TableImport, rows: TableRow[]): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const current = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Import" WHERE "id" = ${id}::uuid AND "state" = 'READING' AND "choices" = ${JSON.stringify(choices)}::jsonb FOR UPDATE`;
    if (!current.length) return false;
    const kept = await tx.$executeRaw`
      INSERT INTO "ImportRow" ("importId", "number", "cells")
      SELECT ${id}::uuid, r."number", r."cells" FROM jsonb_to_recordset(${JSON.stringify(rows.map(cleanRow))}::jsonb) AS r("number" int, "cells" jsonb)
      ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`UPDATE "Import" SET "read" = "read" + ${kept}::int WHERE "id" = ${id}::uuid`;
    return true;
  });
}

const cleanRow = ({ number, cells }: TableRow): TableRow => ({ number, cells: cells.map(cleanCell) });

// What no database and no page can hold goes; the rest stays as it is.
const cleanCell = (cell: CellValue): CellValue => (typeof cell === "string" ? withoutRefused(normalise(cell)) : cell);

async function endReading({ id, choices }: TableImport, problem: Message | null): Promise<0> {
  await db.$executeRaw`
    UPDATE "Import" i SET "state" = 'MAPPING', "problem" = CASE WHEN ${problem === null} AND NOT EXISTS (SELECT FROM "ImportRow" r WHERE r."importId" = i."id")
      THEN '{"key":"tableRows.refusal.onlyHeadings"}' ELSE ${problem && JSON.stringify(problem)}::jsonb END
    WHERE "id" = ${id}::uuid AND "state" = 'READING' AND "choices" = ${JSON.stringify(choices)}::jsonb`;
  return 0;
}
