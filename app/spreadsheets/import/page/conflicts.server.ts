import { db } from "~/db.server";
import type { FieldId } from "../fields";
import type { TableImport } from "../table-import";

/** The fields in which something was changed both here and in the file, and it is not decided yet which counts. */
export async function findConflictFields({ id }: Pick<TableImport, "id">): Promise<FieldId[]> {
  const rows = await db.$queryRaw<{ field: FieldId }[]>`
    SELECT DISTINCT c ->> 'field' AS "field" FROM "ImportRow" r, jsonb_array_elements(r."plan" -> 'conflicts') c
    WHERE r."importId" = ${id}::uuid AND r."kind" = 'CONFLICT' ORDER BY 1`;
  return rows.map(({ field }) => field);
}
