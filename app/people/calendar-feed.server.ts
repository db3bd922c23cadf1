import { db, askByKey } from "~/db.server";
import { env } from "~/env.server";
import { PLACES, type PlaceRow } from "~/programmes/places.server";
import { createToken, hashToken } from "~/sign-in-cookie.server";

/** When somebody's address was made and last read; null where they have none. */
export async function findFeed(personId: number) {
  const feed = await db.calendarFeed.findFirst({ where: { personId, revokedAt: null }, orderBy: { id: "desc" } });
  return feed && { createdAt: feed.createdAt.toISOString(), lastReadAt: feed.lastReadAt?.toISOString() ?? null };
}

/** Makes an address, which is known to nobody but who is told it now; an earlier one stops working. */
export async function createFeed(personId: number, origin: string): Promise<string> {
  const { token, tokenHash } = createToken();
  await db.$transaction(async (tx) => {
    // One at a time, or of two made at once both would work.
    await tx.$queryRaw`SELECT FROM "Person" WHERE "id" = ${personId} FOR UPDATE`;
    await tx.calendarFeed.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: new Date() } });
    await tx.calendarFeed.create({ data: { personId, tokenHash } });
  });
  return new URL(`/calendar/${token}.ics`, origin).href;
}

/** Has no address of this person work any more. */
export async function revokeFeeds(personId: number) {
  await db.calendarFeed.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: new Date() } });
}

export type FeedReader = { personId: number; name: string; locale: string; timeZone: string; places: PlaceRow[] };

/** Whose calendar an address is, with the places they have today; notes at most every hour that it is read. Null where it opens nothing. */
export async function findFeedReader(token: string | undefined): Promise<FeedReader | null> {
  if (!/^[\w-]{43}$/.test(token ?? "")) return null;
  const [reader] = await askByKey<FeedReader>`
    WITH feed AS (SELECT "id", "personId", "lastReadAt" FROM "CalendarFeed" WHERE "tokenHash" = ${hashToken(token ?? "")} AND "revokedAt" IS NULL),
      noted AS (UPDATE "CalendarFeed" SET "lastReadAt" = now()
        WHERE "id" IN (SELECT "id" FROM feed WHERE "lastReadAt" IS NULL OR "lastReadAt" < now() - interval '1 hour'))
    SELECT person."id" AS "personId", person."name", person."locale", person."timeZone", ${PLACES} AS "places"
    FROM feed JOIN "Person" person ON person."id" = feed."personId"
    WHERE person."deactivatedAt" IS NULL AND (NOT person."isDemo" OR ${env.DEMO}::boolean)`;
  return reader ?? null;
}
