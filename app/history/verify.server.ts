import { db } from "~/db.server";
import { dayFormat } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import { readBatch } from "./read-chains.server";
import { checkSeals } from "./seal.server";
import type { Finding } from "./verify-chain";
import { rowsByItem, verifyItem } from "./verify-item";

export type Verified = { items: number; revisions: number; finding: Finding | null };

const BATCH = 500;

/** Checks chains, current rows, validity, parts, counts and seals of a programme against each other, in one snapshot. */
export async function verifyProgramme(programmeId: number, batch = BATCH): Promise<Verified> {
  return db.$transaction((tx) => verifyWithin(tx, programmeId, batch), { isolationLevel: "RepeatableRead", timeout: 3_600_000 });
}

async function verifyWithin(tx: Tx, programmeId: number, size: number): Promise<Verified> {
  const result: Verified = { items: 0, revisions: 0, finding: null };
  const sums: Map<string, number> = new Map();
  const { timeZone } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
  const day = dayFormat(timeZone);
  for (let after = 0; ; ) {
    const batch = await readBatch(tx, programmeId, after, size);
    const rowsOf = rowsByItem(batch);
    for (const item of batch.items) {
      const finding = verifyItem(item, rowsOf(item.id), sums, day);
      if (finding) return { ...result, finding };
      result.items += 1;
    }
    result.revisions += batch.revisions.length;
    if (batch.items.length < size) break;
    after = batch.items.at(-1)?.id ?? after;
  }
  return { ...result, finding: (await verifyCounts(tx, programmeId, sums)) ?? (await checkSeals(tx, programmeId)) };
}

async function verifyCounts(tx: Tx, programmeId: number, expected: Map<string, number>): Promise<Finding | null> {
  const rows = await tx.$queryRaw<{ place: string; sum: number }[]>`
    SELECT "day"::text || ' ' || "status"::text AS "place", sum("change")::int AS "sum" FROM "StatusByDay"
    WHERE "programmeId" = ${programmeId} GROUP BY 1 ORDER BY 1`;
  const actual = new Map(rows.map(({ place, sum }) => [place, sum]));
  const wrong = [...new Set([...expected.keys(), ...actual.keys()])].sort().find((place) => (expected.get(place) ?? 0) !== (actual.get(place) ?? 0));
  return wrong ? { reference: "", row: "counts", detail: `${wrong}: ${actual.get(wrong) ?? 0}, its history says ${expected.get(wrong) ?? 0}` } : null;
}
