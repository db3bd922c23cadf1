import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import { wordsOf } from "./cell-text";
import type { Mapping, ReadRow } from "./mapping";
import { sharing, type KeyedRow, type Matching } from "./matching.server";

/** Which item a row is: one of ours by its id, none yet, or one that there is not. */
export type Match = { is: number } | { none: true } | { missing: string };

/** Finds the items that rows are: by our own reference where the table has it, else by the key of an import before. */
export async function findItems(programme: Programme, mapping: Mapping, rows: readonly KeyedRow[], matching: Matching, tx: Tx = db): Promise<Map<number, Match>> {
  const references = new Map(rows.flatMap((row) => {
    const reference = ownReference(row, mapping, programme);
    return reference ? [[row.number, reference] as const] : [];
  }));
  const [byNumber, byKey] = await Promise.all([findNumbered(tx, programme, [...references.values()].map(({ number }) => number)), findKeyed(tx, programme, rows, matching)]);
  return new Map(rows.map((row) => {
    const reference = references.get(row.number);
    if (!reference) return [row.number, byKeys(row, byKey, matching)];
    const id = byNumber.get(reference.number);
    return [row.number, id === undefined ? { missing: reference.words } : { is: id }];
  }));
}

function ownReference({ cells }: ReadRow, { columns }: Mapping, { referencePrefix }: Programme): { number: number; words: string } | null {
  const words = wordsOf(cells[columns.indexOf("reference")]);
  const prefix = `${referencePrefix.toLowerCase()}-`;
  const bare = words.toLowerCase().startsWith(prefix) ? words.slice(prefix.length) : "";
  return /^[1-9]\d{0,8}$/.test(bare) ? { number: Number(bare), words } : null;
}

async function findNumbered(tx: Tx, { id }: Programme, numbers: number[]): Promise<Map<number, number>> {
  if (!numbers.length) return new Map();
  const rows = await tx.$queryRaw<{ id: number; number: number }[]>`SELECT "id", "number" FROM "Recommendation" WHERE "programmeId" = ${id} AND "number" = ANY(${numbers}::int[])`;
  return new Map(rows.map((row) => [row.number, row.id]));
}

const placeOf = (scheme: string, key: string) => `${scheme}\n${key}`;

async function findKeyed(tx: Tx, { id }: Programme, rows: readonly KeyedRow[], matching: Matching): Promise<Map<string, number>> {
  const { schemes } = matching;
  const keys = [...new Set(rows.flatMap(({ key, ownKey }) => [key, ownKey]))].filter(Boolean);
  const found = await tx.$queryRaw<{ scheme: string; key: string; item: number }[]>`
    SELECT "scheme", "key", "recommendationId" AS "item" FROM "ImportedKey"
    WHERE "programmeId" = ${id} AND "scheme" = ANY(${[schemes.key, schemes.ownKey]}::text[]) AND "key" = ANY(${keys}::text[])`;
  return new Map(found.map(({ scheme, key, item }) => [placeOf(scheme, key), item]));
}

// Of rows that share a key and are new in full, the first may be the one that stood alone before.
function byKeys(row: KeyedRow, known: ReadonlyMap<string, number>, matching: Matching): Match {
  const { schemes, claimed } = matching;
  const full = known.get(placeOf(schemes.ownKey, row.ownKey));
  if (full !== undefined) return { is: full };
  const plain = row.key ? known.get(placeOf(schemes.key, row.key)) : undefined;
  const first = sharing(row, matching)[0] === row.number;
  return plain !== undefined && first && !claimed.has(plain) ? { is: plain } : { none: true };
}
