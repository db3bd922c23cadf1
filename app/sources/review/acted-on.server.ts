import { z } from "zod";
import { visibleTo } from "~/history/audience.server";
import type { Tx } from "~/recommendations/load-item.server";
import type { Review } from "./find-review.server";

const Acted = z.array(z.object({ candidateId: z.number(), by: z.string() }));

/**
 * Which accepted candidates of a document have an item that somebody else than who accepted it has acted on since, and who. Of another side's own room
 * nothing is told, so nothing there counts.
 */
export async function findActedOn(tx: Pick<Tx, "$queryRaw">, { actor, document }: Pick<Review, "actor" | "document">, id: number | null = null): Promise<Map<number, string>> {
  const rows = await tx.$queryRaw`
    SELECT c."id" AS "candidateId", min(v."actorName") AS "by"
    FROM "Candidate" c JOIN "Revision" v ON v."recommendationId" = c."recommendationId"
    WHERE c."sourceId" = ${document.id} AND c."state" = 'ACCEPTED' AND c."id" = coalesce(${id}::int, c."id")
      AND v."personId" IS DISTINCT FROM c."decidedById" AND (v."version" > c."written" OR v."audienceSideId" IS NOT NULL)
      AND (v."audienceSideId" IS NULL OR v."recordedAt" > c."decidedAt") AND ${visibleTo(actor, "v")}
    GROUP BY c."id"`;
  return new Map(Acted.parse(rows).map(({ candidateId, by }) => [candidateId, by]));
}
