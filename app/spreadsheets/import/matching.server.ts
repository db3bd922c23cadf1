import { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { keyOf } from "./cell-sql.server";
import { readFieldId } from "./fields";
import type { Mapping } from "./mapping";
import { sheetOf, type TableImport } from "./table-import";

/** The two names that a row has among those of its table: by the words of its key, and by those together with its addressee. */
export type RowKeys = { plain: string; full: string };
export type Schemes = { plain: string; full: string };

/** How the rows of an import are told apart and found again. */
export type Matching = {
  schemes: Schemes;
  /** The keys of a row `r`. */
  keys: { plain: Prisma.Sql; full: Prisma.Sql };
  /** The numbers of rows that share a key, in order. */
  groups: ReadonlyMap<string, number[]>;
  sameInAll: ReadonlyMap<string, number[]>;
  /** The items that rows of shared keys are found by in full. */
  claimed: ReadonlySet<number>;
};

const LEADS = ["lead", "leadOf"];

/** Looks through the keys of an import once, before its rows are gone through. */
export async function openMatching(imported: TableImport): Promise<Matching> {
  const { mapping, programme } = imported;
  const { headers } = sheetOf(imported);
  const every = headers.map((_, column) => column);
  const own = mapping.key.length ? mapping.key : every;
  const leads = leadColumns(mapping).filter((column) => !own.includes(column));
  const all = keyOf(every);
  const plain = keyOf(own);
  const keys = { plain, full: Prisma.sql`CASE WHEN ${plain} = '' THEN ${all} ELSE ${keyOf([...own, ...leads])} END` };
  const name = (columns: readonly number[]) => JSON.stringify(columns.map((column) => headers[column]?.trim().toLowerCase() ?? ""));
  const schemes = { plain: name(own), full: `${name(own)} ${name(leads)}` };
  const [groups, sameInAll] = await Promise.all([findShared(imported.id, keys.plain), findShared(imported.id, keys.full)]);
  const claimed = await findClaimed(programme, imported.id, keys, schemes);
  return { schemes, keys, groups, sameInAll, claimed };
}

const leadColumns = ({ columns }: Mapping) => columns.flatMap((field, column) => (field && LEADS.includes(readFieldId(field).name) ? [column] : []));

async function findShared(importId: string, key: Prisma.Sql): Promise<Map<string, number[]>> {
  const rows = await db.$queryRaw<{ key: string; numbers: number[] }[]>`
    SELECT k."key", array_agg(r."number" ORDER BY r."number") AS "numbers" FROM "ImportRow" r CROSS JOIN LATERAL (SELECT ${key} AS "key") k
    WHERE r."importId" = ${importId}::uuid AND k."key" <> '' GROUP BY 1 HAVING count(*) > 1`;
  return new Map(rows.map(({ key, numbers }) => [key, numbers]));
}

async function findClaimed({ id }: Programme, importId: string, { plain, full }: Matching["keys"], schemes: Schemes): Promise<Set<number>> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    WITH own AS (SELECT k.* FROM "ImportRow" r CROSS JOIN LATERAL (SELECT ${plain} AS "plain", ${full} AS "full") k WHERE r."importId" = ${importId}::uuid AND k."plain" <> ''),
      shared AS (SELECT "plain" FROM own GROUP BY 1 HAVING count(*) > 1)
    SELECT DISTINCT k."recommendationId" AS "id" FROM shared JOIN own USING ("plain")
      JOIN "ImportedKey" k ON k."programmeId" = ${id} AND k."scheme" = ${schemes.full} AND k."key" = own."full"`;
  return new Set(rows.map((row) => row.id));
}

/** A row's own name among rows that are alike in all of it: the second is told from the first. */
export function ownKey({ full }: RowKeys, number: number, { sameInAll }: Pick<Matching, "sameInAll">): string {
  const place = sameInAll.get(full)?.indexOf(number) ?? 0;
  return place > 0 ? `${full}#${place + 1}` : full;
}

/** Which rows of the same table share a row's key, the row itself among them. */
export const sharing = ({ plain }: RowKeys, number: number, { groups }: Pick<Matching, "groups">): readonly number[] => groups.get(plain) ?? [number];
