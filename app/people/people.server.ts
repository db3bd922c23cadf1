import { db } from "~/db.server";

export type PersonState = "active" | "invited" | "deactivated";
export type PersonRow = {
  id: number;
  name: string;
  email: string;
  isAdministrator: boolean;
  isDemo: boolean;
  state: PersonState;
  lastSeenAt: string | null;
  programmes: { key: string; name: string; office: string }[];
};

const PAGE = 50;

/** The people of the installation whose name or address holds the words, a page of them; how many there are. */
export async function listPeople(words: string, page: number) {
  const people = await queryPeople(null, words, (page - 1) * PAGE);
  const total = people[0]?.total ?? 0;
  return { people: people.map(({ total: _, ...person }) => person), total, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

/** One of them. */
export async function findPerson(id: number): Promise<PersonRow | null> {
  const [found] = await queryPeople(id, "", 0);
  if (!found) return null;
  const { total: _, ...person } = found;
  return person;
}

function queryPeople(id: number | null, words: string, offset: number) {
  return db.$queryRaw<(PersonRow & { total: number })[]>`
    SELECT p.id, p.name, p.email, p."isAdministrator", p."isDemo", count(*) OVER ()::int AS total,
      CASE WHEN p."deactivatedAt" IS NOT NULL THEN 'deactivated' WHEN p."passwordHash" IS NULL AND NOT p."isDemo" THEN 'invited' ELSE 'active' END AS state,
      (SELECT to_char(max(s."lastSeenAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM "SignIn" s WHERE s."personId" = p.id) AS "lastSeenAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', g.key, 'name', g.name, 'office', m.office) ORDER BY g.name), '[]')
        FROM "Member" m JOIN "Programme" g ON g.id = m."programmeId" WHERE m."personId" = p.id AND m."endedAt" IS NULL) AS programmes
    FROM "Person" p
    WHERE (${id}::int IS NULL OR p.id = ${id}::int)
      AND position(lower(${words}) IN lower(p.name || ' ' || p.email)) > 0
    ORDER BY p."deactivatedAt" IS NOT NULL, p.name COLLATE "und-x-icu", p.id LIMIT ${PAGE}::int OFFSET ${offset}::int`;
}
