import { Prisma } from "#db/client";
import type { Source } from "./source.server";

type End = "fromId" | "toId";

/** Every organisation before an organisation, or after it: along successions, however long. */
function along(ids: Prisma.Sql, here: End, there: End) {
  const [near, far] = [Prisma.raw(`s."${here}"`), Prisma.raw(`s."${there}"`)];
  return Prisma.sql`(WITH RECURSIVE line AS (SELECT ${far} AS "id" FROM "OrganisationSuccession" s WHERE ${near} = ANY(${ids})
    UNION SELECT ${far} FROM line JOIN "OrganisationSuccession" s ON ${near} = line."id") SELECT "id" FROM line)`;
}

/** Items that organisations had and their successors have now in their place, as an array of ids; where they have no successors, nothing is looked for. */
export const movedFrom = (ids: Prisma.Sql) => Prisma.sql`CASE WHEN EXISTS (SELECT FROM "OrganisationSuccession" s WHERE s."fromId" = ANY(${ids}))
  THEN ARRAY(SELECT n."id" FROM "Recommendation" n WHERE n."organisationIds" && ARRAY${along(ids, "fromId", "toId")} AND NOT n."organisationIds" && ${ids}
    AND EXISTS (SELECT FROM "RecommendationValidity" y WHERE y."recommendationId" = n."id"
      AND y."organisationIds" && ARRAY(SELECT s."fromId" FROM "OrganisationSuccession" s WHERE s."fromId" = ANY(${ids})))) ELSE '{}'::int[] END`;

/** What an organisation or one of its predecessors has, and what went from it to its successors. */
export function inLineage(id: number, source: Source): Prisma.Sql {
  const ids = Prisma.sql`ARRAY[${id}::int]`;
  return Prisma.sql`(r."organisationIds" && (${ids} || ARRAY${along(ids, "toId", "fromId")}) OR ${source.id} = ANY(${movedFrom(ids)}))`;
}

/** Whether the organisation `o`, or an earlier name `n` of one, has a word that begins like the word `w`. */
export const isCalled = (alias: "o" | "n") => {
  const [name, abbreviation] = [Prisma.raw(`${alias}."name"`), Prisma.raw(`${alias}."abbreviation"`)];
  return Prisma.sql`unaccent(lower(${name} || ' ' || ${abbreviation})) ~ ('\\m' || unaccent(w."word"))`;
};
