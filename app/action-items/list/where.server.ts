import { Prisma } from "#db/client";
import { visibleTo } from "~/history/audience.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { DUE_SOON_DAYS, later } from "~/recommendations/list/derived.server";
import { allOf } from "~/recommendations/list/source.server";
import { isEveryStatus, type Derived, type Filters } from "./query";
import type { Text } from "./search.server";
import type { Source } from "./source.server";

/** For whom the list is read, and on which day in the programme's time zone: today, or the past day it shows. */
export type Reader = { actor: Pick<Actor, "memberId" | "side" | "organisation">; programme: Programme; today: string };

type Condition<F extends keyof Filters> = (value: NonNullable<Filters[F]>, reader: Reader) => Prisma.Sql[];

/** A deadline without a day comes last. */
export const DUE = Prisma.sql`coalesce(a."dueLastDay", '9999-12-31'::date)`;
const OPEN = Prisma.sql`a."status" = 'OPEN'`;

const IS: Record<Derived, (today: string) => Prisma.Sql> = {
  "past-due": (today) => Prisma.sql`${OPEN} AND ${DUE} < ${today}::date`,
  "due-soon": (today) => Prisma.sql`${OPEN} AND ${DUE} BETWEEN ${today}::date AND ${later(today, DUE_SOON_DAYS)}::date`,
  undated: () => Prisma.sql`a."dueKind" IS NULL`,
};

/** What each filter asks of a row. The words are asked by search.server.ts. */
const CONDITIONS: { [F in Exclude<keyof Filters, "q">]: Condition<F> } = {
  // One status by itself, so that an index that begins with it gives the order too.
  status: (status) => (isEveryStatus(status) ? [] : status.length === 1 ? [Prisma.sql`a."status" = ${status[0]}::"ActionItemStatus"`] : [Prisma.sql`a."status" = ANY(${status}::"ActionItemStatus"[])`]),
  whose: (whose, { actor }) => [whose === "mine" ? Prisma.sql`a."assigneeId" = ${actor.memberId}` : isOurs(actor.organisation?.id ?? null)],
  assignee: (assignee) => {
    const [kind, id] = assignee.split("-");
    if (kind === "member") return [Prisma.sql`a."assigneeId" = ${Number(id)}`];
    return [kind === "organisation" ? Prisma.sql`a."assigneeOrganisationId" = ${Number(id)}` : Prisma.sql`a."assigneeId" IS NULL AND a."assigneeOrganisationId" IS NULL`];
  },
  room: (room, { actor }) => [room === "joint" ? Prisma.sql`a."audienceSideId" IS NULL` : Prisma.sql`a."audienceSideId" = ${actor.side?.id ?? null}`],
  sector: (key, { programme }) => [
    Prisma.sql`r."sectorId" = (SELECT c."id" FROM "Sector" c WHERE c."programmeId" = ${programme.id} AND c."key" = ${key})`,
  ],
  organisation: (id) => [Prisma.sql`r."organisationIds" @> ARRAY[${id}::int]`],
  meeting: (id, { actor, programme }) => [
    Prisma.sql`a."id" IN (SELECT (c ->> 'key')::uuid FROM "Revision" v, jsonb_array_elements(v."changes") c
      WHERE v."meetingId" = ${id} AND v."programmeId" = ${programme.id} AND ${visibleTo(actor, "v")} AND c ->> 'field' = 'actionItem' AND c -> 'from' = 'null')`,
  ],
  from: (day) => [Prisma.sql`a."dueLastDay" >= ${day}::date`],
  to: (day) => [Prisma.sql`a."dueLastDay" <= ${day}::date`],
  is: (derived, { today }) => derived.map((one) => IS[one](today)),
};

const isOurs = (id: number | null) => Prisma.sql`(a."assigneeOrganisationId" = ${id} OR a."assigneeId" = ANY(ARRAY(SELECT m."id" FROM "Member" m WHERE m."organisationId" = ${id})))`;

/** Which action items of the programme the reader's filters leave: what the reader may see, of recommendations that are not void. */
export function whereOf(reader: Reader, source: Source, filters: Partial<Filters>, text: Text | null = null): Prisma.Sql {
  const asked = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).flatMap((name) => {
    const value = filters[name];
    return value == null ? [] : (CONDITIONS[name] as Condition<typeof name>)(value as never, reader);
  });
  return allOf([
    Prisma.sql`a."programmeId" = ${reader.programme.id}`, Prisma.sql`r."programmeId" = ${reader.programme.id}`, visibleTo(reader.actor, "a"), Prisma.sql`NOT r."voided"`, ...(text ? [text(source)] : []), ...asked,
  ]);
}
