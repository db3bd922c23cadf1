import { z } from "zod";
import { Prisma } from "#db/client";
import { BY_KEY } from "~/db.server";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import { ACTS, type Act } from "./acts";
import { ActionItemValue, FieldChanges, FIELD_VALUES } from "./changes";
import type { Item, LastEntry } from "./item";
import { ItemRow, STATE_COLUMNS, STATE_JOINS } from "./item-row.server";

export type Tx = Prisma.TransactionClient;

/** What stands around an item's row that a decision about it may need. */
export const Around = z.object({
  proposals: z.array(FIELD_VALUES.proposal.extend({ id: z.string(), proposedAt: z.string() })),
  actionItems: z.array(ActionItemValue.extend({ id: z.string(), side: z.string().nullable() })),
  lastEntry: z
    .object({
      id: z.string(),
      version: z.number(),
      act: z.enum(Object.keys(ACTS) as [Act, ...Act[]]),
      personId: z.number().nullable(),
      note: z.string(),
      happenedOn: z.string(),
      channel: z.string(),
      channelReference: z.string(),
      onBehalfOf: z.string(),
      report: z.unknown(),
      recordedAt: z.string(),
      effectiveAt: z.string().nullable(),
      changes: FieldChanges,
    })
    .nullable(),
  lastReport: z
    .object({ personId: z.number().nullable(), memberId: z.number().nullable(), onBehalfOf: z.string(), ownerPersonId: z.number().nullable() })
    .nullable(),
  standIns: z.array(z.number()),
});

/** The entry `v` as `Around` has the last one. */
export const LAST_ENTRY = Prisma.sql`
  jsonb_build_object('id', v."id"::text, 'version', v."version", 'act', v."act", 'personId', v."personId", 'note', v."note", 'changes', v."changes",
    'happenedOn', v."happenedOn", 'channel', v."channel", 'channelReference', v."channelReference", 'onBehalfOf', v."onBehalfOf", 'report', v."report",
    'recordedAt', v."recordedAt", 'effectiveAt', v."effectiveAt")`;

/** An entry of an item's joint history by its version; null where there is none. */
export async function readEntry(tx: Tx, itemId: number, version: number): Promise<LastEntry | null> {
  const rows = await tx.$queryRaw<{ entry: unknown }[]>`SELECT ${LAST_ENTRY} AS "entry" FROM "Revision" v WHERE v."recommendationId" = ${itemId} AND v."audienceSideId" IS NULL AND v."version" = ${version}`;
  return Around.shape.lastEntry.parse(rows[0]?.entry ?? null);
}

/** Locks an item's row for this transaction and reads what a decision about it needs; null when there is none. */
export async function lockItem(tx: Tx, programme: Programme, actor: Actor, number: number, audience: string | null): Promise<Item | null> {
  const rows = await tx.$queryRaw`${BY_KEY}
    SELECT r."id", r."number", r."reference", r."version", m."personId" AS "ownerPersonId", ${STATE_COLUMNS}
    FROM "Recommendation" r ${STATE_JOINS}
    WHERE r."programmeId" = ${programme.id} AND r."number" = ${number} FOR UPDATE OF r`;
  const [row] = z.array(ItemRow).parse(rows);
  if (!row) return null;
  const around = await readAround(tx, row.id, row.version, actor.side?.id ?? null, audience === null ? null : (actor.side?.id ?? null));
  return { ...row, ...around, programme, today: todayIn(programme.timeZone), now: new Date().toISOString() };
}

/** Proposals, action items and last entries of an item; side-only ones only of the side given. */
export async function readAround(tx: Tx, id: number, version: number, sideId: number | null, chainSideId: number | null) {
  const [row] = await tx.$queryRaw<[unknown]>`${BY_KEY} SELECT ${around({ id: Prisma.sql`${id}::int`, version: Prisma.sql`${version}::int` }, sideId, chainSideId)}`;
  return Around.parse(row);
}

/** The columns that `Around` reads, of the item that two expressions name. */
export function around({ id, version }: { id: Prisma.Sql; version: Prisma.Sql }, sideId: number | null, chainSideId: number | null): Prisma.Sql {
  return Prisma.sql`
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
    (SELECT ${LAST_ENTRY}
      FROM "Revision" v WHERE v."recommendationId" = ${id} AND coalesce(v."audienceSideId", 0) = coalesce(${chainSideId}, 0)
      ORDER BY v."version" DESC LIMIT 1) AS "lastEntry",
    (SELECT jsonb_build_object('personId', v."personId", 'memberId', v."memberId", 'onBehalfOf', v."onBehalfOf", 'ownerPersonId', w."personId")
      FROM "Revision" v LEFT JOIN "RecommendationValidity" y ON y."revisionId" = v."id" LEFT JOIN "Member" w ON w."id" = y."ownerId"
      WHERE v."recommendationId" = ${id} AND v."audienceSideId" IS NULL AND v."act" = 'reportImplemented' AND v."version" <= ${version}
      ORDER BY v."version" DESC LIMIT 1) AS "lastReport",
    ${standInsOf(id)} AS "standIns"`;
}

/** Who acts for the owner of an item today, or has on a day since it was last reported implemented. */
const standInsOf = (id: Prisma.Sql) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(DISTINCT w."personId"), '[]')
    FROM "Recommendation" i JOIN "Programme" p ON p."id" = i."programmeId" JOIN "ActingHolder" h ON h."memberId" = i."ownerId" JOIN "Member" w ON w."id" = h."actingId",
      LATERAL (SELECT to_char(now() AT TIME ZONE p."timeZone", 'YYYY-MM-DD') AS "today", (SELECT to_char(max(v."recordedAt") AT TIME ZONE p."timeZone", 'YYYY-MM-DD')
        FROM "Revision" v WHERE v."recommendationId" = i."id" AND v."audienceSideId" IS NULL AND v."act" = 'reportImplemented') AS "reported") d
    WHERE i."id" = ${id} AND h."fromDay" <= d."today"
      AND least(h."toDay", coalesce(to_char(h."endedAt" AT TIME ZONE p."timeZone", 'YYYY-MM-DD'), h."toDay")) >= coalesce(d."reported", d."today"))`;
