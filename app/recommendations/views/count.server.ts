import { z } from "zod";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { Choices } from "~/recommendations/list/choices.server";
import type { ListQuery } from "~/recommendations/list/query";
import { matchText, MOST_COUNTED, readSearch } from "~/recommendations/list/search.server";
import { ITEMS, type Reader } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { askView } from "./read.server";
import type { SavedView } from "./saved-view";

/** How many items each view finds now, up to where counting ends: all of them in one statement. */
export async function countViews(reader: Reader, views: readonly Pick<SavedView, "id" | "query">[], choices: Choices): Promise<Record<number, number>> {
  if (!views.length) return {};
  const asked = await whereEach(reader, views.map(({ query }) => askView(query, choices, reader.programme.sides).query));
  const counts = asked.map((where) => Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${ITEMS.from} WHERE ${where} LIMIT ${MOST_COUNTED + 1}) counted)`);
  const [row] = await db.$queryRaw<[unknown]>`SELECT ARRAY[${Prisma.join(counts)}] AS "counts"`;
  const { counts: counted } = z.object({ counts: z.array(z.number()) }).parse(row);
  return Object.fromEntries(views.map(({ id }, index) => [id, counted[index] ?? 0]));
}

/** What each query asks of an item; words are looked up one query after the other, so that a long list of views takes no more than one connection. */
export async function whereEach(reader: Reader, queries: readonly ListQuery[]): Promise<Prisma.Sql[]> {
  const all: Prisma.Sql[] = [];
  for (const query of queries) {
    const text = query.q ? await matchText(reader, await readSearch(query.q, reader.programme)) : null;
    all.push(whereOf(reader, ITEMS, query, text?.where(ITEMS)));
  }
  return all;
}
