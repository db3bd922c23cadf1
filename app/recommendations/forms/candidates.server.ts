import { z } from "zod";
import { Role } from "#db/enums";
import { db } from "~/db.server";
import { hasLeft } from "~/programmes/offices.server";
import { todayIn, type Programme } from "~/programmes/programme";

const Member = z.object({
  id: z.number(),
  name: z.string(),
  office: z.string(),
  roles: z.array(z.enum(Role)),
  side: z.string(),
  organisationId: z.number().nullable(),
  organisation: z.string(),
});
const Organisation = z.object({ id: z.number(), name: z.string(), abbreviation: z.string(), side: z.string() });
const Meeting = z.object({ id: z.number(), title: z.string(), heldOn: z.string() });

export type MemberChoice = z.infer<typeof Member>;
export type OrganisationChoice = z.infer<typeof Organisation>;
export type MeetingChoice = z.infer<typeof Meeting>;

/** Who may be made accountable in a programme: active members that are at least focal point, in the order of the sides. */
export async function findMembers({ id, timeZone }: Programme): Promise<MemberChoice[]> {
  const rows = await db.$queryRaw`
    SELECT m."id", p."name", m."office", m."roles"::text[] AS "roles", coalesce(d."code", '') AS "side",
      m."organisationId", coalesce(nullif(o."abbreviation", ''), o."name", '') AS "organisation"
    FROM "Member" m JOIN "Person" p ON p."id" = m."personId"
      LEFT JOIN "Side" d ON d."id" = m."sideId" LEFT JOIN "Organisation" o ON o."id" = m."organisationId"
    WHERE m."programmeId" = ${id} AND NOT ${hasLeft(todayIn(timeZone))} AND m."heldFrom" <= ${todayIn(timeZone)} AND p."deactivatedAt" IS NULL
      AND m."roles" && '{FOCAL_POINT,VERIFIER,CO_CHAIR,SECRETARY}'::"Role"[]
    ORDER BY d."order" NULLS LAST, p."name" COLLATE "und-x-icu", m."id"`;
  return z.array(Member).parse(rows);
}

/** The organisations of a programme that have not been closed, in the order of the sides; those without a side last. */
export async function findOrganisations({ id }: Programme): Promise<OrganisationChoice[]> {
  const rows = await db.$queryRaw`
    SELECT o."id", o."name", o."abbreviation", coalesce(d."code", '') AS "side"
    FROM "Organisation" o LEFT JOIN "Side" d ON d."id" = o."sideId"
    WHERE o."programmeId" = ${id} AND o."closedAt" IS NULL
    ORDER BY d."order" NULLS LAST, o."name" COLLATE "und-x-icu", o."id"`;
  return z.array(Organisation).parse(rows);
}

/** The meetings of a programme in which something may have been said, the latest first. */
export async function findMeetings({ id }: Programme): Promise<MeetingChoice[]> {
  const rows = await db.$queryRaw`
    SELECT "id", "title", "heldOn" FROM "Meeting" WHERE "programmeId" = ${id} AND "kind" = 'SESSION'
      AND "state" NOT IN ('PLANNED', 'AGENDA_CIRCULATED', 'POSTPONED', 'CANCELLED') ORDER BY "heldOn" DESC, "id" DESC LIMIT 200`;
  return z.array(Meeting).parse(rows);
}

/** The sectors in use; the item's own stays a choice when it was closed since. */
export function findSectors({ id }: Programme, own: number | null = null) {
  return db.sector.findMany({
    where: { programmeId: id, OR: [{ closedAt: null }, { id: own ?? 0 }] },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** The sources of a programme. */
export function findSources({ id }: Programme) {
  return db.source.findMany({ where: { programmeId: id }, select: { id: true, title: true, byline: true }, orderBy: { title: "asc" }, take: 1_000 });
}

/** The items that references like "PK-KZ-12" or "12" name, voided ones left out; null where there is none. */
export async function findReferenced({ id, referencePrefix }: Programme, references: string[]) {
  const numbers = references.map((reference) => {
    const bare = reference.toUpperCase().startsWith(`${referencePrefix.toUpperCase()}-`) ? reference.slice(referencePrefix.length + 1) : reference;
    return /^[1-9]\d{0,8}$/.test(bare) ? Number(bare) : 0;
  });
  const rows = await db.recommendation.findMany({
    where: { programmeId: id, number: { in: numbers }, voided: false },
    select: { id: true, number: true, reference: true, status: true },
  });
  return numbers.map((number) => rows.find((row) => row.number === number) ?? null);
}
