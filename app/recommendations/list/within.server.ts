import { z } from "zod";
import { Prisma } from "#db/client";
import { ask } from "~/db.server";
import { countedOf, type Past } from "./past.server";
import { isFiltered, NO_FILTERS, type Derived, type Filters } from "./query";
import type { Reader } from "./source.server";
import { whereOf } from "./where.server";

/** So many items are looked up one by one; of more than these, enough stand next to each other to be found by walking from one to the next. */
const MOST = 2000;

/** What is read of a past day in its indexes alone. */
const INDEXED = ["status", "owner", "sector", "from", "to"] as const satisfies readonly (keyof Filters)[];
const INDEXED_TOO: readonly Derived[] = ["past-due", "due-soon", "no-owner", "rescheduled", "unconfirmed"];

const Ids = z.array(z.object({ id: z.number() }));

/** The items of a past day that the filters leave as far as indexes tell, where those are few; null where they are many, or no index tells anything. */
export async function findWithin(reader: Reader, past: Past, filters: Filters): Promise<number[] | null> {
  const within = idsWithin(reader, past, filters);
  if (!within) return null;
  const rows = Ids.parse(await ask`${within} LIMIT ${MOST + 1}`);
  return rows.length > MOST ? null : rows.map(({ id }) => id);
}

/** The same as a statement, however many they are. */
export function idsWithin(reader: Reader, past: Past, filters: Partial<Filters>): Prisma.Sql | null {
  const told = { ...NO_FILTERS, ...Object.fromEntries(INDEXED.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]]))), is: (filters.is ?? []).filter((one) => INDEXED_TOO.includes(one)) };
  const total = Object.values(past.status).reduce((sum, count) => sum + count, 0);
  if (total > MOST && !isFiltered(told)) return null;
  const source = countedOf(reader.programme, past, told, null);
  return Prisma.sql`SELECT r."recommendationId" AS "id" FROM ${source.from} WHERE ${whereOf(reader, source, told)}`;
}
