import type { Role } from "#db/enums";
import { db } from "~/db.server";
import { env } from "~/env.server";

export type DemoOffice = { personId: number; office: string; organisation: string | null; roles: Role[] };
export type DemoProgramme = { key: string; name: string; notice: string | null; sides: { name: string | null; offices: DemoOffice[] }[] };
type Row = DemoOffice & { key: string; programme: string; notice: string | null; side: string | null };

/** The offices of the demonstration by programme and side, and its administrators. Empty where there is no demonstration. */
export async function listDemoOffices() {
  if (!env.DEMO) return null;
  const [rows, administrators] = await Promise.all([queryOffices(), listDemoAdministrators()]);
  const programmes: DemoProgramme[] = [];
  for (const { key, programme: name, notice, side, ...office } of rows) {
    const programme = programmes.find((one) => one.key === key) ?? append(programmes, { key, name, notice, sides: [] });
    const group = programme.sides.find((one) => one.name === side) ?? append(programme.sides, { name: side, offices: [] });
    group.offices.push(office);
  }
  return { programmes, administrators };
}

function append<T>(list: T[], item: T) {
  list.push(item);
  return item;
}

function queryOffices() {
  return db.$queryRaw<Row[]>`
    SELECT g.key, g.name AS programme, g.notice, s.name AS side, p.id AS "personId", m.office, o.name AS organisation, m.roles::text[] AS roles
    FROM "Member" m JOIN "Person" p ON p.id = m."personId" JOIN "Programme" g ON g.id = m."programmeId"
    LEFT JOIN "Side" s ON s.id = m."sideId" LEFT JOIN "Organisation" o ON o.id = m."organisationId"
    WHERE p."isDemo" AND p."deactivatedAt" IS NULL AND m."endedAt" IS NULL
    ORDER BY g.id, s."order" NULLS LAST, s.id, m.id`;
}

function listDemoAdministrators() {
  return db.person.findMany({ where: { isDemo: true, isAdministrator: true, deactivatedAt: null }, select: { id: true, name: true }, orderBy: { id: "asc" } });
}
