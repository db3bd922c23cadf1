import { z } from "zod";
import { db } from "~/db.server";
import { visibleTo } from "~/history/audience.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { EvidenceValue } from "~/recommendations/changes";

/** One piece of an item's evidence, if this person may see it. */
export async function readEvidence(actor: Actor, programme: Programme, number: number, id: string): Promise<EvidenceValue | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const rows = await db.$queryRaw`
    SELECT e."kind", e."title", e."url", e."sha256", e."mediaType", e."size"
    FROM "Evidence" e JOIN "Recommendation" r ON r."id" = e."recommendationId"
    WHERE e."id" = ${id}::uuid AND r."programmeId" = ${programme.id} AND r."number" = ${number} AND ${visibleTo(actor, "e")}`;
  return z.array(EvidenceValue).parse(rows)[0] ?? null;
}
