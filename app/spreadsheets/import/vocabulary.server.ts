import { z } from "zod";
import { db } from "~/db.server";
import { LOCALES, type LocaleCode } from "~/locales/locales";
import { translator } from "~/locales/translator";
import type { Programme } from "~/programmes/programme";
import { findMembers, findSectors } from "~/recommendations/forms/candidates.server";
import { gatherVocabulary, type Vocabulary } from "./vocabulary";

const Organisation = z.object({ id: z.number(), name: z.string(), abbreviation: z.string(), side: z.string(), others: z.array(z.string()), becomes: z.array(z.number()).nullable() });

/** Reads everything of a programme that a word in a table may mean; a closed organisation means what it became. */
export async function readVocabulary(programme: Programme): Promise<Vocabulary> {
  const [sectors, members, organisations] = await Promise.all([
    findSectors(programme),
    findMembers(programme),
    db.$queryRaw`
      SELECT o."id", o."name", o."abbreviation", coalesce(d."code", '') AS "side",
        coalesce((SELECT jsonb_agg(n."name") || jsonb_agg(n."abbreviation") FROM "OrganisationName" n WHERE n."organisationId" = o."id"), '[]') AS "others",
        CASE WHEN o."closedAt" IS NULL THEN NULL ELSE coalesce((SELECT jsonb_agg(s."toId") FROM "OrganisationSuccession" s JOIN "Organisation" t ON t."id" = s."toId"
          WHERE s."fromId" = o."id" AND t."closedAt" IS NULL), '[]') END AS "becomes"
      FROM "Organisation" o LEFT JOIN "Side" d ON d."id" = o."sideId" WHERE o."programmeId" = ${programme.id} ORDER BY o."id"`,
  ]);
  const speakers = (Object.keys(LOCALES) as LocaleCode[]).map((code) => translator(code));
  return gatherVocabulary(speakers, { sectors, members, organisations: z.array(Organisation).parse(organisations) });
}
