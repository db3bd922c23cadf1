import { Prisma } from "#db/client";
import { firstDay } from "~/history/periods";
import { POSITIONS } from "~/recommendations/positions";
import { later, NO_REPORT_DAYS } from "~/recommendations/list/derived.server";
import { IS_OPEN } from "~/recommendations/list/source.server";
import type { Programme } from "~/programmes/programme";
import type { Meeting } from "../meeting";
import type { AgendaReason } from "./agenda";
import type { Previous } from "./previous-session.server";

/** What the reasons are counted from: the session, the one before it, and the day it is. */
export type Since = { programme: Programme; meeting: Pick<Meeting, "id" | "body" | "heldOn">; previous: Previous | null; today: string };

const NOTHING_SAID = "0001-01-01";

/** After which instant something is new. Without a session before, everything is. */
const after = ({ previous, programme }: Since) =>
  previous ? (previous.since.at ? Prisma.sql`${previous.since.at}::timestamptz` : Prisma.sql`((${previous.since.day}::date + 1)::timestamp AT TIME ZONE ${programme.timeZone})`) : null;

/** Since which day nobody has said anything. */
const silentSince = ({ previous, today }: Since) => previous?.since.day ?? later(today, -NO_REPORT_DAYS);

/** Until which day what is due is due by the session. */
const dueBy = ({ meeting, today }: Since) => {
  const day = firstDay(meeting.heldOn);
  return day > today ? day : today;
};

const SAID = POSITIONS.filter((value) => value !== "NOT_COMMUNICATED");
const silentSides = ({ programme }: Since) => programme.sides.map(({ code }) => Prisma.sql`NOT r."stances" && ${SAID.map((value) => `${code}=${value}`)}::text[]`);

const isProposed = ({ meeting }: Since) => Prisma.sql`o."effect" = 'TO_PLENARY' AND o."takenBackAt" IS NULL AND o."audienceSideId" IS NULL
  AND EXISTS (SELECT FROM "Meeting" g JOIN "Body" c ON c."id" = g."bodyId" WHERE g."id" = o."meetingId" AND c."parentId" = ${meeting.body?.id ?? 0})
  AND NOT EXISTS (SELECT FROM "Outcome" d WHERE d."adoptsId" = o."id" AND d."takenBackAt" IS NULL)`;

/** Whether nothing joint was recorded of a point `e`. */
export const NOT_REACHED = Prisma.sql`e."removedAt" IS NULL AND NOT EXISTS (SELECT FROM "Outcome" o WHERE o."entryId" = e."id" AND o."takenBackAt" IS NULL AND o."audienceSideId" IS NULL)`;

/** Where a reason's items are found, and in which order they are urgent: the most urgent first. `open`: whether only open items have it. */
export type ReasonSource = { from: Prisma.Sql; where: Prisma.Sql; by: Prisma.Sql; key: Prisma.Sql; open: boolean };

const days = (column: Prisma.Sql) => Prisma.sql`(${column} - '0001-01-01'::date)::float8`;
const onItems = (where: Prisma.Sql, by: Prisma.Sql, key: Prisma.Sql): ReasonSource => ({ from: Prisma.sql`"Recommendation" r`, where: Prisma.sql`${where}`, by, key, open: true });
const NUMBER = Prisma.sql`r."number"`;

