import { z } from "zod";
import { db } from "~/db.server";
import type { CellValue } from "~/spreadsheets/reading/table";
import { keyOf } from "./cell-sql.server";
import { wordsOf } from "./cell-text";
import type { RepeatedGroup, Repeats, TableImport } from "./table-import";

const MOST_GROUPS = 50;
const MOST_ROWS = 20;

const Group = z.object({ rows: z.array(z.object({ number: z.number(), cells: z.custom<CellValue[]>() })) });

/** Rows that share the words of the key columns: how many keys and rows, and the first fifty with what differs between their rows. */
export async function findRepeats(imported: Pick<TableImport, "id">, key: readonly number[]): Promise<Repeats> {
  if (!key.length) return { keys: 0, rows: 0, groups: [] };
  const [counted, groups] = await Promise.all([
    db.$queryRaw<{ keys: number; rows: number }[]>`
      SELECT count(*)::int AS "keys", coalesce(sum(g."n"), 0)::int AS "rows" FROM (
        SELECT count(*) AS "n" FROM "ImportRow" r CROSS JOIN LATERAL (SELECT ${keyOf(key)} AS "key") k WHERE r."importId" = ${imported.id}::uuid AND k."key" <> '' GROUP BY k."key" HAVING count(*) > 1) g`,
    db.$queryRaw`
      WITH own AS (SELECT r."number", ${keyOf(key)} AS "key" FROM "ImportRow" r WHERE r."importId" = ${imported.id}::uuid),
        repeated AS (SELECT "key", (array_agg("number" ORDER BY "number"))[1:${MOST_ROWS}::int] AS "numbers" FROM own WHERE "key" <> '' GROUP BY "key" HAVING count(*) > 1 ORDER BY min("number") LIMIT ${MOST_GROUPS})
      SELECT (SELECT jsonb_agg(jsonb_build_object('number', r."number", 'cells', r."cells") ORDER BY r."number") FROM "ImportRow" r
        WHERE r."importId" = ${imported.id}::uuid AND r."number" = ANY(g."numbers")) AS "rows" FROM repeated g ORDER BY g."numbers"[1]`,
  ]);
  return { ...(counted[0] ?? { keys: 0, rows: 0 }), groups: z.array(Group).parse(groups).map(({ rows }) => describe(rows, key)) };
}

function describe(rows: RepeatedGroup["rows"], key: readonly number[]): RepeatedGroup {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const differs = Array.from({ length: width }, (_, column) => column).filter((column) => new Set(rows.map(({ cells }) => wordsOf(cells[column]))).size > 1);
  return { key: key.map((column) => wordsOf(rows[0]?.cells[column])), rows, differs };
}
