import type { Programme } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import { sentRows } from "~/sent-rows.server";
import { sharing, type KeyedRow, type Matching } from "./matching.server";

/** Remembers by which keys these items are found when their rows come again; of rows that share a key the first is found by it alone too. */
export async function keepKeys(tx: Tx, programme: Programme, items: readonly { row: KeyedRow; id: number }[], matching: Matching) {
  const { schemes } = matching;
  const keys = items.flatMap(({ row, id }) => {
    const own = { scheme: schemes.ownKey, key: row.ownKey, id };
    return row.key && sharing(row, matching)[0] === row.number ? [own, { scheme: schemes.key, key: row.key, id }] : [own];
  }).filter(({ key }) => key !== "");
  await tx.$executeRaw`
    INSERT INTO "ImportedKey" ("programmeId", "scheme", "key", "recommendationId") SELECT ${programme.id}, k."scheme", k."key", k."id"
    FROM ${sentRows({ key: "text", scheme: "text", id: "int" }, keys)} k ON CONFLICT DO NOTHING`;
}
