import { z } from "zod";
import { Prisma } from "#db/client";
import { Channel, Status } from "#db/enums";
import { db } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import { ACTS, type Act } from "~/recommendations/acts";
import { Deadline, FIELD_VALUES, FieldChanges, Lead, Report } from "~/recommendations/changes";
import { ITEMS } from "~/recommendations/list/source.server";
import type { Filters } from "~/recommendations/list/query";
import { whereOf } from "~/recommendations/list/where.server";
import { OPEN_STATUSES } from "~/recommendations/status";
import { SHOWN } from "./my-work";
import { stepsOf, type WorkReader } from "./my-work-waiting.server";

const FOLLOWED_DAYS = 14;

const ActName = z.enum(Object.keys(ACTS) as [Act, ...Act[]]);
const Item = z.object({ number: z.number(), reference: z.string(), title: z.string() });
const Owned = Item.extend({ status: z.enum(Status), deadline: Deadline.nullable() });
const Step = z.object({
  id: z.string(),
  what: z.string(),
  side: z.string().nullable(),
  due: Deadline.nullable(),
  who: z.string(),
  assigneeId: z.number().nullable(),
  assigneeOrganisationId: z.number().nullable(),
  item: Item.extend({ version: z.number(), owner: FIELD_VALUES.owner.nullable(), organisations: z.record(z.string(), z.array(Lead)) }),
});
const Followed = z.object({
  item: Item,
  place: z.object({ side: z.string().nullable(), version: z.number() }),
  recordedAt: z.string().transform((at) => new Date(at).toISOString()),
  act: ActName,
  by: z.object({ name: z.string(), office: z.string(), organisation: z.string(), side: z.string() }),
  changes: FieldChanges,
  channel: z.enum(Channel),
  note: z.string(),
  report: Report.nullable(),
  undoes: z.object({ place: z.object({ side: z.string().nullable(), version: z.number() }), act: ActName }).nullable(),
});
const Lists = z.object({ steps: z.array(Step), owned: z.array(Owned), led: z.array(Owned), followed: z.array(Followed) });

export type WorkStep = z.infer<typeof Step>;
export type WorkOwned = z.infer<typeof Owned>;
export type WorkFollowed = z.infer<typeof Followed>;

/** This person's lists in one programme, each with one row more than is shown: their action items, what they own, what their organisation leads or supports, and news of what they follow. */
export async function readLists(reader: WorkReader) {
  const { actor } = reader;
  const notTheirs = Prisma.sql`AND r."ownerId" IS DISTINCT FROM ${actor.memberId}::int`;
  const led = actor.organisation ? itemsOf(reader, { organisation: actor.organisation.id }, notTheirs) : Prisma.sql`'[]'::jsonb`;
  const [row] = await db.$queryRaw<[unknown]>`
    SELECT ${steps(reader)} AS "steps", ${itemsOf(reader, { owner: actor.memberId })} AS "owned", ${led} AS "led", ${followed(reader)} AS "followed"`;
  return Lists.parse(row);
}

const steps = (reader: WorkReader) => Prisma.sql`to_jsonb(ARRAY(
  SELECT jsonb_build_object('id', a."id", 'what', a."what", 'side', d."code", 'who', a."assigneeName", 'assigneeId', a."assigneeId",
    'assigneeOrganisationId', a."assigneeOrganisationId", 'due', CASE WHEN a."dueKind" IS NOT NULL THEN
      jsonb_build_object('kind', a."dueKind", 'said', a."dueSaid", 'lastDay', a."dueLastDay"::text, 'event', a."dueEvent") END,
    'item', jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title", 'version', r."version", 'organisations', r."organisations",
      'owner', CASE WHEN m."id" IS NOT NULL THEN jsonb_build_object('id', m."id", 'name', r."ownerName", 'side', coalesce(o."code", '')) END))
  FROM "ActionItem" a JOIN "Recommendation" r ON r."id" = a."recommendationId" LEFT JOIN "Side" d ON d."id" = a."audienceSideId"
    LEFT JOIN "Member" m ON m."id" = r."ownerId" LEFT JOIN "Side" o ON o."id" = m."sideId"
  WHERE ${stepsOf(reader)} ORDER BY a."dueLastDay" NULLS LAST, a."id" LIMIT ${SHOWN + 1}))`;

const itemsOf = (reader: WorkReader, filters: Partial<Filters>, more = Prisma.empty) => Prisma.sql`to_jsonb(ARRAY(
  SELECT jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title", 'status', r."status",
    'deadline', CASE WHEN r."deadlineKind" IS NOT NULL THEN jsonb_build_object('kind', r."deadlineKind", 'said', r."deadlineSaid", 'event', r."deadlineEvent",
      'lastDay', CASE WHEN r."deadlineLastDay" < '9999-12-31' THEN r."deadlineLastDay"::text END) END)
  FROM "Recommendation" r WHERE ${whereOf(reader, ITEMS, { status: OPEN_STATUSES, ...filters })} ${more}
  ORDER BY r."deadlineLastDay", r."number" LIMIT ${SHOWN + 1}))`;

const followed = ({ actor, programme }: WorkReader) => Prisma.sql`to_jsonb(ARRAY(
  SELECT jsonb_build_object('item', jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title"),
    'place', jsonb_build_object('side', d."code", 'version', v."version"), 'recordedAt', v."recordedAt", 'act', v."act",
    'by', jsonb_build_object('name', v."actorName", 'office', v."actorOffice", 'organisation', v."actorOrganisation", 'side', v."actorSide"),
    'changes', v."changes", 'channel', v."channel", 'note', v."note", 'report', v."report",
    'undoes', CASE WHEN b."id" IS NOT NULL THEN jsonb_build_object('act', b."act", 'place', jsonb_build_object('side', d."code", 'version', b."version")) END)
  FROM "Follow" f JOIN "Recommendation" r ON r."id" = f."recommendationId" JOIN "Revision" v ON v."recommendationId" = r."id"
    LEFT JOIN "Side" d ON d."id" = v."audienceSideId" LEFT JOIN "Revision" b ON b."id" = v."undoes"
  WHERE f."memberId" = ${actor.memberId} AND r."programmeId" = ${programme.id} AND ${visibleTo(actor, "v")}
    AND v."recordedAt" > now() - make_interval(days => ${FOLLOWED_DAYS}::int)
  ORDER BY v."recordedAt" DESC, v."id" DESC LIMIT ${SHOWN + 1}))`;