/** What each reason looks for, in the indexes that there are for it; null where it means nothing here. */
export const REASON_SOURCES: Record<AgendaReason, (since: Since) => ReasonSource | null> = {
  proposedToPlenary: (since) => since.meeting.body && {
    from: Prisma.sql`"Outcome" o JOIN "Recommendation" r ON r."id" = o."recommendationId"`, open: false,
    where: Prisma.sql`o."programmeId" = ${since.programme.id} AND ${isProposed(since)}`, by: Prisma.sql`o."order"`, key: Prisma.sql`o."order"::float8`,
  },
  reportedImplemented: () => onItems(Prisma.sql`r."status" = 'REPORTED_IMPLEMENTED'`, Prisma.sql`r."lastUpdateOn", r."number"`, days(Prisma.sql`r."lastUpdateOn"`)),
  awaitingReply: ({ programme }) => ({
    from: Prisma.sql`"Proposal" p JOIN "Recommendation" r ON r."id" = p."recommendationId"`, open: false,
    where: Prisma.sql`p."programmeId" = ${programme.id} AND p."state" = 'WAITING'`, by: Prisma.sql`p."waitsFrom", p."recommendationId"`, key: days(Prisma.sql`p."waitsFrom"`),
  }),
  pastDue: ({ today }) => onItems(Prisma.sql`r."deadlineLastDay" < ${today}::date`, Prisma.sql`r."deadlineLastDay", r."number"`, days(Prisma.sql`r."deadlineLastDay"`)),
  rescheduled: (since) => {
    const from = after(since);
    if (!from) return onItems(Prisma.sql`r."daysRescheduled" <> 0`, NUMBER, Prisma.sql`r."number"::float8`);
    return {
      from: Prisma.sql`"Revision" v JOIN "Recommendation" r ON r."id" = v."recommendationId"`, open: true,
      where: Prisma.sql`v."programmeId" = ${since.programme.id} AND v."audienceSideId" IS NULL AND v."changes" @> '[{"field": "deadline"}]' AND v."recordedAt" > ${from} AND r."daysRescheduled" <> 0`,
      by: Prisma.sql`v."recordedAt" DESC`, key: Prisma.sql`-extract(epoch FROM v."recordedAt")::float8`,
    };
  },
  actionItemsDue: (since) => ({
    from: Prisma.sql`"ActionItem" a JOIN "Recommendation" r ON r."id" = a."recommendationId"`, open: true,
    where: Prisma.sql`a."programmeId" = ${since.programme.id} AND a."status" = 'OPEN' AND a."audienceSideId" IS NULL AND a."dueLastDay" <= ${dueBy(since)}::date`,
    by: Prisma.sql`a."dueLastDay"`, key: days(Prisma.sql`a."dueLastDay"`),
  }),
  positionMissing: (since) => since.programme.sides.length ? onItems(Prisma.sql`r."jointPosition" = 'PENDING' AND (${Prisma.join(silentSides(since), " OR ")})`, NUMBER, Prisma.sql`r."number"::float8`) : null,
  holdPastReview: ({ today }) => onItems(Prisma.sql`r."status" = 'ON_HOLD' AND r."reviewOn" < ${today}::date`, Prisma.sql`r."reviewOn", r."number"`, days(Prisma.sql`r."reviewOn"`)),
  carriedOver: ({ previous }) => previous && {
    from: Prisma.sql`"AgendaEntry" e JOIN "Recommendation" r ON r."id" = e."recommendationId"`, open: true,
    where: Prisma.sql`e."meetingId" = ${previous.id} AND ${NOT_REACHED}`, by: Prisma.sql`e."place"`, key: Prisma.sql`e."place"::float8`,
  },
  new: (since) => {
    const from = after(since);
    if (!from) return onItems(Prisma.sql`true`, NUMBER, Prisma.sql`r."number"::float8`);
    return {
      from: Prisma.sql`"Revision" v JOIN "Recommendation" r ON r."id" = v."recommendationId"`, open: true,
      where: Prisma.sql`v."programmeId" = ${since.programme.id} AND v."audienceSideId" IS NULL AND v."version" = 1 AND v."recordedAt" > ${from}`,
      by: Prisma.sql`v."recordedAt"`, key: Prisma.sql`extract(epoch FROM v."recordedAt")::float8`,
    };
  },
  noReport: (since) => onItems(Prisma.sql`r."lastUpdateOn" < ${silentSince(since)}::date`, Prisma.sql`r."lastUpdateOn", r."number"`, days(Prisma.sql`r."lastUpdateOn"`)),
};

type Said = { count?: Prisma.Sql; on?: Prisma.Sql };
const said = (reason: AgendaReason, when: Prisma.Sql, { count, on }: Said = {}) => Prisma.sql`CASE WHEN ${when} THEN jsonb_build_object('reason', ${reason}::text,
  'count', ${count ?? Prisma.sql`NULL::int`}, 'on', ${on ?? Prisma.sql`NULL::text`}) END`;
