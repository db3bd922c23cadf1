import { z } from "zod";
import { Prisma } from "#db/client";
import { askByKey } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import { readDates, type DateEntry } from "~/history/dates.server";
import type { HistoryEntry } from "~/history/entry";
import { readTimeline, type TimelineQuestion } from "~/history/timeline.server";
import type { Actor } from "~/people/actor";
import { hasLeft } from "~/programmes/offices.server";
import { callByName } from "~/programmes/organisation-names";
import { todayIn } from "~/programmes/programme";
import { STATE_COLUMNS, STATE_JOINS } from "~/recommendations/item-row.server";
import { actingOn, CALLED } from "./read-item-names.server";
import { seenAlso } from "~/recommendations/see-also.server";
import { ItemPageRow } from "./read-item-row.server";
import { BLOCKS, carried, MERGING, WAITS_FOR } from "./read-related.server";

/** All that the page of one item is drawn from. */
export type ItemReading = { row: ItemPageRow; entries: HistoryEntry[]; more: boolean; dates: DateEntry[] };

/** Reads an item with its parts, its dates and one page of its history, as one member may see them; null when there is no such item here. */
export async function readItemPage(question: TimelineQuestion & { actor: Actor }): Promise<ItemReading | null> {
  const [rows, timeline, dates] = await Promise.all([readRow(question), readTimeline(question), readDates(question)]);
  const [row] = z.array(ItemPageRow).parse(rows);
  return row ? { row: called(row), ...timeline, dates } : null;
}

/** Its organisations by the names they have now. */
const called = (row: ItemPageRow): ItemPageRow => ({ ...row, organisations: callByName(row.organisations, new Map(row.called.map((one) => [one.id, one]))) });


function readRow({ actor, programme, number }: Pick<TimelineQuestion, "programme" | "number"> & { actor: Actor }) {
  return askByKey`
    SELECT r."id", r."number", r."reference", r."version", m."personId" AS "ownerPersonId", ${STATE_COLUMNS},
      coalesce(m."office", '') AS "ownerOffice",
      coalesce(${hasLeft(todayIn(programme.timeZone))} OR (SELECT h."deactivatedAt" IS NOT NULL FROM "Person" h WHERE h."id" = m."personId"), false) AS "ownerLeft",
      ${actingOn(todayIn(programme.timeZone))} AS "acting", ${CALLED} AS "called",
      EXISTS (SELECT FROM "Follow" f WHERE f."recommendationId" = r."id" AND f."memberId" = ${actor.memberId}) AS "follows",
      coalesce((SELECT c."version" FROM "SideChain" c WHERE c."recommendationId" = r."id" AND c."sideId" = ${actor.side?.id ?? null}), 0) AS "roomVersion",
      ${LAST_REPORT} AS "lastReport", ${draftOf(actor)} AS "draft", ${TEXTS} AS "texts",
      ${HAS_EARLIER_WORDINGS} AS "hasEarlierWordings",
      ${PASSAGES} AS "passages", ${PROPOSALS} AS "proposals", ${actionItemsFor(actor)} AS "actionItems", ${evidenceFor(actor)} AS "evidence",
      ${carried("fromId", "toId")} AS "livesOnIn", ${carried("toId", "fromId")} AS "carriedFrom",
      ${WAITS_FOR} AS "waitsFor", ${BLOCKS} AS "blocks", ${MERGING} AS "merging", ${seenAlso(actor.personId)} AS "seeAlso",
      EXISTS (SELECT FROM "Member" e WHERE e."personId" = ${actor.personId} AND e."endedAt" IS NULL AND e."programmeId" <> r."programmeId") AS "elsewhere"
    FROM "Recommendation" r ${STATE_JOINS} WHERE r."programmeId" = ${programme.id} AND r."number" = ${number}`;
}

export const LAST_REPORT = Prisma.sql`
  (SELECT jsonb_build_object('personId', v."personId", 'memberId', v."memberId", 'onBehalfOf', v."onBehalfOf", 'ownerPersonId', w."personId")
    FROM "Revision" v LEFT JOIN "RecommendationValidity" y ON y."revisionId" = v."id" LEFT JOIN "Member" w ON w."id" = y."ownerId"
    WHERE v."recommendationId" = r."id" AND v."audienceSideId" IS NULL AND v."act" = 'reportImplemented' ORDER BY v."version" DESC LIMIT 1)`;

