import { z } from "zod";
import { Prisma } from "#db/client";
import { isDay } from "~/history/calendar";
import type { Sorting, SortKey } from "./query";
import type { Source } from "./source.server";
import { DUE } from "./where.server";

type Key = { column: (source: Source) => Prisma.Sql; type: Prisma.Sql; value: z.ZodType<string> };

const INSTANT = /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?\+00$/;

/** Every sort key: the column it goes by, and what a cursor may say of it. None is ever empty. */
const KEYS: Record<SortKey, Key> = {
  due: { column: () => DUE, type: Prisma.sql`date`, value: z.string().refine((said) => isDay(said)) },
  item: { column: ({ number }) => number, type: Prisma.sql`int`, value: z.string().regex(/^\d{1,9}$/) },
  assignee: { column: () => Prisma.sql`a."assigneeName" COLLATE "und-x-icu"`, type: Prisma.sql`text`, value: z.string().max(1000).refine((said) => !said.includes("\0")) },
  changed: { column: () => Prisma.sql`a."changedAt"`, type: Prisma.sql`timestamptz`, value: z.string().regex(INSTANT).refine((said) => isDay(said.slice(0, 10))) },
};

/** A place between two rows: the sort key's value and the action item it stands beside. */
export type Place = { key: string; id: string };

/** A place as the address holds it. */
export const writeCursor = ({ key, id }: Place) => Buffer.from(JSON.stringify([key, id])).toString("base64url");

/** The place a cursor stands for; null when it was not written for this sorting. */
export function readCursor(cursor: string | null, { key }: Sorting): Place | null {
  if (!cursor) return null;
  try {
    const read = z.tuple([KEYS[key].value, z.uuid()]).safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return read.success ? { key: read.data[0], id: read.data[1] } : null;
  } catch {
    return null;
  }
}

/** How rows are ordered from a place on, forwards or backwards: every row has one next row, because its id settles what is equal. */
export function orderOf(sorting: Sorting, source: Source, from: Place | null, backwards: boolean) {
  const { column, type } = KEYS[sorting.key];
  const key = column(source);
  const down = sorting.descending !== backwards;
  const direction = down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const compare = down ? Prisma.sql`<` : Prisma.sql`>`;
  return {
    by: Prisma.sql`${key} ${direction}, a."id" ${direction}`,
    beyond: from ? Prisma.sql`(${key}, a."id") ${compare} (${from.key}::${type}, ${from.id}::uuid)` : Prisma.sql`true`,
    keyText: Prisma.sql`(${key})::text`,
  };
}
