import type { RowKind } from "#db/enums";
import { db } from "~/db.server";
import { sentRows } from "~/sent-rows.server";
import type { Message } from "~/refusal";
import type { RowPlan } from "./mapping";
import type { TableImport } from "./table-import";

/** What would become of a row, as it is kept, with the item that it is, from which version. */
export type SettledPlan = { number: number; kind: RowKind; plan: RowPlan; reason: Message | null; item: number | null; version: number | null };

const TYPES = { number: "int", kind: `"RowKind"`, plan: "jsonb", reason: "jsonb", item: "int", version: "int" };

/** Keeps what would become of rows, which come in order, while they are still to be worked out by this mapping; answers of how many. */
export function settlePlans({ id, mapping }: TableImport, plans: readonly SettledPlan[]): Promise<number> {
  const [first = 0, last = 0] = [plans[0]?.number, plans.at(-1)?.number];
  return db.$transaction(async (tx) => {
    const current = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Import" WHERE "id" = ${id}::uuid AND "state" = 'PLANNING' AND "mapping" = ${JSON.stringify(mapping)}::jsonb FOR SHARE`;
    if (!current.length) return 0;
    await tx.$executeRaw`
      UPDATE "ImportRow" r SET "kind" = p."kind", "plan" = p."plan", "reason" = p."reason", "recommendationId" = p."item", "version" = p."version"
      FROM ${sentRows(TYPES, plans)} p
      WHERE r."importId" = ${id}::uuid AND r."number" = p."number" AND r."number" BETWEEN ${first} AND ${last} AND r."kind" IS NULL`;
    return plans.length;
  });
}
