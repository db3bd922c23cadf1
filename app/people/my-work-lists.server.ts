import { z } from "zod";
import { Prisma } from "#db/client";
import { BulkState, Precision, Status } from "#db/enums";
import { ask } from "~/db.server";
import { Deadline, FIELD_VALUES, Lead } from "~/recommendations/changes";
import { ITEMS } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { OPEN_STATUSES } from "~/recommendations/status";
import { visibleViews } from "~/recommendations/views/read.server";
import { workingMembers } from "./actor";
import { MEETINGS_SHOWN, SHOWN } from "./my-work";
import { stepsOf, workingOrganisations, type WorkReader } from "./my-work-waiting.server";

const MANY_DAYS = 14;

const Item = z.object({ number: z.number(), reference: z.string(), title: z.string() });
/** Who answers for an item: what the rules look at. */
const Answering = { owner: FIELD_VALUES.owner.nullable(), organisations: z.record(z.string(), z.array(Lead)) };
const Owned = Item.extend({ status: z.enum(Status), deadline: Deadline.nullable(), ...Answering });
const Step = z.object({
  id: z.string(),
  what: z.string(),
  side: z.string().nullable(),
  due: Deadline.nullable(),
  who: z.string(),
  assigneeId: z.number().nullable(),
  assigneeOrganisationId: z.number().nullable(),
  item: Item.extend({ version: z.number(), ...Answering }),
});
const Meeting = z.object({ id: z.number(), title: z.string(), body: z.string().nullable(), place: z.string(), heldOn: z.string(), precision: z.enum(Precision), followed: z.boolean() });
const Many = z.object({ id: z.string(), state: z.enum(BulkState), createdAt: z.string(), items: z.number(), refused: z.number() });
const View = z.object({ id: z.number(), query: z.string() });
const Lists = z.object({
  steps: z.array(Step), owned: z.array(Owned), led: z.array(Owned), meetings: z.array(Meeting), many: z.array(Many),
  views: z.array(View), lookedAt: z.string().transform((at) => new Date(at).toISOString()).nullable(),
});

export type WorkStep = z.infer<typeof Step>;
export type WorkOwned = z.infer<typeof Owned>;
export type WorkMeeting = z.infer<typeof Meeting>;
export type WorkMany = z.infer<typeof Many>;

/** This person's lists in one programme, each with one row more than is shown, the next meetings, the views they follow, and when they last looked at their news. */
export async function readLists(reader: WorkReader) {
  const { actor } = reader;
  const members = workingMembers(actor);
  const organisations = workingOrganisations(actor);
  const owned = itemsOf(reader, Prisma.sql`r."ownerId" = ANY(${members}::int[])`);
  const led = itemsOf(reader, Prisma.sql`r."organisationIds" && ${organisations}::int[] AND NOT coalesce(r."ownerId" = ANY(${members}::int[]), false)`);
  const [row] = await ask`
    SELECT ${steps(reader)} AS "steps", ${owned} AS "owned", ${organisations.length ? led : Prisma.sql`'[]'::jsonb`} AS "led", ${meetings(reader)} AS "meetings", ${many(reader)} AS "many",
      to_jsonb(ARRAY(SELECT jsonb_build_object('id', w."id", 'query', w."query") FROM "FollowedView" x JOIN "SavedView" w ON w."id" = x."viewId"
        WHERE x."memberId" = ${actor.memberId} AND ${visibleViews(reader)} ORDER BY w."id")) AS "views",
      (SELECT m."lookedAt" FROM "Member" m WHERE m."id" = ${actor.memberId})::text AS "lookedAt"`;
  return Lists.parse(row);
}

const ANSWERING = Prisma.sql`'organisations', r."organisations",
  'owner', CASE WHEN m."id" IS NOT NULL THEN jsonb_build_object('id', m."id", 'name', r."ownerName", 'side', coalesce(o."code", '')) END`;

