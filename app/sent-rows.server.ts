import { Prisma } from "#db/client";

/**
 * Rows as a table that a statement can read from, under the names and as the types of `columns`, of which the first tells the rows apart. What is the same in
 * all of them is sent once: of many new items that is most of their columns, and what a statement costs is for a great part its parameters.
 */
export function sentRows<Name extends string>(columns: Record<Name, string>, rows: readonly Record<NoInfer<Name>, unknown>[]): Prisma.Sql {
  const [first, ...rest] = Object.keys(columns) as Name[];
  if (first === undefined) throw new Error("Rows have at least one column");
  const shared = rest.filter((name) => rows.every((row) => isSame(row[name], rows[0]?.[name])));
  const own = [first, ...rest.filter((name) => !shared.includes(name))];
  const typed = (names: readonly Name[]) => Prisma.raw(names.map((name) => `"${name}" ${columns[name]}`).join(", "));
  const each = Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows.map((row) => pick(row, own)))}::jsonb) AS each(${typed(own)})`;
  if (!shared.length) return Prisma.sql`(SELECT * FROM ${each})`;
  return Prisma.sql`(SELECT * FROM ${each} CROSS JOIN jsonb_to_record(${JSON.stringify(rows[0] ? pick(rows[0], shared) : {})}::jsonb) AS same(${typed(shared)}))`;
}

const isSame = (one: unknown, other: unknown) => one === other || (typeof one === "object" && typeof other === "object" && JSON.stringify(one) === JSON.stringify(other));

const pick = <Name extends string>(row: Record<Name, unknown>, names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, row[name]]));
