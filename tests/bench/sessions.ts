import type pg from "pg";
import { PROGRAMME_KEY } from "./programme";

export type BenchSessions = { body: number; planned: number; running: number; points: { entry: number; item: number }[]; recorded: number };

const POINTS = 200;
const LIVE_POINTS = 20;

/** A body of the data set with a session that was closed ninety days before its last entry, one that is planned, one that goes on, and one whose record has so many points. */
export async function prepareSessions(client: pg.Client): Promise<BenchSessions> {
  const one = async (sql: string, values: unknown[]) => (await client.query<{ id: number }>(sql, values)).rows[0]?.id ?? 0;
  const programme = await one(`SELECT "id" FROM "Programme" WHERE "key" = $1`, [PROGRAMME_KEY]);
  await client.query(`INSERT INTO "Body" ("programmeId", "name") VALUES ($1, 'Bench commission') ON CONFLICT DO NOTHING`, [programme]);
  const body = await one(`SELECT "id" FROM "Body" WHERE "programmeId" = $1 AND "name" = 'Bench commission'`, [programme]);
  const session = async (title: string, heldOn: string, state: string, closedAt: string | null) => {
    await client.query(`INSERT INTO "Meeting" ("programmeId", "bodyId", "kind", "title", "heldOn", "state", "openedAt", "closedAt")
      VALUES ($1, $2, 'SESSION', $3, $4, $5::"MeetingState", $6::timestamptz, $6::timestamptz) ON CONFLICT DO NOTHING`, [programme, body, title, heldOn, state, closedAt]);
    return one(`SELECT "id" FROM "Meeting" WHERE "programmeId" = $1 AND "title" = $2`, [programme, title]);
  };
  const { rows } = await client.query<{ day: string }>(`SELECT (max("recordedAt") - interval '90 days')::date::text AS day FROM "Revision" WHERE "programmeId" = $1 AND "personId" IS NOT NULL`, [programme]);
  const day = rows[0]?.day ?? "2025-06-30";
  await session("Bench session 1", day, "RECORD_IN_DRAFT", `${day} 12:00+00`);
  const planned = await session("Bench session 2", "2099-01-01", "PLANNED", null);
  const running = await session("Bench session 3", "2099-01-02", "IN_SESSION", null);
  const recorded = await session("Bench session 0", "2010-01-01", "RECORD_IN_DRAFT", "2010-01-01 12:00+00");
  await putPoints(client, running, LIVE_POINTS);
  await putPoints(client, recorded, POINTS);
  await putOutcomes(client, programme, recorded);
  const { rows: points } = await client.query<{ entry: number; item: number }>(
    `SELECT a."id" AS entry, r."number" AS item FROM "AgendaEntry" a JOIN "Recommendation" r ON r."id" = a."recommendationId" WHERE a."meetingId" = $1 ORDER BY a."place"`, [running]);
  return { body, planned, running, points, recorded };
}

const putPoints = (client: pg.Client, meeting: number, count: number) => client.query(`
  INSERT INTO "AgendaEntry" ("meetingId", "place", "kind", "recommendationId")
  SELECT $1, n."place", 'ITEM', n."id" FROM (SELECT r."id", row_number() OVER (ORDER BY md5(r."number"::text)) AS "place" FROM "Recommendation" r JOIN "Programme" p ON p."id" = r."programmeId" AND p."key" = $2
    WHERE r."status" IN ('NOT_STARTED', 'IN_PROGRESS') ORDER BY 2 LIMIT $3) n
  WHERE NOT EXISTS (SELECT FROM "AgendaEntry" a WHERE a."meetingId" = $1)`, [meeting, PROGRAMME_KEY, count]);

/** Three outcomes a point: what was told, what was decided, and that it was noted. */
const putOutcomes = (client: pg.Client, programme: number, meeting: number) => client.query(`
  INSERT INTO "Outcome" ("id", "programmeId", "meetingId", "entryId", "kind", "text", "language", "recommendationId", "personId", "actorName")
  SELECT gen_random_uuid(), $1, $2, a."id", k."kind"::"OutcomeKind", CASE WHEN k."kind" = 'NOTED' THEN 'The Sides noted the information provided.' ELSE repeat('The offices in charge reported on what was done. ', 6) END, 'en',
    a."recommendationId", m."personId", 'Secretary'
  FROM "AgendaEntry" a CROSS JOIN (VALUES ('INFORMATION'), ('DECISION'), ('NOTED')) k("kind"), LATERAL (SELECT "personId" FROM "Member" WHERE "programmeId" = $1 ORDER BY "id" LIMIT 1) m
  WHERE a."meetingId" = $2 AND NOT EXISTS (SELECT FROM "Outcome" o WHERE o."meetingId" = $2) ORDER BY a."place"`, [programme, meeting]);