const steps = (reader: WorkReader) => Prisma.sql`to_jsonb(ARRAY(
  SELECT jsonb_build_object('id', a."id", 'what', a."what", 'side', d."code", 'who', a."assigneeName", 'assigneeId', a."assigneeId",
    'assigneeOrganisationId', a."assigneeOrganisationId", 'due', CASE WHEN a."dueKind" IS NOT NULL THEN
      jsonb_build_object('kind', a."dueKind", 'said', a."dueSaid", 'lastDay', a."dueLastDay"::text, 'event', a."dueEvent") END,
    'item', jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title", 'version', r."version", ${ANSWERING}))
  FROM "ActionItem" a JOIN "Recommendation" r ON r."id" = a."recommendationId" LEFT JOIN "Side" d ON d."id" = a."audienceSideId"
    LEFT JOIN "Member" m ON m."id" = r."ownerId" LEFT JOIN "Side" o ON o."id" = m."sideId"
  WHERE ${stepsOf(reader)} ORDER BY a."dueLastDay" NULLS LAST, a."id" LIMIT ${SHOWN + 1}))`;

const itemsOf = (reader: WorkReader, whose: Prisma.Sql) => Prisma.sql`to_jsonb(ARRAY(
  SELECT jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title", 'status', r."status", ${ANSWERING},
    'deadline', CASE WHEN r."deadlineKind" IS NOT NULL THEN jsonb_build_object('kind', r."deadlineKind", 'said', r."deadlineSaid", 'event', r."deadlineEvent",
      'lastDay', CASE WHEN r."deadlineLastDay" < '9999-12-31' THEN r."deadlineLastDay"::text END) END)
  FROM "Recommendation" r LEFT JOIN "Member" m ON m."id" = r."ownerId" LEFT JOIN "Side" o ON o."id" = m."sideId"
  WHERE ${whereOf(reader, ITEMS, { status: OPEN_STATUSES })} AND ${whose}
  ORDER BY r."deadlineLastDay", r."number" LIMIT ${SHOWN + 1}))`;

/** The next meetings of the programme, those of bodies that are followed marked; a month or a year counts until it is over. */
const meetings = ({ actor, programme, today }: WorkReader) => {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  return Prisma.sql`to_jsonb(ARRAY(
    SELECT jsonb_build_object('id', g."id", 'title', g."title", 'body', b."name", 'place', g."place", 'heldOn', g."heldOn", 'precision', g."heldPrecision",
      'followed', EXISTS (SELECT FROM "FollowedBody" f WHERE f."bodyId" = g."bodyId" AND f."memberId" = ${actor.memberId}))
    FROM "Meeting" g LEFT JOIN "Body" b ON b."id" = g."bodyId"
    WHERE g."programmeId" = ${programme.id} AND g."state" NOT IN ('CANCELLED', 'POSTPONED') AND g."heldOn" >= CASE g."heldPrecision" WHEN 'DAY' THEN ${today} WHEN 'MONTH' THEN ${today.slice(0, 7)}
      WHEN 'QUARTER' THEN ${`${year}-Q${Math.ceil(month / 3)}`} WHEN 'HALF_YEAR' THEN ${`${year}-H${Math.ceil(month / 6)}`} ELSE ${year} END
    ORDER BY g."heldOn", g."id" LIMIT ${MEETINGS_SHOWN}))`;
};

/** This person's latest changes of many that go on, or in which something was refused. */
const many = ({ actor }: WorkReader) => Prisma.sql`to_jsonb(ARRAY(
  SELECT jsonb_build_object('id', b."id", 'state', b."state", 'createdAt', b."createdAt", 'items', b."frozen", 'refused', coalesce((b."counts" ->> 'REFUSED')::int, 0))
  FROM "BulkChange" b WHERE b."memberId" = ${actor.memberId} AND b."createdAt" > now() - make_interval(days => ${MANY_DAYS}::int)
    AND (b."state" IN ('RUNNING', 'UNDOING') OR (b."state" = 'DONE' AND coalesce((b."counts" ->> 'REFUSED')::int, 0) > 0))
  ORDER BY b."createdAt" DESC LIMIT 3))`;
