import { Prisma } from "#db/client";
import { DERIVED_CONDITIONS } from "./derived.server";
import type { Filters } from "./query";
import { inLineage } from "./lineage.server";
import { allOf, type Reader, type Source } from "./source.server";

type Condition<F extends keyof Filters> = (value: NonNullable<Filters[F]>, reader: Reader, source: Source, filters: Partial<Filters>) => Prisma.Sql[];

const NO_DAY = "9999-12-31";

/** What each filter asks of a row. The text is asked by search.server.ts. */
const CONDITIONS: { [F in Exclude<keyof Filters, "q">]: Condition<F> } = {
  status: (status) => (status.length ? [Prisma.sql`r."status" = ANY(${status}::"Status"[])`] : []),
  positions: (positions, _, { says }) => Object.entries(positions).map(([side, value]) => says(side, value)),
  owner: (owner) => [owner === "none" ? Prisma.sql`r."ownerId" IS NULL` : Prisma.sql`r."ownerId" = ${owner}`],
  organisation: (id, _, source, { lineage }) => [lineage ? inLineage(id, source) : Prisma.sql`r."organisationIds" @> ARRAY[${id}::int]`],
  lineage: () => [],
  side: (code, { programme }) => [
    Prisma.sql`(r."ownerId" IN (SELECT m."id" FROM "Member" m JOIN "Side" d ON d."id" = m."sideId" WHERE m."programmeId" = ${programme.id} AND d."code" = ${code})
      OR r."organisationIds" && ARRAY(SELECT o."id" FROM "Organisation" o JOIN "Side" d ON d."id" = o."sideId" WHERE o."programmeId" = ${programme.id} AND d."code" = ${code}))`,
  ],
  sector: (key, { programme }) => [
    Prisma.sql`r."sectorId" = (SELECT c."id" FROM "Sector" c WHERE c."programmeId" = ${programme.id} AND c."key" = ${key})`,
  ],
  source: (key, { programme }, { id, cited }) => [
    Prisma.sql`${id} IN (SELECT g."recommendationId" FROM "Passage" g JOIN "Source" u ON u."id" = g."sourceId"
      WHERE u."programmeId" = ${programme.id} AND u."key" = ${key} AND ${cited})`,
  ],
  from: (day) => [Prisma.sql`r."deadlineLastDay" >= ${day}::date AND r."deadlineLastDay" < ${NO_DAY}::date`],
  to: (day) => [Prisma.sql`r."deadlineLastDay" <= ${day}::date`],
  is: (derived, reader, source) => derived.map((one) => DERIVED_CONDITIONS[one](reader, source)),
};

/** Which rows of the programme the reader's filters leave; voided items are in no list. */
export function whereOf(reader: Reader, source: Source, filters: Partial<Filters>, text: Prisma.Sql | null = null): Prisma.Sql {
  const asked = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).flatMap((name) => {
    const value = filters[name];
    return value == null ? [] : (CONDITIONS[name] as Condition<typeof name>)(value as never, reader, source, filters);
  });
  return allOf([Prisma.sql`r."programmeId" = ${reader.programme.id}`, Prisma.sql`NOT r."voided"`, ...(text ? [text] : []), ...asked]);
}
