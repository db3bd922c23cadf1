import { z } from "zod";
import { OutcomeEffect, OutcomeKind, ProposalState } from "#db/enums";
import { ask } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Actor } from "~/people/actor";
import { FieldChanges } from "~/recommendations/changes";
import type { Outcome } from "./outcome";

const instant = z.date().transform((at) => at.toISOString());

const Row = z.object({
  id: z.string(), order: z.number(), entryId: z.number(), kind: z.enum(OutcomeKind), effect: z.enum(OutcomeEffect), act: z.string(), text: z.string(), language: z.string(),
  side: z.string(), audience: z.string().nullable(),
  item: z.object({ number: z.number(), reference: z.string(), title: z.string() }).nullable(),
  changes: FieldChanges,
  proposal: z.object({ id: z.string(), state: z.enum(ProposalState) }).nullable(),
  decided: z.boolean(),
  recordedAt: instant,
  by: z.object({ personId: z.number(), name: z.string(), office: z.string(), side: z.string() }),
  written: z.object({ version: z.number(), reversed: z.boolean() }).nullable(),
  takenBackAt: instant.nullable(), publishedAt: instant.nullable(), paragraph: z.string(),
});

type Asked = { entryId?: number; takenBack?: boolean };

/** What was recorded of a meeting, or of one point of it, in the order of recording; a side's own notes only to that side. */
export async function findOutcomes(meetingId: number, actor: Pick<Actor, "side">, { entryId, takenBack = false }: Asked = {}): Promise<Outcome[]> {
  const rows = await ask`
    SELECT o."id"::text, o."order", o."entryId", o."kind", o."effect", o."act", o."text", o."language", coalesce(s."code", '') AS "side", u."code" AS "audience", o."changes", o."decided",
      o."recordedAt", o."takenBackAt", o."publishedAt", o."paragraph",
      jsonb_build_object('personId', o."personId", 'name', o."actorName", 'office', o."actorOffice", 'side', o."actorSide") AS "by",
      CASE WHEN r."id" IS NOT NULL THEN jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title") END AS "item",
      CASE WHEN v."id" IS NOT NULL THEN jsonb_build_object('version', v."version",
        'reversed', EXISTS (SELECT FROM "Revision" z WHERE z."recommendationId" = v."recommendationId" AND z."undoes" = v."id")) END AS "written",
      CASE WHEN p."id" IS NOT NULL THEN jsonb_build_object('id', p."id", 'state', p."state") END AS "proposal"
    FROM "Outcome" o LEFT JOIN "Side" s ON s."id" = o."sideId" LEFT JOIN "Side" u ON u."id" = o."audienceSideId"
      LEFT JOIN "Recommendation" r ON r."id" = o."recommendationId" LEFT JOIN "Proposal" p ON p."id" = o."proposalId"
      LEFT JOIN "Revision" v ON v."id" = o."revisionId" AND v."audienceSideId" IS NULL
    WHERE o."meetingId" = ${meetingId} AND (${entryId ?? null}::int IS NULL OR o."entryId" = ${entryId ?? null}::int) AND (${takenBack} OR o."takenBackAt" IS NULL)
      AND ${visibleTo(actor, "o")}
    ORDER BY o."order"`;
  return z.array(Row).parse(rows);
}
