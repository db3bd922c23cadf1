import { z } from "zod";
import { askByKey } from "~/db.server";
import { nameOn, type Names } from "~/programmes/organisation-names";
import type { Programme } from "~/programmes/programme";
import type { Dropped } from "./filters.server";
import type { Filters } from "./query";

const Choices = z.object({
  owners: z.array(z.object({ id: z.number(), name: z.string() })),
  organisations: z.array(z.object({ id: z.number(), name: z.string(), abbreviation: z.string(), side: z.string().nullable() })),
  earlierNames: z.array(z.object({ id: z.number(), name: z.string(), abbreviation: z.string(), heldFrom: z.string().nullable(), heldTo: z.string() })),
  hasSuccessors: z.boolean(),
  sectors: z.array(z.object({ key: z.string(), name: z.string() })),
  sources: z.array(z.object({ key: z.string(), title: z.string() })),
});

/** What the filters of a programme's list can name. */
export type Choices = z.infer<typeof Choices>;

/** Finds who owns or may own something, the organisations, sectors and sources of a programme. */
export async function findChoices({ id }: Pick<Programme, "id">): Promise<Choices> {
  const [row] = await askByKey`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'name', p."name") ORDER BY p."name" COLLATE "und-x-icu", m."id"), '[]')
        FROM "Member" m JOIN "Person" p ON p."id" = m."personId" WHERE m."programmeId" = ${id}
        AND ((m."endedAt" IS NULL AND p."deactivatedAt" IS NULL AND m."roles" <> '{OBSERVER}')
          OR EXISTS (SELECT FROM "Recommendation" r WHERE r."ownerId" = m."id"))) AS "owners",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name", 'abbreviation', o."abbreviation", 'side', d."code")
          ORDER BY d."order" NULLS LAST, o."name" COLLATE "und-x-icu", o."id"), '[]')
        FROM "Organisation" o LEFT JOIN "Side" d ON d."id" = o."sideId" WHERE o."programmeId" = ${id}) AS "organisations",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o."id", 'name', n."name", 'abbreviation', n."abbreviation", 'heldFrom', n."heldFrom", 'heldTo', n."heldTo")
          ORDER BY n."heldTo"), '[]')
        FROM "OrganisationName" n JOIN "Organisation" o ON o."id" = n."organisationId" WHERE o."programmeId" = ${id}) AS "earlierNames",
      EXISTS (SELECT FROM "OrganisationSuccession" n JOIN "Organisation" o ON o."id" = n."fromId" WHERE o."programmeId" = ${id}) AS "hasSuccessors",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', c."key", 'name', c."name") ORDER BY c."name" COLLATE "und-x-icu"), '[]')
        FROM "Sector" c WHERE c."programmeId" = ${id}) AS "sectors",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', u."key", 'title', u."title") ORDER BY u."title" COLLATE "und-x-icu", u."key"), '[]')
        FROM "Source" u WHERE u."programmeId" = ${id}) AS "sources"`;
  return Choices.parse(row);
}

/** What every organisation is called now, or was on a past day. */
export function namesOn({ organisations, earlierNames }: Pick<Choices, "organisations" | "earlierNames">, day: string | null = null): Map<number, Names> {
  return new Map(organisations.map((one) => [one.id, nameOn({ ...one, earlier: earlierNames.filter(({ id }) => id === one.id) }, day)]));
}

/** Leaves out filters that name what this programme does not have. */
export function settleFilters<Q extends Filters>(query: Q, choices: Choices, sides: Programme["sides"]): { query: Q; dropped: Dropped[] } {
  const known: { [F in keyof Filters]?: boolean } = {
    owner: query.owner === "none" || choices.owners.some(({ id }) => id === query.owner),
    organisation: choices.organisations.some(({ id }) => id === query.organisation),
    side: sides.some(({ code }) => code === query.side),
    sector: choices.sectors.some(({ key }) => key === query.sector),
    source: choices.sources.some(({ key }) => key === query.source),
  };
  const unknown = (Object.keys(known) as (keyof Filters)[]).filter((name) => query[name] !== null && !known[name]);
  return {
    query: { ...query, ...Object.fromEntries(unknown.map((name) => [name, null])) },
    dropped: unknown.map((name) => ({ name, value: String(query[name]) })),
  };
}
