import { z } from "zod";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { readDates } from "~/history/dates.server";
import { readTimeline, type TimelineQuestion } from "~/history/timeline.server";
import type { Actor } from "~/people/actor";
import { callByName } from "~/programmes/organisation-names";
import { STATE_COLUMNS, STATE_JOINS } from "~/recommendations/item-row.server";
import type { Past } from "~/recommendations/list/past.server";
import { pastSource } from "~/recommendations/list/past-source.server";
import { ItemPageRow } from "./read-item-row.server";
import type { ItemReading } from "./read-item.server";
import { readPartsAsOf } from "./read-parts-as-of.server";

type Question = Omit<TimelineQuestion, "until"> & { actor: Actor; past: Past };

/** Why an item of now is not shown as of a day: it is void, or was not registered yet. */
export type Absent = { absent: "voided" | "later"; reference: string; title: string; since: string | null };

/** Reads an item as it was at the end of a past day, with the history up to it; null when there is no such item here. */
export async function readItemAsOf(question: Question): Promise<ItemReading | Absent | null> {
  const { past } = question;
  const [row] = z.array(ItemPageRow.omit(PARTS)).parse(await readRow(question));
  if (!row || row.voided) return findAbsent(question);
  const [parts, timeline, dates] = await Promise.all([readPartsAsOf(question, row.id), readTimeline({ ...question, until: past.day }), readDates(question)]);
  const organisations = callByName(row.organisations, new Map(row.called.map((one) => [one.id, one])));
  return { row: { ...row, organisations, ...parts }, ...timeline, dates: dates.filter(({ day }) => day <= past.day) };
}

const PARTS = { actionItems: true, evidence: true, proposals: true, livesOnIn: true, carriedFrom: true, waitsFor: true, blocks: true } as const;

/** The period that covers the day stands in for the item's row; nothing of it can be followed, drafted or undone. */
function readRow({ programme, number, past }: Question) {
  const { left, cited } = pastSource(programme, past, { by: "walk" });
  return db.$queryRaw`
    SELECT r."id", r."number", r."reference", r."version", m."personId" AS "ownerPersonId", ${STATE_COLUMNS}, coalesce(m."office", '') AS "ownerOffice",
      coalesce((SELECT ${left(past.day)} FROM "Person" p WHERE p."id" = m."personId"), false) AS "ownerLeft", NULL AS "acting", ${calledOn(past.day)} AS "called",
      false AS "follows", 0 AS "roomVersion", NULL AS "lastReport", NULL AS "draft", false AS "hasEarlierWordings", '[]'::jsonb AS "merging", '[]'::jsonb AS "seeAlso", false AS "elsewhere",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('language', w."language", 'sha256', w."sha256", 'text', w."text") ORDER BY w."id"), '[]')
        FROM "Wording" w WHERE w."recommendationId" = r."id") AS "texts",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('title', u."title", 'byline', u."byline", 'publisher', u."publisher", 'publishedOn', u."publishedOn",
          'url', u."url", 'location', g."location", 'quote', g."quote", 'partId', g."partId",
          'id', g."id", 'sourceId', u."id", 'opens', g."start" IS NOT NULL AND g."quote" <> '' AND EXISTS (SELECT FROM "SourceDocument" d WHERE d."sourceId" = u."id" AND d."state" = 'READ')) ORDER BY u."publishedOn", u."id", g."start" NULLS LAST, g."id"), '[]')
        FROM "Passage" g JOIN "Source" u ON u."id" = g."sourceId" WHERE g."recommendationId" = r."id" AND ${cited}) AS "passages"
    FROM (SELECT y.*, i."id", i."number", i."reference", i."version" FROM "Recommendation" i JOIN "RecommendationValidity" y ON y."recommendationId" = i."id"
      WHERE i."programmeId" = ${programme.id} AND i."number" = ${number} AND NOT i."voided" AND y."validFrom" <= ${past.at}::timestamptz
        AND (y."validTo" IS NULL OR y."validTo" > ${past.at}::timestamptz)) r ${STATE_JOINS}`;
}

/** The organisations of the item `r` by the names they had on a day. */
const calledOn = (day: string) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g."id", 'name', coalesce(n."name", g."name"), 'abbreviation', CASE WHEN n."name" IS NULL THEN g."abbreviation" ELSE n."abbreviation" END)), '[]')
    FROM "Organisation" g LEFT JOIN LATERAL (SELECT * FROM "OrganisationName" e WHERE e."organisationId" = g."id" AND e."heldTo" >= ${day} ORDER BY e."heldTo" LIMIT 1) n ON true
    WHERE g."id" = ANY(r."organisationIds"))`;

/** What to say of an item that was not there: who may read it now is told what it is, and since when. */
async function findAbsent({ programme, number }: Question): Promise<Absent | null> {
  const [found] = await db.$queryRaw<{ reference: string; title: string; voided: boolean; since: string | null }[]>`
    SELECT i."reference", i."title", i."voided", (SELECT (min(y."validFrom") AT TIME ZONE ${programme.timeZone})::date::text FROM "RecommendationValidity" y
      WHERE y."recommendationId" = i."id") AS "since"
    FROM "Recommendation" i WHERE i."programmeId" = ${programme.id} AND i."number" = ${number}`;
  return found ? { absent: found.voided ? "voided" : "later", reference: found.reference, title: found.title, since: found.since } : null;
}
