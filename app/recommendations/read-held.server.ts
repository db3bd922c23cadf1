import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { visibleTo } from "~/history/audience.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { ActionItemValue, FIELD_VALUES, Lead, Named } from "./changes";
import { STATE_JOINS } from "./item-row.server";
import { IS_OPEN } from "./list/source.server";
import type { Tx } from "./load-item.server";

const HeldItem = z.object({
  number: z.number(),
  version: z.number(),
  reference: z.string(),
  title: z.string(),
  status: z.enum(Status),
  voided: z.boolean(),
  sector: Named.nullable(),
  owner: FIELD_VALUES.owner.nullable(),
  organisations: z.record(z.string(), z.array(Lead)),
  actionItems: z.array(ActionItemValue.extend({ id: z.string(), side: z.string().nullable() })),
});

/** An item as far as handing it over, or moving it to a successor, looks at it; of its steps only those in question. */
export type HeldItem = z.infer<typeof HeldItem>;

/** Whose items are read: a member's, or an organisation's. */
export type Holder = { member: number } | { organisation: number };

export type HeldBy = { actor: Pick<Actor, "side">; programme: Pick<Programme, "id">; side: string };

/** Every item in which something open is a member's or an organisation's, as far as the reader may see it, by number. */
export async function readHeld(tx: Tx, { actor, programme, side }: HeldBy, holder: Holder): Promise<HeldItem[]> {
  const mine = "member" in holder ? Prisma.sql`a."assigneeId" = ${holder.member}` : Prisma.sql`a."assigneeOrganisationId" = ${holder.organisation}`;
  const steps = Prisma.sql`a."programmeId" = ${programme.id} AND a."status" = 'OPEN' AND ${mine} AND ${visibleTo(actor, "a")}`;
  const rows = await tx.$queryRaw`
    SELECT r."number", r."version", r."reference", r."title", r."status", r."voided", r."organisations",
      CASE WHEN s."id" IS NOT NULL THEN jsonb_build_object('id', s."id", 'name', s."name") END AS "sector",
      CASE WHEN m."id" IS NOT NULL THEN jsonb_build_object('id', m."id", 'name', r."ownerName", 'side', coalesce(o."code", '')) END AS "owner",
      to_jsonb(ARRAY(SELECT jsonb_build_object('id', a."id", 'side', d."code", 'what', a."what", 'status', a."status",
          'assignee', CASE WHEN a."assigneeId" IS NOT NULL THEN jsonb_build_object('id', a."assigneeId", 'name', a."assigneeName") END,
          'organisation', CASE WHEN a."assigneeOrganisationId" IS NOT NULL THEN jsonb_build_object('id', a."assigneeOrganisationId", 'name', a."assigneeName") END,
          'due', CASE WHEN a."dueKind" IS NOT NULL
            THEN jsonb_build_object('kind', a."dueKind", 'said', a."dueSaid", 'lastDay', a."dueLastDay"::text, 'event', a."dueEvent") END)
        FROM "ActionItem" a LEFT JOIN "Side" d ON d."id" = a."audienceSideId" WHERE a."recommendationId" = r."id" AND ${steps}
        ORDER BY a."dueLastDay" NULLS LAST, a."id")) AS "actionItems"
    FROM "Recommendation" r ${STATE_JOINS}
    WHERE r."programmeId" = ${programme.id} AND NOT r."voided"
      AND ((${IS_OPEN} AND (${standsIn(holder, side)})) OR r."id" = ANY(ARRAY(SELECT a."recommendationId" FROM "ActionItem" a WHERE ${steps})))
    ORDER BY r."number"`;
  return z.array(HeldItem).parse(rows);
}

/** As owner or as focal point of the side's leads; or as lead or supporting. */
function standsIn(holder: Holder, side: string) {
  if ("organisation" in holder) return Prisma.sql`r."organisationIds" @> ARRAY[${holder.organisation}::int]`;
  const answers = `$.${JSON.stringify(side)}[*].focalPoint ? (@.id == ${holder.member})`;
  return Prisma.sql`r."ownerId" = ${holder.member} OR r."organisations" @? ${answers}::jsonpath`;
}
