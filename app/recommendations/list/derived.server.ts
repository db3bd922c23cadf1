import { Prisma } from "#db/client";
import { addDays } from "~/history/calendar";
import type { Derived } from "./query";
import { IS_OPEN, type Reader, type Source } from "./source.server";

export const DUE_SOON_DAYS = 30;
export const NO_REPORT_DAYS = 90;

type Condition = (reader: Reader, source: Source) => Prisma.Sql;

/** Nobody, and those who hold no office or no account any more. */
const nobody = ({ programme, today }: Reader, { left }: Source) => Prisma.sql`ARRAY(SELECT 0 UNION ALL SELECT m."id" FROM "Member" m JOIN "Person" p ON p."id" = m."personId"
  WHERE m."programmeId" = ${programme.id} AND ${left(today)})`;

const waiting = ({ programme }: Reader, { waits }: Source, more: Prisma.Sql = Prisma.empty) => Prisma.sql`(SELECT p."recommendationId" FROM "Proposal" p
  WHERE p."programmeId" = ${programme.id} AND ${waits} ${more})`;

/** The day some days later; the same where the calendar ends. */
export const later = (day: string, days: number) => addDays(day, days) ?? day;

/** A side is awaited until it has concurred; where there is one side, whoever has not taken part yet. */
function notYetReplied({ actor, programme }: Reader, { concurred }: Source) {
  if (!actor.side) return Prisma.sql`AND false`;
  const replied = programme.sides.length > 1 ? [{ side: actor.side.code }] : [{ personId: actor.personId }];
  return Prisma.sql`AND NOT ${concurred} @> ${JSON.stringify(replied)}::jsonb`;
}

/** What is never stored: how each is read from the columns and the day. */
export const DERIVED_CONDITIONS: Record<Derived, Condition> = {
  "past-due": ({ today }) => Prisma.sql`${IS_OPEN} AND r."deadlineLastDay" < ${today}::date`,
  "due-soon": ({ today }) =>
    Prisma.sql`${IS_OPEN} AND r."deadlineLastDay" BETWEEN ${today}::date AND ${later(today, DUE_SOON_DAYS)}::date`,
  "no-owner": (reader, source) => Prisma.sql`${IS_OPEN} AND coalesce(r."ownerId", 0) = ANY(${nobody(reader, source)})`,
  "no-report": ({ today }, { silentSince }) => Prisma.sql`${IS_OPEN} AND ${silentSince(later(today, -NO_REPORT_DAYS))}`,
  rescheduled: () => Prisma.sql`r."daysRescheduled" <> 0`,
  "awaiting-reply": (reader, source) => Prisma.sql`${source.id} IN ${waiting(reader, source)}`,
  "awaiting-our-reply": (reader, source) => Prisma.sql`${source.id} IN ${waiting(reader, source, notYetReplied(reader, source))}`,
  unconfirmed: () => Prisma.sql`NOT r."confirmed"`,
  followed: ({ actor }, { id }) => Prisma.sql`${id} IN (SELECT f."recommendationId" FROM "Follow" f WHERE f."memberId" = ${actor.memberId})`,
};
