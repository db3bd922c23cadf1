import { z } from "zod";
import { ask } from "~/db.server";
import type { Side } from "~/people/actor";
import { Position } from "~/recommendations/changes";
import { draftOf } from "~/recommendations/item-page/read-item.server";
import type { OwnRoom } from "./exported";

const Row = z.object({
  id: z.number(),
  steps: z.array(z.object({ what: z.string(), who: z.string(), due: z.string() })),
  note: z.string().nullish().transform((note) => note ?? ""),
  draft: Position.nullable(),
});

/** What a side has in its own room of these items, and of no other room: open steps, the latest note, the draft of its position. */
export async function readOwnRooms(side: Side, ids: readonly number[]): Promise<Map<number, OwnRoom>> {
  const rows = await ask`
    SELECT r."id",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('what', a."what", 'who', a."assigneeName", 'due', a."dueSaid") ORDER BY a."dueLastDay" NULLS LAST, a."what", a."id"), '[]')
        FROM "ActionItem" a WHERE a."recommendationId" = r."id" AND a."audienceSideId" = ${side.id} AND a."status" = 'OPEN') AS "steps",
      (SELECT v."note" FROM "Revision" v WHERE v."recommendationId" = r."id" AND v."audienceSideId" = ${side.id} AND v."note" <> '' AND v."undoes" IS NULL
        AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = r."id" AND u."undoes" = v."id") ORDER BY v."version" DESC LIMIT 1) AS "note",
      ${draftOf({ side })} AS "draft"
    FROM "Recommendation" r WHERE r."id" = ANY(${[...ids]}::int[]) AND EXISTS (SELECT FROM "SideChain" c WHERE c."recommendationId" = r."id" AND c."sideId" = ${side.id})`;
  return new Map(z.array(Row).parse(rows).map(({ id, ...room }) => [id, room]));
}
