import { z } from "zod";
import { JointPosition, Kind, Priority, Status } from "#db/enums";
import { Prisma } from "#db/client";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import { ACTS, type Act } from "./acts";
import { ActionItemValue, Deadline, FieldChanges, FIELD_VALUES, Lead, Named, Position } from "./changes";
import type { Item } from "./item";

export type Tx = Prisma.TransactionClient;

const Row = z.object({
  id: z.number(),
  number: z.number(),
  reference: z.string(),
  version: z.number(),
  title: z.string(),
  kind: z.enum(Kind),
  sector: Named.nullable(),
  priority: z.enum(Priority),
  successMeasure: z.string(),
  status: z.enum(Status),
  heldFrom: z.enum(Status).nullable(),
  closedFrom: z.enum(Status).nullable(),
  confirmed: z.boolean(),
  reviewOn: z.string().nullable(),
  owner: FIELD_VALUES.owner.nullable(),
  ownerPersonId: z.number().nullable(),
  deadline: Deadline.nullable(),
  daysRescheduled: z.number(),
  positions: z.record(z.string(), Position),
  jointPosition: z.enum(JointPosition),
  organisations: z.record(z.string(), z.array(Lead)),
  wordings: z.record(z.string(), z.string()),
  voided: z.boolean(),
});

/** The columns of an item's state, dates as text; the table is `r`, its owner's member `m` and sector `s` are joined. */
export const STATE_COLUMNS = Prisma.sql`
  r."id", r."number", r."reference", r."version", r."title", r."kind", r."priority", r."successMeasure", r."status", r."heldFrom",
  r."closedFrom", r."confirmed", r."reviewOn"::text, r."daysRescheduled", r."positions", r."jointPosition", r."organisations", r."wordings",
  r."voided", m."personId" AS "ownerPersonId",
  CASE WHEN s."id" IS NULL THEN NULL ELSE jsonb_build_object('id', s."id", 'name', s."name") END AS "sector",
  CASE WHEN m."id" IS NULL THEN NULL ELSE jsonb_build_object('id', m."id", 'name', r."ownerName", 'side', coalesce(o."code", '')) END AS "owner",
  CASE WHEN r."deadlineKind" IS NULL THEN NULL ELSE jsonb_build_object('kind', r."deadlineKind", 'said', r."deadlineSaid",
    'lastDay', CASE WHEN r."deadlineLastDay" = '9999-12-31' THEN NULL ELSE r."deadlineLastDay"::text END, 'event', r."deadlineEvent") END AS "deadline"`;

export const STATE_JOINS = Prisma.sql`
  LEFT JOIN "Sector" s ON s."id" = r."sectorId"
  LEFT JOIN "Member" m ON m."id" = r."ownerId"
  LEFT JOIN "Side" o ON o."id" = m."sideId"`;

const Around = z.object({
  proposals: z.array(FIELD_VALUES.proposal.extend({ id: z.string(), proposedAt: z.string() })),
  actionItems: z.array(ActionItemValue.extend({ id: z.string(), side: z.string().nullable() })),
  lastEntry: z
    .object({
      id: z.string(),
      version: z.number(),
      act: z.enum(Object.keys(ACTS) as [Act, ...Act[]]),
      personId: z.number().nullable(),
      recordedAt: z.string(),
      effectiveAt: z.string().nullable(),
      changes: FieldChanges,
    })
    .nullable(),
  lastReport: z
    .object({ personId: z.number().nullable(), memberId: z.number().nullable(), onBehalfOf: z.string(), ownerPersonId: z.number().nullable() })
    .nullable(),
});

/** Locks an item's row for this transaction and reads what a decision about it needs; null when there is none. */
export async function lockItem(tx: Tx, programme: Programme, actor: Actor, number: number, audience: string | null): Promise<Item | null> {
  const rows = await tx.$queryRaw`
    SELECT ${STATE_COLUMNS} FROM "Recommendation" r ${STATE_JOINS}
    WHERE r."programmeId" = ${programme.id} AND r."number" = ${number} FOR UPDATE OF r`;
  const [row] = z.array(Row).parse(rows);
  if (!row) return null;
  const around = await readAround(tx, row.id, row.version, actor.side?.id ?? null, audience === null ? null : (actor.side?.id ?? null));
  return { ...row, ...around, programme, today: todayIn(programme.timeZone), now: new Date().toISOString() };
}

/** Proposals, action items and last entries of an item; side-only ones only of the side given. */
export async function readAround(tx: Tx, id: number, version: number, sideId: number | null, chainSideId: number | null) {
  const [row] = await tx.$queryRaw<[unknown]>`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'act', p."act", 'changes', p."changes", 'note', p."note", 'state', p."state",
          'side', p."proposedBySide", 'concurred', p."concurred", 'proposedAt', p."proposedAt") ORDER BY p."proposedAt"), '[]')
        FROM "Proposal" p WHERE p."recommendationId" = ${id} AND p."state" = 'WAITING') AS "proposals",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a."id", 'side', d."code", 'what', a."what", 'status', a."status",
          'assignee', CASE WHEN a."assigneeId" IS NULL THEN NULL ELSE jsonb_build_object('id', a."assigneeId", 'name', a."assigneeName") END,
          'organisation', CASE WHEN a."assigneeOrganisationId" IS NULL THEN NULL
            ELSE jsonb_build_object('id', a."assigneeOrganisationId", 'name', a."assigneeName") END,
          'due', CASE WHEN a."dueKind" IS NULL THEN NULL
            ELSE jsonb_build_object('kind', a."dueKind", 'said', a."dueSaid", 'lastDay', a."dueLastDay"::text, 'event', a."dueEvent") END)
          ORDER BY a."status", a."dueLastDay" NULLS LAST, a."id"), '[]')
        FROM "ActionItem" a LEFT JOIN "Side" d ON d."id" = a."audienceSideId"
        WHERE a."recommendationId" = ${id} AND (a."audienceSideId" IS NULL OR a."audienceSideId" = ${sideId})) AS "actionItems",
      (SELECT jsonb_build_object('id', v."id"::text, 'version', v."version", 'act', v."act", 'personId', v."personId", 'changes', v."changes",
          'recordedAt', v."recordedAt", 'effectiveAt', v."effectiveAt")
        FROM "Revision" v WHERE v."recommendationId" = ${id} AND coalesce(v."audienceSideId", 0) = coalesce(${chainSideId}, 0)
        ORDER BY v."version" DESC LIMIT 1) AS "lastEntry",
      (SELECT jsonb_build_object('personId', v."personId", 'memberId', v."memberId", 'onBehalfOf', v."onBehalfOf", 'ownerPersonId', w."personId")
        FROM "Revision" v LEFT JOIN "RecommendationValidity" y ON y."revisionId" = v."id" LEFT JOIN "Member" w ON w."id" = y."ownerId"
        WHERE v."recommendationId" = ${id} AND v."audienceSideId" IS NULL AND v."act" = 'reportImplemented' AND v."version" <= ${version}
        ORDER BY v."version" DESC LIMIT 1) AS "lastReport"`;
  return Around.parse(row);
}
