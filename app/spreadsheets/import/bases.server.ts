import { z } from "zod";
import { db } from "~/db.server";
import type { CellValue, TableChoices } from "~/spreadsheets/reading/table";
import { layoutOf } from "./layouts.server";
import { MappingRow } from "./mapping.server";
import type { PlanContext } from "./plan-context";
import { readRow } from "./read-row";
import { sheetOf, type ImportLook, type TableImport } from "./table-import";
import type { Values } from "./values";

const Before = z.object({ id: z.string(), look: z.custom<ImportLook>(), choices: z.custom<TableChoices>(), mapping: MappingRow });

/**
 * What the table said of these items when it came the last time, by the items' ids; nothing of those that it never told of. The rows of an item are fetched
 * first (OFFSET 0): of a table that nobody has counted yet, those of an import pass for few.
 */
export async function readBases(imported: TableImport, ids: readonly number[], context: PlanContext): Promise<Map<number, Values>> {
  if (!ids.length) return new Map();
  const rows = await db.$queryRaw<{ id: number; importId: string; number: number; cells: CellValue[] }[]>`
    SELECT w."id", p."importId"::text, p."number", p."cells" FROM unnest(${[...ids]}::int[]) AS w("id") CROSS JOIN LATERAL (
      SELECT p.* FROM (SELECT * FROM "ImportRow" WHERE "recommendationId" = w."id" OFFSET 0) p JOIN "Import" i ON i."id" = p."importId"
      WHERE i."state" = 'DONE' AND i."exported" IS NULL AND p."outcome" IN ('CREATED', 'CHANGED', 'UNCHANGED') AND p."importId" <> ${imported.id}::uuid
      ORDER BY i."finishedAt" DESC, p."number" LIMIT 1) p`;
  const before = z.array(Before).parse(await db.import.findMany({ where: { id: { in: [...new Set(rows.map(({ importId }) => importId))] } }, select: { id: true, look: true, choices: true, mapping: true } }));
  const layout = layoutOf(sheetOf(imported).headers);
  const alike = new Map(before.filter((one) => layoutOf(sheetOf(one).headers) === layout).map(({ id, mapping }) => [id, mapping]));
  return new Map(rows.flatMap(({ id, importId, number, cells }) => {
    const mapping = alike.get(importId);
    return mapping ? [[id, readRow({ number, cells }, { ...context, mapping }).values] as const] : [];
  }));
}
