import { Prisma } from "#db/client";

/** The organisations of the item `r` by the names they have now: those in its entries are the names of then. */
export const CALLED = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g."id", 'name', g."name", 'abbreviation', g."abbreviation")), '[]')
    FROM "Organisation" g WHERE g."id" = ANY(r."organisationIds"))`;

/** Who acts for the owner of the item `r` on a day, and until when. */
export const actingOn = (day: string) => Prisma.sql`
  (SELECT jsonb_build_object('name', q."name", 'until', h."toDay")
    FROM "ActingHolder" h JOIN "Member" a ON a."id" = h."actingId" JOIN "Person" q ON q."id" = a."personId"
    WHERE h."memberId" = r."ownerId" AND h."endedAt" IS NULL AND ${day} BETWEEN h."fromDay" AND h."toDay" AND a."endedAt" IS NULL
    ORDER BY h."id" DESC LIMIT 1)`;
