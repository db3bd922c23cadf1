import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { atLength } from "~/recommendations/many/at-length.server";
import type { Tx } from "~/recommendations/load-item.server";
import { keyOf } from "./cell-sql.server";
import { readFieldId } from "./fields";
import type { Mapping, ReadRow } from "./mapping";
import { sheetOf, type TableImport } from "./table-import";

/** A row with the two names that it has among those of its table: by the words of its key, and one that no other row has. */
export type KeyedRow = ReadRow & { key: string; ownKey: string };

/** How the rows of an import are told apart and found again. */
export type Matching = {
  /** What the keys are made of: the headings of their columns. */
  schemes: { key: string; ownKey: string };
  /** The numbers of rows that share a key, in order. */
  groups: ReadonlyMap<string, number[]>;
  /** The items that rows of shared keys are found by in full. */
  claimed: ReadonlySet<number>;
};

const LEADS = ["lead", "leadOf"];

/** Gives the rows of an import their keys, where they have none yet, and looks through them once before they are gone through. */
export async function openMatching(imported: TableImport): Promise<Matching> {
  const { headers } = sheetOf(imported);
  const columns = keyColumns(imported.mapping, headers.map((_, column) => column));
  await writeKeys(imported, columns);
  const name = (of: readonly number[]) => JSON.stringify(of.map((column) => headers[column]?.trim().toLowerCase() ?? ""));
  const schemes = { key: name(columns.key), ownKey: `${name(columns.key)} ${name(columns.leads)}` };
  const [groups, claimed] = await Promise.all([findShared(imported), findClaimed(imported, schemes.ownKey)]);
  return { schemes, groups, claimed };
}

type KeyColumns = { key: readonly number[]; leads: readonly number[]; every: readonly number[] };

/** Where no columns make a row the same item, all of them do. */
function keyColumns({ key, columns }: Mapping, every: readonly number[]): KeyColumns {
  const own = key.length ? key : every;
  const leads = columns.flatMap((field, column) => (field && LEADS.includes(readFieldId(field).name) && !own.includes(column) ? [column] : []));
  return { key: own, leads, every };
}

async function writeKeys({ id }: TableImport, { key, leads, every }: KeyColumns) {
  const plain = keyOf(key);
  const full = Prisma.sql`CASE WHEN ${plain} = '' THEN ${keyOf(every)} ELSE ${keyOf([...key, ...leads])} END`;
  await atLength(async (tx) => {
    const written = await tx.$executeRaw`UPDATE "ImportRow" r SET "key" = ${plain}, "ownKey" = ${full} WHERE r."importId" = ${id}::uuid AND r."ownKey" = ''`;
    if (written > 1) await tellApart(tx, id);
  });
}

/** Rows that are alike in all of it are told apart by their places. The numbers are fetched: nobody has counted these rows yet, so that a join of them would be planned for one. */
async function tellApart(tx: Tx, id: string) {
  const again = await tx.$queryRaw<{ number: number; place: number }[]>`
    SELECT * FROM (SELECT "number", row_number() OVER (PARTITION BY "ownKey" ORDER BY "number")::int AS "place" FROM "ImportRow" WHERE "importId" = ${id}::uuid) k WHERE k."place" > 1`;
  if (again.length) await tx.$executeRaw`
    UPDATE "ImportRow" b SET "ownKey" = b."ownKey" || '#' || k."place" FROM unnest(${again.map(({ number }) => number)}::int[], ${again.map(({ place }) => place)}::int[]) AS k("number", "place")
    WHERE b."importId" = ${id}::uuid AND b."number" = k."number"`;
}

async function findShared({ id }: TableImport): Promise<Map<string, number[]>> {
  const rows = await db.$queryRaw<{ key: string; numbers: number[] }[]>`
    SELECT "key", array_agg("number" ORDER BY "number") AS "numbers" FROM "ImportRow" WHERE "importId" = ${id}::uuid AND "key" <> '' GROUP BY 1 HAVING count(*) > 1`;
  return new Map(rows.map(({ key, numbers }) => [key, numbers]));
}

/** The keys are gathered first: nobody has counted these rows yet, so that a join of them would be planned for one. */
async function findClaimed({ id, programme }: TableImport, scheme: string): Promise<Set<number>> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT k."recommendationId" AS "id" FROM "ImportedKey" k WHERE k."programmeId" = ${programme.id} AND k."scheme" = ${scheme} AND k."key" = ANY(ARRAY(
      SELECT r."ownKey" FROM (SELECT "ownKey", count(*) OVER (PARTITION BY "key") AS "many" FROM "ImportRow" WHERE "importId" = ${id}::uuid AND "key" <> '') r WHERE r."many" > 1))`;
  return new Set(rows.map((row) => row.id));
}

/** Which rows of the same table share a row's key, the row itself among them. */
export const sharing = ({ key, number }: Pick<KeyedRow, "key" | "number">, { groups }: Pick<Matching, "groups">): readonly number[] => groups.get(key) ?? [number];
