import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import type { Source } from "./source.server";
import type { Sorting, SortKey } from "./sort-keys";

type Key = { column: (source: Source) => Prisma.Sql; type: Prisma.Sql; value: z.ZodType<string> };

const text = { type: Prisma.sql`text`, value: z.string().max(1000).refine((said) => !said.includes("\0")) };
const day = { type: Prisma.sql`date`, value: z.iso.date().refine((said) => said >= "0001-01-01") };
const number = { type: Prisma.sql`int`, value: z.string().regex(/^-?\d{1,9}$/) };

/** Every sort key: the stored column it goes by, and what a cursor may say of it. None is ever empty. */
const KEYS: Record<SortKey, Key> = {
  number: { ...number, column: (source) => source.number },
  title: { ...text, column: () => Prisma.sql`r."title" COLLATE "und-x-icu"` },
  status: { type: Prisma.sql`"Status"`, value: z.enum(Status), column: () => Prisma.sql`r."status"` },
  owner: { ...text, column: () => Prisma.sql`r."ownerName" COLLATE "und-x-icu"` },
  deadline: { ...day, column: () => Prisma.sql`r."deadlineLastDay"` },
  rescheduled: { ...number, column: () => Prisma.sql`r."daysRescheduled"` },
  update: { ...day, column: (source) => source.lastUpdateOn },
};

/** A place between two rows: the sort key's value and the number of the row it stands beside. */
export type Place = { key: string; number: number };

/** A place as the address holds it. */
export function writeCursor({ key, number }: Place): string {
  return Buffer.from(JSON.stringify([key, number])).toString("base64url");
}

/** The place a cursor stands for; null when it was not written for this sorting. */
export function readCursor(cursor: string | null, { key }: Sorting): Place | null {
  if (!cursor) return null;
  const Cursor = z.tuple([KEYS[key].value, z.int().min(0).max(2 ** 31 - 1)]);
  try {
    const read = Cursor.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return read.success ? { key: read.data[0], number: read.data[1] } : null;
  } catch {
    return null;
  }
}

export type Order = { by: Prisma.Sql; beyond: Prisma.Sql; keyText: Prisma.Sql };

/** How rows are ordered from a place on, forwards or backwards: every row has one next row, because the number settles what is equal. */
export function orderOf(sorting: Sorting, source: Source, from: Place | null, backwards: boolean): Order {
  const { column, type } = KEYS[sorting.key];
  const key = column(source);
  const down = sorting.descending !== backwards;
  const direction = down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const single = sorting.key === "number";
  const compare = down ? Prisma.sql`<` : Prisma.sql`>`;
  const place = from ? (single ? Prisma.sql`${key} ${compare} ${from.number}` : Prisma.sql`(${key}, ${source.number}) ${compare} (${from.key}::${type}, ${from.number})`) : null;
  return {
    by: single ? Prisma.sql`${key} ${direction}` : Prisma.sql`${key} ${direction}, ${source.number} ${direction}`,
    beyond: place ?? Prisma.sql`true`,
    keyText: Prisma.sql`(${key})::text`,
  };
}
