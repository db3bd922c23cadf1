import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { TableImport } from "./table-import";

/** How many items an undo of the whole would void, reverse and leave, because somebody has acted on them since; side-only work counts for those who know of it. */
export type Undoing = { void: number; reverse: number; keep: number };

/** What an undo of the whole would do now. */
export async function countUndoable({ id }: Pick<TableImport, "id">, { side }: Pick<Actor, "side">): Promise<Undoing> {
  const [row] = await db.$queryRaw<Undoing[]>`
    SELECT count(*) FILTER (WHERE u."can" AND u."outcome" = 'CREATED')::int AS "void", count(*) FILTER (WHERE u."can" AND u."outcome" = 'CHANGED')::int AS "reverse",
      count(*) FILTER (WHERE NOT u."can")::int AS "keep"
    FROM (SELECT b."outcome", r."version" = (SELECT max(w) FROM unnest(b."written") w) AND NOT (b."outcome" = 'CREATED'
        AND EXISTS (SELECT FROM "SideChain" c WHERE c."recommendationId" = r."id" AND c."sideId" = ${side?.id ?? 0}::int)) AS "can"
      FROM "ImportRow" b JOIN "Recommendation" r ON r."id" = b."recommendationId" WHERE b."importId" = ${id}::uuid AND b."outcome" IN ('CREATED', 'CHANGED')) u`;
  return row ?? { void: 0, reverse: 0, keep: 0 };
}
