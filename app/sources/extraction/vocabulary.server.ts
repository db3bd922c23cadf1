import { db } from "~/db.server";
import { todayIn, type Programme } from "~/programmes/programme";
import { distinctiveWords, type SectorTitles } from "./distinctive-words";
import type { KnownOrganisation, Vocabulary } from "./vocabulary";

const TITLES = 300;

/** The words by which a programme's documents are read: its organisations under every name, its open sectors with what their recommendations are about, its day. */
export async function readVocabulary(programme: Pick<Programme, "id" | "timeZone">): Promise<Vocabulary> {
  const [organisations, sectors] = await Promise.all([readOrganisations(programme.id), readSectors(programme.id)]);
  return { organisations, sectors: distinctiveWords(sectors), today: todayIn(programme.timeZone) };
}

// One that became another is still meant by documents of its time; one that ended is meant by none.
function readOrganisations(programmeId: number) {
  return db.$queryRaw<KnownOrganisation[]>`
    SELECT o."id", s."code" AS "side", array_remove(ARRAY[o."name", o."abbreviation"] || coalesce(earlier."names", '{}'), '') AS "names"
    FROM "Organisation" o LEFT JOIN "Side" s ON s."id" = o."sideId"
    LEFT JOIN LATERAL (
      SELECT array_agg(n."name" ORDER BY n."heldTo" DESC) || array_agg(n."abbreviation" ORDER BY n."heldTo" DESC) AS "names" FROM "OrganisationName" n WHERE n."organisationId" = o."id"
    ) earlier ON true
    WHERE o."programmeId" = ${programmeId} AND (o."closedAt" IS NULL OR EXISTS (SELECT FROM "OrganisationSuccession" f WHERE f."fromId" = o."id"))
    ORDER BY o."closedAt" IS NOT NULL, o."id"`;
}

function readSectors(programmeId: number) {
  return db.$queryRaw<SectorTitles[]>`
    SELECT c."id", c."name", ARRAY(
      SELECT r."title" FROM "Recommendation" r WHERE r."programmeId" = ${programmeId} AND r."sectorId" = c."id" AND NOT r."voided" ORDER BY r."number" DESC LIMIT ${TITLES}
    ) AS "titles"
    FROM "Sector" c WHERE c."programmeId" = ${programmeId} AND c."closedAt" IS NULL ORDER BY c."id"`;
}