/** The same where a subquery counts: nothing where it counts none. */
const counted = (reason: AgendaReason, rows: Prisma.Sql) => Prisma.sql`(SELECT ${said(reason, Prisma.sql`c."n" > 0`, { count: Prisma.sql`c."n"`, on: Prisma.sql`c."on"` })} FROM (${rows}) c)`;

/** Every reason that an item `r` has, as JSON, the most urgent first. */
export function reasonsOf(since: Since): Prisma.Sql {
  const { previous, today } = since;
  const from = after(since);
  const open = (when: Prisma.Sql) => Prisma.sql`${IS_OPEN} AND ${when}`;
  const lastSaid = Prisma.sql`nullif(r."lastUpdateOn"::text, ${NOTHING_SAID})`;
  const all: Record<AgendaReason, Prisma.Sql> = {
    proposedToPlenary: counted("proposedToPlenary", Prisma.sql`SELECT count(*)::int AS "n", min(o."recordedAt")::date::text AS "on" FROM "Outcome" o WHERE o."recommendationId" = r."id" AND ${isProposed(since)}`),
    reportedImplemented: said("reportedImplemented", Prisma.sql`r."status" = 'REPORTED_IMPLEMENTED'`, { on: lastSaid }),
    awaitingReply: counted("awaitingReply", Prisma.sql`SELECT count(*)::int AS "n", min(p."waitsFrom")::text AS "on" FROM "Proposal" p WHERE p."recommendationId" = r."id" AND p."state" = 'WAITING'`),
    pastDue: said("pastDue", open(Prisma.sql`r."deadlineLastDay" < ${today}::date`), { count: Prisma.sql`${today}::date - r."deadlineLastDay"`, on: Prisma.sql`r."deadlineLastDay"::text` }),
    rescheduled: said("rescheduled", open(Prisma.sql`r."daysRescheduled" <> 0${from ? Prisma.sql` AND EXISTS (SELECT FROM "Revision" v WHERE v."recommendationId" = r."id" AND v."audienceSideId" IS NULL
      AND v."recordedAt" > ${from} AND v."changes" @> '[{"field": "deadline"}]')` : Prisma.empty}`), { count: Prisma.sql`r."daysRescheduled"` }),
    actionItemsDue: counted("actionItemsDue", Prisma.sql`SELECT count(*)::int AS "n", min(a."dueLastDay")::text AS "on" FROM "ActionItem" a WHERE a."recommendationId" = r."id" AND a."status" = 'OPEN'
      AND a."audienceSideId" IS NULL AND a."dueLastDay" <= ${dueBy(since)}::date AND ${IS_OPEN}`),
    positionMissing: counted("positionMissing", Prisma.sql`SELECT CASE WHEN ${IS_OPEN} THEN ${Prisma.join(silentSides(since).map((silent) => Prisma.sql`(${silent})::int`), " + ", "", "")} ELSE 0 END AS "n", NULL::text AS "on"`),
    holdPastReview: said("holdPastReview", Prisma.sql`r."status" = 'ON_HOLD' AND r."reviewOn" < ${today}::date`, { on: Prisma.sql`r."reviewOn"::text` }),
    carriedOver: said("carriedOver", open(Prisma.sql`EXISTS (SELECT FROM "AgendaEntry" e WHERE e."meetingId" = ${previous?.id ?? 0} AND e."recommendationId" = r."id" AND ${NOT_REACHED})`)),
    new: said("new", open(from ? Prisma.sql`EXISTS (SELECT FROM "Revision" v WHERE v."recommendationId" = r."id" AND v."audienceSideId" IS NULL AND v."version" = 1 AND v."recordedAt" > ${from})` : Prisma.sql`true`)),
    noReport: said("noReport", open(Prisma.sql`r."lastUpdateOn" < ${silentSince(since)}::date`), { on: lastSaid }),
  };
  return Prisma.sql`to_jsonb(array_remove(ARRAY[${Prisma.join(Object.values(all))}], NULL))`;
}
