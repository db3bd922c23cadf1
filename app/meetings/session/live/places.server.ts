import { z } from "zod";
import { db } from "~/db.server";
import { tellMeeting } from "~/meetings/tell-meeting.server";

const Row = z.object({ name: z.string(), entryId: z.number().nullable(), writes: z.boolean() });

/** Who else is at a point of a session now: heard of within the last three quarters of a minute. */
export async function findPlaces(meetingId: number, personId: number) {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT "name", "entryId", "writes" FROM "SessionPlace"
    WHERE "meetingId" = ${meetingId} AND "personId" <> ${personId} AND "seenAt" > clock_timestamp() - interval '45 seconds' ORDER BY "name", "personId"`;
  return z.array(Row).parse(rows);
}

type Here = { meetingId: number; programmeId: number; personId: number; name: string };
type Place = { entryId: number | null; writes: boolean };

/** Notes where somebody is; the others are told only where that is another place than before. */
export async function takePlace({ meetingId, programmeId, personId, name }: Here, { entryId, writes }: Place) {
  const rows = await db.$queryRaw<{ told: boolean }[]>`
    WITH before AS (SELECT "entryId", "writes", "seenAt" FROM "SessionPlace" WHERE "meetingId" = ${meetingId} AND "personId" = ${personId}),
      point AS (SELECT (SELECT a."id" FROM "AgendaEntry" a WHERE a."id" = ${entryId}::int AND a."meetingId" = ${meetingId}) AS "id"),
      now AS (
        INSERT INTO "SessionPlace" ("meetingId", "personId", "name", "entryId", "writes", "seenAt")
        SELECT ${meetingId}, ${personId}, ${name}, point."id", ${writes}, clock_timestamp() FROM point
        ON CONFLICT ("meetingId", "personId") DO UPDATE SET "name" = excluded."name", "entryId" = excluded."entryId", "writes" = excluded."writes", "seenAt" = excluded."seenAt"
        RETURNING "entryId", "writes")
    SELECT before."seenAt" IS NULL OR before."seenAt" < clock_timestamp() - interval '45 seconds'
      OR before."entryId" IS DISTINCT FROM now."entryId" OR before."writes" <> now."writes" AS "told" FROM now LEFT JOIN before ON true`;
  if (rows[0]?.told) await tellMeeting(db, programmeId, meetingId, "places");
}

/** Somebody has gone. */
export async function leavePlace({ meetingId, programmeId, personId }: Omit<Here, "name">) {
  const { count } = await db.sessionPlace.deleteMany({ where: { meetingId, personId } });
  if (count) await tellMeeting(db, programmeId, meetingId, "places");
}
