import { Prisma } from "#db/client";
import type { Programme } from "~/programmes/programme";
import { readSearch } from "~/recommendations/list/search.server";
import { isPrefix } from "~/recommendations/list/search-words";
import { allOf } from "~/recommendations/list/source.server";
import type { Source } from "./source.server";

/** What words ask of a row. */
export type Text = (source: Source) => Prisma.Sql;

/**
 * Every word stands in the action item, in the name of its assignee, or in the words of its recommendation (those of now, whatever day is shown), or
 * the recommendation is named by its number.
 */
export async function readText(q: string, programme: Pick<Programme, "id" | "referencePrefix">): Promise<Text | null> {
  if (!q) return null;
  const { words, number } = await readSearch(q, programme);
  return ({ wrote, number: numbered }) => {
    const named = number && Prisma.sql`${numbered} = ${number.number}`;
    if (number?.alone) return Prisma.sql`${named}`;
    const each = words.map(({ word, begun, whole, organisationIds }) => {
      const query = Prisma.sql`${isPrefix(word) ? begun : whole}::tsquery`;
      const items = Prisma.sql`ARRAY(SELECT w."id" FROM "Recommendation" w WHERE w."programmeId" = ${programme.id} AND w."search" @@ ${query})`;
      return Prisma.sql`(${wrote} @@ ${query} OR a."recommendationId" = ANY(${items}) OR a."assigneeOrganisationId" = ANY(${organisationIds}::int[]))`;
    });
    const all = each.length ? allOf(each) : Prisma.sql`false`;
    return named ? Prisma.sql`(${named} OR (${all}))` : all;
  };
}
