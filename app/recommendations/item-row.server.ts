import { z } from "zod";
import { Prisma } from "#db/client";
import { JointPosition, Kind, Priority, Status } from "#db/enums";
import { Deadline, FIELD_VALUES, Lead, Named, Position } from "./changes";

/** The tracked state as a row of the database gives it: the item now, or one period of its validity. */
export const StateRow = z.object({
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
  deadline: Deadline.nullable(),
  daysRescheduled: z.number(),
  positions: z.record(z.string(), Position),
  jointPosition: z.enum(JointPosition),
  organisations: z.record(z.string(), z.array(Lead)),
  wordings: z.record(z.string(), z.string()),
  voided: z.boolean(),
});

export const ItemRow = StateRow.extend({
  id: z.number(),
  number: z.number(),
  reference: z.string(),
  version: z.number(),
  ownerPersonId: z.number().nullable(),
});

/** The columns of a state, dates as text; the table is `r` ("Recommendation" or "RecommendationValidity"), joined as below. */
export const STATE_COLUMNS = Prisma.sql`
  r."title", r."kind", r."priority", r."successMeasure", r."status", r."heldFrom",
  r."closedFrom", r."confirmed", r."reviewOn"::text, r."daysRescheduled", r."positions", r."jointPosition", r."organisations", r."wordings",
  r."voided",
  CASE WHEN s."id" IS NULL THEN NULL ELSE jsonb_build_object('id', s."id", 'name', s."name") END AS "sector",
  CASE WHEN m."id" IS NULL THEN NULL ELSE jsonb_build_object('id', m."id", 'name', r."ownerName", 'side', coalesce(o."code", '')) END AS "owner",
  CASE WHEN r."deadlineKind" IS NULL THEN NULL ELSE jsonb_build_object('kind', r."deadlineKind", 'said', r."deadlineSaid",
    'lastDay', CASE WHEN r."deadlineLastDay" = '9999-12-31' THEN NULL ELSE r."deadlineLastDay"::text END, 'event', r."deadlineEvent") END AS "deadline"`;

export const STATE_JOINS = Prisma.sql`
  LEFT JOIN "Sector" s ON s."id" = r."sectorId"
  LEFT JOIN "Member" m ON m."id" = r."ownerId"
  LEFT JOIN "Side" o ON o."id" = m."sideId"`;
