import { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { Programme } from "./programme";

/** A programme as every request within it needs it, as JSON of the table alias p. */
export const PROGRAMME_JSON = Prisma.sql`jsonb_build_object('id', p.id, 'key', p.key, 'name', p.name, 'referencePrefix', p."referencePrefix",
  'timeZone', p."timeZone", 'notice', p.notice, 'exemptActs', p."exemptActs", 'observersComment', p."observersComment",
  'sides', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'code', s.code, 'name', s.name) ORDER BY s."order", s.id), '[]')
    FROM "Side" s WHERE s."programmeId" = p.id))`;

/** A programme by its key, for who may manage it without being in it. */
export async function findProgramme(key: string): Promise<Programme | null> {
  const [row] = await db.$queryRaw<{ programme: Programme }[]>`SELECT ${PROGRAMME_JSON} AS programme FROM "Programme" p WHERE p.key = ${key}`;
  return row?.programme ?? null;
}

export type ProgrammeRow = { key: string; name: string; sides: string[]; members: number; hasRecommendations: boolean };

/** Every programme of the installation, with what its administrator asks first. Nothing of its content. */
export function listProgrammes() {
  return db.$queryRaw<ProgrammeRow[]>`
    SELECT p.key, p.name, (SELECT coalesce(array_agg(s.name ORDER BY s."order", s.id), '{}') FROM "Side" s WHERE s."programmeId" = p.id) AS sides,
      (SELECT count(*)::int FROM "Member" m WHERE m."programmeId" = p.id AND m."endedAt" IS NULL) AS members,
      p."nextNumber" > 1 AS "hasRecommendations"
    FROM "Programme" p ORDER BY p.name COLLATE "und-x-icu", p.id`;
}
