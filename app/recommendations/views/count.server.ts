import { z } from "zod";
import { Prisma } from "#db/client";
import { ask } from "~/db.server";
import type { Choices } from "~/recommendations/list/choices.server";
import type { ListQuery } from "~/recommendations/list/query";
import { countedOf, type Past } from "~/recommendations/list/past.server";
import { matchText, MOST_COUNTED, readSearch } from "~/recommendations/list/search.server";
import { ITEMS, type Reader } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { askView } from "./read.server";
import type { SavedView } from "./saved-view";

/** How many items each view finds now, or found on a past day, up to where counting ends: all of them in one statement. */
export async function countViews(reader: Reader, views: readonly Pick<SavedView, "id" | "query">[], choices: Choices, past: Past | null = null): Promise<Record<number, number>> {
  if (!views.length) return {};
  const asked = await askEach(reader, views.map(({ query }) => askView(query, choices, reader.programme.sides).query), past);
  const counts = asked.map(({ from, where }) => Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${MOST_COUNTED + 1}) counted)`);
  const [row] = await ask`SELECT ARRAY[${Prisma.join(counts)}] AS "counts"`;
  const { counts: counted } = z.object({ counts: z.array(z.number()) }).parse(row);
  return Object.fromEntries(views.map(({ id }, index) => [id, counted[index] ?? 0]));
}

/** What each query asks of an item as it is now. */
export const whereEach = async (reader: Reader, queries: readonly ListQuery[]) => (await askEach(reader, queries, null)).map(({ where }) => where);

/** Words are looked up one query after the other, so that a long list of views takes no more than one connection. */
async function askEach(reader: Reader, queries: readonly ListQuery[], past: Past | null): Promise<{ from: Prisma.Sql; where: Prisma.Sql }[]> {
  const all: { from: Prisma.Sql; where: Prisma.Sql }[] = [];
  for (const query of queries) {
    const text = query.q ? await matchText(reader, await readSearch(query.q, reader.programme), past) : null;
    const source = past ? countedOf(reader.programme, past, query, text) : ITEMS;
    all.push({ from: source.from, where: whereOf(reader, source, query, text?.where(source)) });
  }
  return all;
}
