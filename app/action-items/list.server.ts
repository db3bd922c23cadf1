import { z } from "zod";
import { Prisma } from "#db/client";
import { ActionItemStatus, DeadlineKind } from "#db/enums";
import { db } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { readPlace, writePlace } from "./list-address.server";
import { VIEWS, type ActionItemQuery, type ActionItemView } from "./list-query";

const PAGE = 50;
const MOST_COUNTED = 1000;

/** For whom the list is read, and on which day in the programme's time zone. */
export type Reader = { actor: Actor; programme: Programme; today: string };

const Row = z.object({
  id: z.string(),
  what: z.string(),
  who: z.string(),
  status: z.enum(ActionItemStatus),
  kind: z.enum(DeadlineKind).nullable(),
  said: z.string(),
  day: z.string().nullable(),
  side: z.string().nullable(),
  number: z.number(),
  reference: z.string(),
  title: z.string(),
});


const due = Prisma.sql`coalesce(a."dueLastDay", '9999-12-31'::date)`;


const whoseIs = {
  mine: ({ actor }: Reader) => Prisma.sql`a."assigneeId" = ${actor.memberId}`,
  ours: ({ actor }: Reader) => {
    const id = actor.organisation?.id ?? null;
    return Prisma.sql`(a."assigneeOrganisationId" = ${id} OR a."assigneeId" = ANY(ARRAY(SELECT m."id" FROM "Member" m WHERE m."organisationId" = ${id})))`;
  },
};

function whereOf(reader: Reader, { status, whose, pastDue }: Pick<ActionItemQuery, "status" | "whose" | "pastDue">) {
  return Prisma.join([
    Prisma.sql`a."programmeId" = ${reader.programme.id}`,
    visibleTo(reader.actor, "a"),
    Prisma.sql`a."recommendationId" NOT IN (SELECT v."id" FROM "Recommendation" v WHERE v."programmeId" = ${reader.programme.id} AND v."voided")`,
    ...(status === "ALL" ? [] : [Prisma.sql`a."status" = ${status}::"ActionItemStatus"`]),
    ...(whose ? [whoseIs[whose](reader)] : []),
    ...(pastDue ? [Prisma.sql`a."status" = 'OPEN' AND ${due} < ${reader.today}::date`] : []),
  ], " AND ");
}

/** One page of the action items that the reader may see, the earliest due first, with the counts of every view. */
export async function findActionItems(reader: Reader, query: ActionItemQuery) {
  const [page, views] = await Promise.all([findPage(reader, query), countViews(reader)]);
  return { ...page, views };
}

async function findPage(reader: Reader, query: ActionItemQuery) {
  const place = readPlace(query.before ?? query.after);
  const backwards = place !== null && query.before !== null;
  const [compare, direction] = backwards ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`];
  const beyond = place ? Prisma.sql`(${due}, a."id") ${compare} (${place.due}::date, ${place.id}::uuid)` : Prisma.sql`true`;
  const rows = z.array(Row).parse(await db.$queryRaw`
    SELECT a."id"::text, a."what", coalesce((SELECT o."name" FROM "Organisation" o WHERE o."id" = a."assigneeOrganisationId"), a."assigneeName") AS "who", a."status", a."dueKind" AS "kind", a."dueSaid" AS "said", a."dueLastDay"::text AS "day",
      (SELECT d."name" FROM "Side" d WHERE d."id" = a."audienceSideId") AS "side", r."number", r."reference", r."title"
    FROM "ActionItem" a JOIN "Recommendation" r ON r."id" = a."recommendationId" WHERE ${whereOf(reader, query)} AND ${beyond} ORDER BY ${due} ${direction}, a."id" ${direction} LIMIT ${PAGE + 1}`);
  const more = rows.length > PAGE;
  const shown = rows.slice(0, PAGE);
  if (backwards) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: shown,
    previous: place && first && (!backwards || more) ? writePlace(first) : null,
    next: last && (backwards || more) ? writePlace(last) : null,
  };
}

const Views = z.record(z.string(), z.number());

async function countViews(reader: Reader): Promise<Partial<Record<ActionItemView, number>>> {
  const counts = (Object.keys(VIEWS) as ActionItemView[]).flatMap((view) => {
    const where = whereOf(reader, { status: "OPEN", whose: null, pastDue: false, ...VIEWS[view] });
    return [Prisma.sql`${view}::text`, Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "ActionItem" a WHERE ${where} LIMIT ${MOST_COUNTED + 1}) counted)`];
  });
  const [row] = await db.$queryRaw<[{ views: unknown }]>`SELECT jsonb_build_object(${Prisma.join(counts)}) AS "views"`;
  return Views.parse(row.views);
}
