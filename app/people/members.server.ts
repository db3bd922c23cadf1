import type { Role } from "#db/enums";
import { db } from "~/db.server";
import { env } from "~/env.server";
import type { Standing } from "./completable";

export type MemberRow = {
  id: number;
  personId: number;
  name: string;
  email: string;
  office: string;
  roles: Role[];
  sideId: number | null;
  side: string | null;
  organisationId: number | null;
  organisation: string | null;
  heldFrom: string;
  /** The last day, where one is known: to come while they are still in office. */
  heldTo: string | null;
  endedOn: string | null;
  /** Whether they can sign in: not yet, any more, or not until a later day. */
  account: "active" | "invited" | "deactivated" | "later";
};

/** Everybody who is or was in a programme: by side, office and name; those who left last. */
export function listMembers(programmeId: number) {
  return queryMembers(programmeId, null);
}

/** One of them. */
export async function findMember(programmeId: number, id: number) {
  return (await queryMembers(programmeId, id))[0] ?? null;
}

/** The members of now, for the question what they could complete. */
export function standingOf(members: readonly MemberRow[]): Standing[] {
  const now = members.filter(({ endedOn }) => endedOn === null);
  return now.map(({ personId, sideId, roles, account }) => ({ personId, sideId, roles, active: account === "active" }));
}

function queryMembers(programmeId: number, id: number | null) {
  return db.$queryRaw<MemberRow[]>`
    SELECT m.id, m."personId", person.name, person.email, m.office, m.roles::text[] AS roles, m."sideId", side.name AS side,
      m."organisationId", o.name AS organisation, m."heldFrom", m."heldTo",
      CASE WHEN m."endedAt" IS NOT NULL OR m."heldTo" < to_char(now() AT TIME ZONE p."timeZone", 'YYYY-MM-DD')
        THEN coalesce(m."heldTo", to_char(m."endedAt" AT TIME ZONE p."timeZone", 'YYYY-MM-DD')) END AS "endedOn",
      CASE WHEN person."deactivatedAt" IS NOT NULL OR (person."isDemo" AND NOT ${env.DEMO}::boolean) THEN 'deactivated'
        WHEN person."passwordHash" IS NULL AND NOT person."isDemo" THEN 'invited'
        WHEN m."heldFrom" > to_char(now() AT TIME ZONE p."timeZone", 'YYYY-MM-DD') THEN 'later'
        ELSE 'active' END AS account
    FROM "Member" m JOIN "Person" person ON person.id = m."personId" JOIN "Programme" p ON p.id = m."programmeId"
    LEFT JOIN "Side" side ON side.id = m."sideId" LEFT JOIN "Organisation" o ON o.id = m."organisationId"
    WHERE m."programmeId" = ${programmeId} AND (${id}::int IS NULL OR m.id = ${id}::int)
    ORDER BY m."endedAt" DESC NULLS FIRST, side."order" NULLS LAST, m.office COLLATE "und-x-icu", person.name COLLATE "und-x-icu", m.id`;
}
