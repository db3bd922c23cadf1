import type { Programme } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import type { KeyedRow } from "./find-items.server";
import { ownKey, sharing, type Matching } from "./matching.server";

/** Remembers by which keys these items are found when their rows come again; of rows that share a key the first is found by it alone too. */
export async function keepKeys(tx: Tx, programme: Programme, items: readonly { row: KeyedRow; id: number }[], matching: Matching) {
  const { schemes } = matching;
  const keys = items.flatMap(({ row, id }) => {
    const full = { scheme: schemes.full, key: ownKey(row, row.number, matching), id };
    return row.plain && sharing(row, row.number, matching)[0] === row.number ? [full, { scheme: schemes.plain, key: row.plain, id }] : [full];
  }).filter(({ key }) => key !== "");
  await tx.$executeRaw`
    INSERT INTO "ImportedKey" ("programmeId", "scheme", "key", "recommendationId") SELECT ${programme.id}, k."scheme", k."key", k."id"
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS k("scheme" text, "key" text, "id" int) ON CONFLICT DO NOTHING`;
}
