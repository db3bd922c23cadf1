import type { RowOutcome } from "#db/enums";
import type { Tx } from "~/recommendations/load-item.server";
import { sentRows } from "~/sent-rows.server";
import type { Message } from "~/refusal";

/** What became of a row: the item that it made, the versions that its acts wrote, or why it was refused or kept. */
export type Settled = { number: number; outcome: RowOutcome; item?: number; written?: number[]; reason?: Message | null };

const TYPES = { number: "int", outcome: `"RowOutcome"`, item: "int", written: "int[]", reason: "jsonb" };

/** Keeps what became of rows, in the transaction in which it did; answers of how many. */
export async function settleRows(tx: Tx, importId: string, rows: readonly Settled[]): Promise<number> {
  await tx.$executeRaw`
    UPDATE "ImportRow" r SET "outcome" = s."outcome", "reason" = s."reason", "recommendationId" = coalesce(s."item", r."recommendationId"), "written" = coalesce(s."written", r."written")
    FROM ${sentRows(TYPES, rows.map(({ item = null, written = null, reason = null, ...row }) => ({ ...row, item, written, reason })))} s
    WHERE r."importId" = ${importId}::uuid AND r."number" = s."number"`;
  return rows.length;
}
