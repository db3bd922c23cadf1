import { db } from "~/db.server";
import { sharing, type KeyedRow, type Matching } from "./matching.server";
import type { PlanContext } from "./plan-context";
import { skipped, takeTogether, type Aside } from "./shared-rows";
import type { TableImport } from "./table-import";
import { understandRow, type WholeRow } from "./understand-row";

/** Understands rows, those that share a key as it was decided of them: each for itself, together with the others, or aside. */
export async function understandRows(imported: TableImport, rows: readonly KeyedRow[], matching: Matching, context: PlanContext): Promise<Map<number, WholeRow | Aside>> {
  const { repeated } = imported.mapping;
  const others = repeated === "together" ? await readOthers(imported.id, rows, matching) : new Map<number, KeyedRow>();
  return new Map(rows.map((row) => {
    const shared = sharing(row, matching);
    const [first = row.number] = shared;
    if (repeated === "skip" && first !== row.number) return [row.number, skipped({ key: "tableRows.reason.sharesKey", values: { row: first } })];
    const whole = understandRow(row, context);
    const together = repeated === "together" && shared.length > 1;
    return [row.number, together ? takeTogether(whole, shared, (number) => understandRow(others.get(number) ?? row, context)) : whole];
  }));
}

async function readOthers(importId: string, rows: readonly KeyedRow[], matching: Matching): Promise<Map<number, KeyedRow>> {
  const numbers = [...new Set(rows.flatMap((row) => sharing(row, matching)))].filter((number) => !rows.some((row) => row.number === number));
  const others = numbers.length ? await db.$queryRaw<KeyedRow[]>`SELECT r."number", r."cells", r."key", r."ownKey" FROM "ImportRow" r WHERE r."importId" = ${importId}::uuid AND r."number" = ANY(${numbers}::int[])` : [];
  return new Map([...rows, ...others].map((row) => [row.number, row]));
}
