import { Prisma } from "#db/client";
import type { PositionValue } from "#db/enums";
import type { Actor } from "~/people/actor";
import { hasLeft } from "~/programmes/offices.server";
import type { Programme } from "~/programmes/programme";
import { POSITIONS } from "~/recommendations/positions";
import { OPEN_STATUSES } from "~/recommendations/status";

/** For whom a list is read, and on which day in the programme's time zone: today, or the past day it shows. Audience is bound by it in every statement. */
export type Reader = { actor: Pick<Actor, "personId" | "memberId" | "side" | "organisation">; programme: Programme; today: string };

/**
 * Where a list's rows come from. Tracked columns are always those of `r`; what only the item's own row holds, or differs from day to day elsewhere,
 * is named here, so that the same statements run over the items as they are and over a past day's validity.
 */
export type Source = {
  from: Prisma.Sql; id: Prisma.Sql; number: Prisma.Sql; reference: Prisma.Sql; version: Prisma.Sql; words: Prisma.Sql; lastUpdateOn: Prisma.Sql; lastUpdateSaid: Prisma.Sql;
  openActionItems: Prisma.Sql;
  /** Those of a side's own room. */
  ownActionItems: (sideId: number) => Prisma.Sql;
  /** Whether nobody said anything of progress since before a day. */
  silentSince: (day: string) => Prisma.Sql;
  /** Whether the member `m`, the person `p`, has left their office by the day that is shown. */
  left: (today: string) => Prisma.Sql;
  /** Whether the proposal `p` waits, and with whom it has concurred. */
  waits: Prisma.Sql;
  concurred: Prisma.Sql;
  /** Whether the passage `g` is cited. */
  cited: Prisma.Sql;
  /** Whether a side says this of it. */
  says: (side: string, value: PositionValue) => Prisma.Sql;
  /** Whether one of these organisations leads or supports it. */
  isOf: (organisationIds: readonly number[]) => Prisma.Sql;
};

const SAID = POSITIONS.filter((value) => value !== "NOT_COMMUNICATED");

/** The items as they are now. */
export const ITEMS: Source = {
  from: Prisma.sql`"Recommendation" r`,
  id: Prisma.sql`r."id"`,
  number: Prisma.sql`r."number"`,
  reference: Prisma.sql`r."reference"`,
  version: Prisma.sql`r."version"`,
  words: Prisma.sql`r."search"`,
  lastUpdateOn: Prisma.sql`r."lastUpdateOn"`,
  lastUpdateSaid: Prisma.sql`r."lastUpdateSaid"`,
  openActionItems: Prisma.sql`r."openActionItems"`,
  ownActionItems: (sideId) => Prisma.sql`(SELECT count(*)::int FROM "ActionItem" a WHERE a."recommendationId" = r."id" AND a."audienceSideId" = ${sideId} AND a."status" = 'OPEN')`,
  silentSince: (day) => Prisma.sql`r."lastUpdateOn" < ${day}::date`,
  left: (today) => Prisma.sql`(${hasLeft(today)} OR p."deactivatedAt" IS NOT NULL)`,
  waits: Prisma.sql`p."state" = 'WAITING'`,
  concurred: Prisma.sql`p."concurred"`,
  cited: Prisma.sql`true`,
  says: (side, value) => value === "NOT_COMMUNICATED"
    ? Prisma.sql`NOT r."stances" && ${SAID.map((one) => `${side}=${one}`)}::text[]`
    : Prisma.sql`r."stances" @> ARRAY[${`${side}=${value}`}]::text[]`,
  isOf: (ids) => Prisma.sql`r."organisationIds" && ${ids}::int[]`,
};

const literals = (values: readonly string[]) => Prisma.raw(values.map((value) => `'${value}'`).join(", "));

/** Written out rather than bound: partial indexes ask for these very words. */
export const IS_OPEN = Prisma.sql`r."status" IN (${literals(OPEN_STATUSES)})`;

export const allOf = (conditions: readonly Prisma.Sql[]) => Prisma.join([...conditions], " AND ");
