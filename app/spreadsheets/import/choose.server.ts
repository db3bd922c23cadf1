import { readKept } from "~/evidence/store.server";
import { db } from "~/db.server";
import { refuse, type Refusal } from "~/refusal";
import { readTable } from "~/spreadsheets/reading/read-table.server";
import type { TableChoices } from "~/spreadsheets/reading/table";
import { layoutOf, recallMapping } from "./layouts.server";
import { barImport, type Member } from "./read.server";
import { sheetOf, type ImportLook, type TableImport } from "./table-import";
import { goOn } from "./work.server";

/** Reads a table in another way: another sheet, encoding, delimiter or row of headings, its words put right or left. Its rows are read anew. */
export async function chooseTable(membership: Member, imported: TableImport, choices: TableChoices): Promise<{ ok: true } | Refusal> {
  const barred = barImport(membership);
  if (barred) return barred;
  const bytes = await readKept(imported.sha256);
  if (!bytes) return refuse("invalid", "tableRows.refusal.fileGone");
  const read = await readTable(bytes, imported.name, choices);
  if (!read.ok) return read;
  const look: ImportLook = { ...read.table, warnings: read.warnings };
  if (choices.sheet !== undefined && !look.sheets.some(({ name }) => name === choices.sheet)) return refuse("invalid", "errors.notAChoice", undefined, "sheet");
  const chosen = { ...choices, sheet: choices.sheet ?? imported.choices.sheet };
  const sheet = sheetOf({ look, choices: chosen });
  const same = layoutOf(sheet.headers) === layoutOf(sheetOf(imported).headers);
  const mapping = same ? imported.mapping : await recallMapping(imported.programme.id, sheet.headers);
  const begun = await db.$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: imported.id, state: { in: ["READING", "MAPPING", "PLANNING", "PREVIEW"] } },
      data: { state: "READING", look, choices: chosen, mapping, read: 0, toDo: sheet.filled, problem: undefined, counts: undefined },
    });
    if (count) await tx.$executeRaw`UPDATE "Import" SET "problem" = NULL, "counts" = NULL WHERE "id" = ${imported.id}::uuid`;
    if (count) await tx.importRow.deleteMany({ where: { importId: imported.id } });
    return count > 0;
  });
  if (!begun) return refuse("stale", "tableRows.refusal.begunAlready");
  await goOn(imported.id, sheet.filled);
  return { ok: true };
}
