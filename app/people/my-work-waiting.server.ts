import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { askByKey } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Programme } from "~/programmes/programme";
import { FIELD_VALUES, FieldChanges, Lead } from "~/recommendations/changes";
import { STATE_JOINS } from "~/recommendations/item-row.server";
import { ITEMS } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { LAST_REPORT } from "~/recommendations/item-page/read-item.server";
import { placesOf, workingMembers, type Actor } from "./actor";
import { confirmationsAwaited, listsFor, repliesAwaited, settingsAwaited } from "./my-work";

/** For whom work is read, in which of their programmes, and which day it is there. */
export type WorkReader = { actor: Actor; programme: Programme; today: string };

/** More than this is not read: the full lists have it all. Where it is only counted, on every page, less will do. */
const MOST = 100;
export const MOST_COUNTED = 20;

const instant = z.string().transform((at) => new Date(at).toISOString());

const Item = z.object({
  number: z.number(),
  reference: z.string(),
  title: z.string(),
  version: z.number(),
  status: z.enum(Status),
  owner: FIELD_VALUES.owner.nullable(),
  organisations: z.record(z.string(), z.array(Lead)),
  lastReport: z
    .object({ personId: z.number().nullable(), memberId: z.number().nullable(), onBehalfOf: z.string(), ownerPersonId: z.number().nullable() })
    .nullable(),
});

const Found = z.object({
  proposals: z.array(FIELD_VALUES.proposal.extend({ id: z.string(), proposedAt: instant, changes: FieldChanges, item: Item })),
  reported: z.array(Item),
  settings: z.object({
    id: z.number(), settings: z.object({ exemptActs: z.array(z.string()), observersComment: z.boolean() }), note: z.string(), proposedAt: instant, proposedByName: z.string(),
    proposedById: z.number(), proposedBySideId: z.number().nullable(), concurred: z.array(z.string()),
  }).nullable(),
  openSteps: z.number(),
});

const ITEM = Prisma.sql`jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title", 'version', r."version",
  'status', r."status", 'organisations', r."organisations", 'lastReport', ${LAST_REPORT},
  'owner', CASE WHEN m."id" IS NOT NULL THEN jsonb_build_object('id', m."id", 'name', r."ownerName", 'side', coalesce(o."code", '')) END)`;

const PROPOSAL = Prisma.sql`jsonb_build_object('id', p."id", 'act', p."act", 'changes', p."changes", 'note', p."note", 'state', p."state",
  'side', p."proposedBySide", 'concurred', p."concurred", 'proposedAt', p."proposedAt", 'item', ${ITEM})`;

const SETTINGS = Prisma.sql`jsonb_build_object('id', g."id", 'settings', g."settings", 'note', g."note", 'proposedAt', g."proposedAt", 'proposedByName', g."proposedByName",
  'proposedById', g."proposedById", 'proposedBySideId', g."proposedBySideId", 'concurred', g."concurred")`;

/** The organisations whose work is theirs today. */
export const workingOrganisations = (actor: Actor): number[] => placesOf(actor).flatMap(({ organisation }) => organisation?.id ?? []);

/** Open action items of one person, of their organisation, and of those for whom they act, as far as they may see them; `a` of the item `r`. */
export const stepsOf = ({ actor, programme }: WorkReader) => Prisma.sql`a."programmeId" = ${programme.id} AND a."status" = 'OPEN'
  AND ${visibleTo(actor, "a")} AND NOT r."voided"
  AND (a."assigneeId" = ANY(${workingMembers(actor)}::int[]) OR a."assigneeOrganisationId" = ANY(${workingOrganisations(actor)}::int[]))`;

const NOTHING = Prisma.sql`'[]'::jsonb`;

const proposals = (reader: WorkReader, most: number) => Prisma.sql`to_jsonb(ARRAY(SELECT ${PROPOSAL} FROM "Proposal" p JOIN "Recommendation" r ON r."id" = p."recommendationId" ${STATE_JOINS}
  WHERE p."programmeId" = ${reader.programme.id} AND p."state" = 'WAITING' AND ${whereOf(reader, ITEMS, { is: ["awaiting-our-reply"] })} ORDER BY p."proposedAt", p."id" LIMIT ${most}))`;

/** The status is written out: a partial index asks for these very words. */
const reported = (reader: WorkReader, most: number) => Prisma.sql`to_jsonb(ARRAY(SELECT ${ITEM} FROM "Recommendation" r ${STATE_JOINS}
  WHERE ${whereOf(reader, ITEMS, {})} AND r."status" = 'REPORTED_IMPLEMENTED'
    AND NOT EXISTS (SELECT FROM "Proposal" c WHERE c."recommendationId" = r."id" AND c."state" = 'WAITING' AND c."act" = 'confirmCompletion')
  ORDER BY r."lastUpdateOn", r."number" LIMIT ${most}))`;

/** What waits for this person in one programme: their side's replies, the settings it is asked about, their confirmations, and how many open action items. */
export async function readWaiting(reader: WorkReader, most = MOST) {
  const { actor, programme } = reader;
  const asked = listsFor(actor);
  const [row] = await askByKey`
    SELECT ${asked.replies ? proposals(reader, most) : NOTHING} AS "proposals", ${asked.confirmations ? reported(reader, most) : NOTHING} AS "reported",
      (SELECT ${SETTINGS} FROM "SettingsProposal" g WHERE g."programmeId" = ${programme.id} AND g."state" = 'WAITING' LIMIT 1) AS "settings",
      (SELECT count(*)::int FROM "ActionItem" a JOIN "Recommendation" r ON r."id" = a."recommendationId" WHERE ${stepsOf(reader)}) AS "openSteps"`;
  const found = Found.parse(row);
  return {
    replies: repliesAwaited(actor, programme, found.proposals),
    confirmations: confirmationsAwaited(actor, programme, found.reported),
    /** Whether there may be more than was read. */
    more: found.proposals.length === most || found.reported.length === most,
    settings: settingsAwaited(actor, programme, found.settings),
    openSteps: found.openSteps,
  };
}
