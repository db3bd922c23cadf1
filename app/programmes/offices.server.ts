import { Prisma } from "#db/client";

const TODAY = Prisma.sql`to_char(now() AT TIME ZONE p."timeZone", 'YYYY-MM-DD')`;

/** Whether the member `m` of the programme `p` holds their office today, in the programme's time zone. */
export const HOLDS_OFFICE = Prisma.sql`m."endedAt" IS NULL AND m."heldFrom" <= ${TODAY} AND (m."heldTo" IS NULL OR m."heldTo" >= ${TODAY})`;

/** Whether the member `m` has left their office by a day; the fragment of every list that says so. */
export const hasLeft = (today: string) => Prisma.sql`(m."endedAt" IS NOT NULL OR coalesce(m."heldTo" < ${today}, false))`;

/** For whom the member `m` of the programme `p` acts today: absent office holders of the same side. One who acts for them passes nothing on. */
export const ACTS_FOR = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('memberId', x."id", 'personId', x."personId", 'name', y."name", 'office', x."office",
      'organisation', CASE WHEN z."id" IS NOT NULL THEN jsonb_build_object('id', z."id", 'name', z."name") END) ORDER BY x."id"), '[]')
    FROM "ActingHolder" h JOIN "Member" x ON x."id" = h."memberId" JOIN "Person" y ON y."id" = x."personId"
      LEFT JOIN "Organisation" z ON z."id" = x."organisationId"
    WHERE h."actingId" = m."id" AND h."endedAt" IS NULL AND ${TODAY} BETWEEN h."fromDay" AND h."toDay"
      AND x."endedAt" IS NULL AND x."sideId" IS NOT DISTINCT FROM m."sideId")`;
