import { z } from "zod";
import { Prisma } from "#db/client";
import { Channel, Precision } from "#db/enums";
import { ask, db } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import { ACTS, type Act } from "~/recommendations/acts";
import { FieldChanges, Report } from "~/recommendations/changes";
import { findChoices } from "~/recommendations/list/choices.server";
import { whereEach } from "~/recommendations/views/count.server";
import { askView } from "~/recommendations/views/read.server";
import { FIRST_LOOK_DAYS, NEWS_OF_ITEM, NEWS_SHOWN } from "./my-work";
import type { WorkReader } from "./my-work-waiting.server";

/** Entries looked through for what the views find, and for follows beyond as many items as are asked one by one. */
export const LOOKED_THROUGH = 2_000;
const ASKED_ONE_BY_ONE = 300;

const place = z.object({ side: z.string().nullable(), version: z.number() });
const act = z.enum(Object.keys(ACTS) as [Act, ...Act[]]);
const instant = z.string().transform((at) => new Date(at).toISOString());
const Entry = z.object({
  place, act, recordedAt: instant, by: z.object({ name: z.string(), office: z.string(), organisation: z.string(), side: z.string() }), changes: FieldChanges, channel: z.enum(Channel),
  note: z.string(), report: Report.nullable(), undoes: z.object({ place, act }).nullable(),
});
const News = z.object({
  since: instant,
  items: z.array(z.object({ number: z.number(), reference: z.string(), title: z.string(), count: z.number(), entries: z.array(Entry) })),
  meetings: z.array(z.object({ id: z.number(), title: z.string(), body: z.string(), heldOn: z.string(), precision: z.enum(Precision), changedAt: instant })),
  looked: z.number(),
});

export type News = z.infer<typeof News>;

/** What others recorded since this person last looked, in items and views that they follow, as far as they may see it, item by item; and the meetings of bodies. */
export async function readNews(reader: WorkReader, { lookedAt, views }: { lookedAt: string | null; views: readonly { query: string }[] }): Promise<News> {
  const { actor } = reader;
  const since = lookedAt ? Prisma.sql`${lookedAt}::timestamptz` : Prisma.sql`now() - make_interval(days => ${FIRST_LOOK_DAYS}::int)`;
  const fresh = Prisma.sql`v."recordedAt" > s."since" AND ${visibleTo(actor, "v")} AND v."personId" IS DISTINCT FROM ${actor.personId}::int`;
  const [row] = await ask`
    WITH s AS MATERIALIZED (SELECT date_trunc('milliseconds', ${since}) AS "since"),
      direct AS MATERIALIZED (SELECT f."recommendationId" AS "id" FROM "Follow" f WHERE f."memberId" = ${actor.memberId} LIMIT ${ASKED_ONE_BY_ONE}),
      recent AS MATERIALIZED (SELECT v."recommendationId" AS "id", v."recordedAt" AS "at" FROM "Revision" v, s WHERE v."programmeId" = ${reader.programme.id} AND ${fresh}
        AND (${views.length > 0} OR (SELECT count(*) FROM direct) = ${ASKED_ONE_BY_ONE}) ORDER BY v."recordedAt" DESC LIMIT ${LOOKED_THROUGH}),
      found AS (SELECT d."id", n."at" FROM direct d JOIN "Recommendation" r ON r."id" = d."id" CROSS JOIN s,
          LATERAL (SELECT max(v."recordedAt") AS "at" FROM "Revision" v WHERE v."recommendationId" = d."id" AND ${fresh}) n
          WHERE r."programmeId" = ${reader.programme.id} AND n."at" IS NOT NULL
        UNION ALL (SELECT n."id", n."at" FROM (SELECT "id", max("at") AS "at" FROM recent GROUP BY "id" ORDER BY "at" DESC) n, "Recommendation" r
          WHERE r."id" = n."id" AND ${await findable(reader, views)} ORDER BY n."at" DESC LIMIT ${NEWS_SHOWN + 1})),
      newest AS MATERIALIZED (SELECT "id", max("at") AS "at" FROM found GROUP BY "id" ORDER BY "at" DESC, "id" DESC LIMIT ${NEWS_SHOWN + 1})
    SELECT (SELECT "since" FROM s)::text AS "since", (SELECT count(*)::int FROM recent) AS "looked",
      to_jsonb(ARRAY(SELECT jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title", 'entries', ${entries(fresh)},
          'count', (SELECT count(*)::int FROM "Revision" v WHERE v."recommendationId" = r."id" AND ${fresh}))
        FROM newest n JOIN "Recommendation" r ON r."id" = n."id", s ORDER BY n."at" DESC, n."id" DESC)) AS "items",
      to_jsonb(ARRAY(SELECT jsonb_build_object('id', g."id", 'title', g."title", 'body', b."name", 'heldOn', g."heldOn", 'precision', g."heldPrecision", 'changedAt', g."changedAt")
        FROM "FollowedBody" f JOIN "Body" b ON b."id" = f."bodyId" JOIN "Meeting" g ON g."bodyId" = b."id", s
        WHERE f."memberId" = ${actor.memberId} AND b."programmeId" = ${reader.programme.id} AND g."changedAt" > s."since"
        ORDER BY g."changedAt" DESC, g."id" DESC LIMIT ${NEWS_SHOWN})) AS "meetings"`;
  return News.parse(row);
}

/** Whether an item is followed, or found by one of these views. */
async function findable(reader: WorkReader, views: readonly { query: string }[]): Promise<Prisma.Sql> {
  const choices = views.length ? await findChoices(reader.programme) : null;
  const wheres = choices ? await whereEach(reader, views.map(({ query }) => askView(query, choices, reader.programme.sides).query)) : [];
  const follows = Prisma.sql`EXISTS (SELECT FROM "Follow" f WHERE f."memberId" = ${reader.actor.memberId} AND f."recommendationId" = r."id")`;
  return Prisma.sql`(${Prisma.join([follows, ...wheres.map((where) => Prisma.sql`(${where})`)], " OR ")})`;
}

const entries = (fresh: Prisma.Sql) => Prisma.sql`to_jsonb(ARRAY(
  SELECT jsonb_build_object('place', jsonb_build_object('side', d."code", 'version', v."version"), 'recordedAt', v."recordedAt", 'act', v."act",
    'by', jsonb_build_object('name', v."actorName", 'office', v."actorOffice", 'organisation', v."actorOrganisation", 'side', v."actorSide"),
    'changes', v."changes", 'channel', v."channel", 'note', v."note", 'report', v."report",
    'undoes', CASE WHEN b."id" IS NOT NULL THEN jsonb_build_object('act', b."act", 'place', jsonb_build_object('side', d."code", 'version', b."version")) END)
  FROM "Revision" v LEFT JOIN "Side" d ON d."id" = v."audienceSideId" LEFT JOIN "Revision" b ON b."id" = v."undoes"
  WHERE v."recommendationId" = r."id" AND ${fresh} ORDER BY v."recordedAt" DESC, v."id" DESC LIMIT ${NEWS_OF_ITEM}))`;

/** What was recorded up to an instant is news no more; never back, and never beyond now. */
export async function markSeen(memberId: number, until: string) {
  await db.$executeRaw`UPDATE "Member" SET "lookedAt" = greatest("lookedAt", least(${until}::timestamptz, now())) WHERE "id" = ${memberId}`;
}
