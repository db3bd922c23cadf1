import { Prisma } from "#db/client";
import { partOf, type TimelineFilter } from "./timeline-filter";

/** The entries `v` of the part that is asked for. */
export function inPart(filter: TimelineFilter): Prisma.Sql {
  const { acts, fields, press, announced, ours } = partOf(filter);
  const ways = [
    ...(acts ? [Prisma.sql`v."act" = ANY(${[...acts]})`] : []),
    ...(fields ? [Prisma.sql`EXISTS (SELECT FROM jsonb_array_elements(v."changes") one WHERE one ->> 'field' = ANY(${[...fields]}))`] : []),
    ...(press ? [Prisma.sql`v."channel" = 'PRESS'`] : []),
    ...(announced ? [Prisma.sql`jsonb_typeof(v."report" -> 'announcedFor') = 'object'`] : []),
    ...(ours ? [Prisma.sql`v."audienceSideId" IS NOT NULL`] : []),
  ];
  return ways.length ? Prisma.sql`(${Prisma.join(ways, " OR ")})` : Prisma.sql`true`;
}