/** The newest draft of the reader's own side, unless its position was recorded since. */
export const draftOf = ({ side }: Pick<Actor, "side">) => Prisma.sql`
  (SELECT v."changes" -> 0 -> 'to' FROM "Revision" v
    WHERE v."recommendationId" = r."id" AND v."audienceSideId" = ${side?.id ?? null} AND v."act" = 'draftPosition'
      AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = r."id" AND u."undoes" = v."id")
      AND NOT EXISTS (SELECT FROM "Revision" p WHERE p."recommendationId" = r."id" AND p."act" = 'setPosition' AND p."recordedAt" > v."recordedAt"
        AND p."changes" @> ${JSON.stringify([{ field: "position", key: side?.code ?? "" }])}::jsonb)
    ORDER BY v."version" DESC LIMIT 1)`;

const TEXTS = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('language', w."language", 'sha256', w."sha256", 'text', w."text") ORDER BY w."id"), '[]')
    FROM "Wording" w WHERE w."recommendationId" = r."id" AND (r."wordings" ->> w."language" = w."sha256"
      OR EXISTS (SELECT FROM "Proposal" p, jsonb_array_elements(p."changes") one
        WHERE p."recommendationId" = r."id" AND p."state" = 'WAITING' AND (one ->> 'field' = 'wording' AND one ->> 'to' = w."sha256"
          OR one ->> 'field' = 'succession' AND jsonb_path_exists(one, '$.to.parts[*].wordings.* ? (@ == $sha)', jsonb_build_object('sha', w."sha256"))))))`;

const HAS_EARLIER_WORDINGS = Prisma.sql`
  (SELECT count(*) > 1 FROM "Revision" v WHERE v."recommendationId" = r."id" AND v."audienceSideId" IS NULL
    AND (v."changes" @> '[{"field": "wording"}]' OR v."changes" @> '[{"field": "title"}]' OR v."changes" @> '[{"to": {"act": "setWording"}}]'))`;

const PASSAGES = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('title', o."title", 'byline', o."byline", 'publisher', o."publisher", 'publishedOn', o."publishedOn",
      'url', o."url", 'location', p."location", 'quote', p."quote", 'partId', p."partId",
      'id', p."id", 'sourceId', o."id", 'opens', p."start" IS NOT NULL AND p."quote" <> '' AND EXISTS (SELECT FROM "SourceDocument" d WHERE d."sourceId" = o."id" AND d."state" = 'READ')) ORDER BY o."publishedOn", o."id", p."start" NULLS LAST, p."id"), '[]')
    FROM "Passage" p JOIN "Source" o ON o."id" = p."sourceId" WHERE p."recommendationId" = r."id")`;

const PROPOSALS = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'act', p."act", 'changes', p."changes", 'note', p."note", 'state', p."state",
      'side', p."proposedBySide", 'concurred', p."concurred", 'proposedAt', p."proposedAt") ORDER BY p."proposedAt", p."id"), '[]')
    FROM "Proposal" p WHERE p."recommendationId" = r."id" AND p."state" = 'WAITING')`;

const NAMED = Prisma.sql`'assignee', CASE WHEN a."assigneeId" IS NOT NULL THEN jsonb_build_object('id', a."assigneeId", 'name', a."assigneeName") END,
  'organisation', (SELECT jsonb_build_object('id', g."id", 'name', g."name") FROM "Organisation" g WHERE g."id" = a."assigneeOrganisationId")`;

const actionItemsFor = (actor: Actor) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a."id", 'side', d."code", 'what', a."what", 'status', a."status",
      ${NAMED},
      'due', CASE WHEN a."dueKind" IS NOT NULL
        THEN jsonb_build_object('kind', a."dueKind", 'said', a."dueSaid", 'lastDay', a."dueLastDay"::text, 'event', a."dueEvent") END)
      ORDER BY a."status", a."dueLastDay" NULLS LAST, a."what", a."id"), '[]')
    FROM "ActionItem" a LEFT JOIN "Side" d ON d."id" = a."audienceSideId" WHERE a."recommendationId" = r."id" AND ${visibleTo(actor, "a")})`;

const evidenceFor = (actor: Actor) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e."id", 'kind', e."kind", 'title', e."title", 'url', e."url", 'size', e."size", 'side', d."code",
      'by', v."actorName", 'at', v."recordedAt", 'entry', jsonb_build_object('side', d."code", 'version', v."version"))
      ORDER BY v."recordedAt" DESC, e."title", e."id"), '[]')
    FROM "Evidence" e JOIN "Revision" v ON v."id" = e."revisionId" LEFT JOIN "Side" d ON d."id" = e."audienceSideId"
    WHERE e."recommendationId" = r."id" AND ${visibleTo(actor, "e")} AND ${visibleTo(actor, "v")})`;
