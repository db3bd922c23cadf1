import { z } from "zod";
import { Prisma } from "#db/client";
import { ActionItemStatus, DeadlineKind } from "#db/enums";
import { ask } from "~/db.server";
import { orderOf, readCursor, writeCursor, type Place } from "./order.server";
import type { ActionItemQuery } from "./query";
import type { Source } from "./source.server";

export const PAGE = 50;

const Row = z.object({
  id: z.string(),
  itemId: z.number(),
  sideId: z.number().nullable(),
  key: z.string(),
  what: z.string(),
  who: z.string(),
  status: z.enum(ActionItemStatus),
  kind: z.enum(DeadlineKind).nullable(),
  said: z.string(),
  day: z.string().nullable(),
  side: z.string().nullable(),
  changed: z.date().transform((date) => date.toISOString()),
  number: z.number(),
  reference: z.string(),
  title: z.string(),
});

export type Row = z.infer<typeof Row>;

type From = { place: Place | null; backwards: boolean; limit: number };

/** Rows from a place on, in order; `key` is where the next statement goes on. */
export async function findRows(source: Source, where: Prisma.Sql, { sort }: Pick<ActionItemQuery, "sort">, from: From): Promise<Row[]> {
  const { by, beyond, keyText } = orderOf(sort, source, from.place, from.backwards);
  return z.array(Row).parse(await ask`
    SELECT a."id"::text, a."recommendationId" AS "itemId", a."audienceSideId" AS "sideId", ${keyText} AS "key", a."what", ${source.who} AS "who", a."status", a."dueKind" AS "kind", a."dueSaid" AS "said", a."dueLastDay"::text AS "day",
      (SELECT d."name" FROM "Side" d WHERE d."id" = a."audienceSideId") AS "side", a."changedAt" AS "changed", ${source.number} AS "number", ${source.reference} AS "reference", r."title"
    FROM ${source.from} WHERE ${where} AND ${beyond} ORDER BY ${by} LIMIT ${from.limit}`);
}

/** One page of the rows that `where` leaves, and the cursors of the pages beside it. A cursor that says nothing here means the first page. */
export async function findPage(source: Source, where: Prisma.Sql, query: Pick<ActionItemQuery, "sort" | "after" | "before">) {
  const place = readCursor(query.before ?? query.after, query.sort);
  const backwards = place !== null && query.before !== null;
  const rows = await findRows(source, where, query, { place, backwards, limit: PAGE + 1 });
  const more = rows.length > PAGE;
  const shown = rows.slice(0, PAGE);
  if (backwards) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: shown,
    previous: place && first && (!backwards || more) ? writeCursor(first) : null,
    next: last && (backwards || more) ? writeCursor(last) : null,
  };
}
