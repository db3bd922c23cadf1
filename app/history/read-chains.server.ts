import { z } from "zod";
import { Prisma } from "#db/client";
import { FieldChanges } from "~/recommendations/changes";
import { STATE_COLUMNS, STATE_JOINS, StateRow } from "~/recommendations/item-row.server";
import type { Tx } from "~/recommendations/load-item.server";

const instant = z.date().transform((date) => date.toISOString());

const RevisionRow = z.object({
  id: z.string(),
  programmeId: z.number(),
  recommendationId: z.number(),
  audienceSideId: z.number().nullable(),
  version: z.number(),
  recordedAt: instant,
  happenedOn: z.string(),
  happenedPrecision: z.string(),
  effectiveAt: instant.nullable(),
  personId: z.number().nullable(),
  memberId: z.number().nullable(),
  actorName: z.string(),
  actorOffice: z.string(),
  actorOrganisation: z.string(),
  actorSide: z.string(),
  onBehalfOf: z.string(),
  meetingId: z.number().nullable(),
  channel: z.string(),
  channelReference: z.string(),
  act: z.string(),
  note: z.string(),
  changes: FieldChanges,
  report: z.unknown(),
  undoes: z.string().nullable(),
  corrects: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});

const Item = StateRow.extend({ id: z.number(), reference: z.string(), version: z.number(), head: z.string() });
const Validity = StateRow.extend({
  revisionId: z.string(), recommendationId: z.number(), validFrom: instant, validTo: instant.nullable(), recordedFrom: instant, recordedTo: instant.nullable(),
});
const SideHead = z.object({ recommendationId: z.number(), sideId: z.number(), version: z.number(), head: z.string() });
const Part = z.object({ recommendationId: z.number(), place: z.string(), audienceSideId: z.number().nullable(), value: z.unknown() });

/** A batch of a programme's items after an id, with everything their chains must agree with. */
export async function readBatch(tx: Tx, programmeId: number, after: number, size: number) {
  const items = z.array(Item).parse(await tx.$queryRaw`
    SELECT r."id", r."reference", r."version", r."head", ${STATE_COLUMNS} FROM "Recommendation" r ${STATE_JOINS}
    WHERE r."programmeId" = ${programmeId} AND r."id" > ${after} ORDER BY r."id" LIMIT ${size}`);
  const ids = Prisma.sql`${items.map(({ id }) => id)}::int[]`;
  const revisions = z.array(RevisionRow).parse(await tx.$queryRaw`
    SELECT r.*, r."id"::text, r."undoes"::text, r."corrects"::text FROM "Revision" r
    WHERE r."recommendationId" = ANY(${ids}) ORDER BY r."recommendationId", r."audienceSideId", r."version", r."id"`);
  const validity = z.array(Validity).parse(await tx.$queryRaw`
    SELECT r."revisionId"::text, r."recommendationId", r."validFrom", r."validTo", r."recordedFrom", r."recordedTo", ${STATE_COLUMNS} FROM "RecommendationValidity" r ${STATE_JOINS}
    WHERE r."recommendationId" = ANY(${ids}) ORDER BY r."revisionId"`);
  const sideHeads = z.array(SideHead).parse(await tx.$queryRaw`SELECT * FROM "SideChain" WHERE "recommendationId" = ANY(${ids})`);
  const parts = z.array(Part).parse(await tx.$queryRaw`
    SELECT "recommendationId", 'evidence/' || "id" AS "place", "audienceSideId", jsonb_build_object('kind', "kind", 'title', "title", 'url', "url",
        'sha256', "sha256", 'mediaType', "mediaType", 'size', "size") AS "value" FROM "Evidence" WHERE "recommendationId" = ANY(${ids})
    UNION ALL
    SELECT "recommendationId", 'proposal/' || "id", NULL, jsonb_build_object('act', "act", 'changes', "changes", 'note', "note", 'state', "state",
        'side', "proposedBySide", 'concurred', "concurred") FROM "Proposal" WHERE "recommendationId" = ANY(${ids})
    UNION ALL
    SELECT "recommendationId", 'actionItem/' || "id", "audienceSideId", jsonb_build_object('what', "what", 'status', "status",
        'assignee', CASE WHEN "assigneeId" IS NULL THEN NULL ELSE jsonb_build_object('id', "assigneeId", 'name', "assigneeName") END,
        'organisation', CASE WHEN "assigneeOrganisationId" IS NULL THEN NULL
          ELSE jsonb_build_object('id', "assigneeOrganisationId", 'name', "assigneeName") END,
        'due', CASE WHEN "dueKind" IS NULL THEN NULL
          ELSE jsonb_build_object('kind', "dueKind", 'said', "dueSaid", 'lastDay', "dueLastDay"::text, 'event', "dueEvent") END)
      FROM "ActionItem" WHERE "recommendationId" = ANY(${ids})
    UNION ALL
    SELECT "fromId", 'livesOnIn/' || "toId", NULL, NULL FROM "CarriedOver" WHERE "fromId" = ANY(${ids})
    UNION ALL
    SELECT "fromId", 'dependsOn/' || "toId", NULL, NULL FROM "Dependency" WHERE "fromId" = ANY(${ids})
    UNION ALL
    SELECT p."recommendationId", 'passage/' || p."partId", NULL, jsonb_build_object('source', jsonb_build_object('id', p."sourceId"), 'location', p."location", 'quote', p."quote",
        'start', p."start", 'end', p."end") FROM "Passage" p WHERE p."recommendationId" = ANY(${ids}) AND p."partId" IS NOT NULL`);
  const wordings = await tx.$queryRaw<{ recommendationId: number; language: string; sha256: string; text: string }[]>`
    SELECT "recommendationId", "language", "sha256", "text" FROM "Wording" WHERE "recommendationId" = ANY(${ids})`;
  return { items, revisions, validity, sideHeads, parts, wordings };
}
export type Batch = Awaited<ReturnType<typeof readBatch>>;
