import { allOrNothing } from "~/all-or-nothing.server";
import type { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { mayAddSources } from "./add-document.server";

type Tx = Prisma.TransactionClient;
type Removing = { id: number; addedById: number | null };

/** Why somebody may not remove a source; null where they may. */
export async function barRemoval(actor: Actor, source: Removing, tx: Tx = db): Promise<Refusal | null> {
  const own = source.addedById !== null && source.addedById === actor.personId;
  if (!own && !mayAddSources(actor)) return refuse("not-allowed", "sources.refusal.notYours");
  const sourceId = source.id;
  const [passages, imports, decided] = await Promise.all([
    tx.passage.count({ where: { sourceId } }),
    tx.import.count({ where: { sourceId } }),
    tx.candidate.count({ where: { sourceId, OR: [{ state: { notIn: ["WAITING", "REPLACED"] } }, { recommendationId: { not: null } }] } }),
  ]);
  return passages + imports + decided ? refuse("stale", "sources.refusal.inUse") : null;
}

/** Removes a source that nothing hangs on, with its document and what was found in it. */
export function removeSource(actor: Actor, programmeId: number, sourceId: number) {
  return allOrNothing(async (tx) => {
    const [source] = await tx.$queryRaw<Removing[]>`
      SELECT s."id", (SELECT d."addedById" FROM "SourceDocument" d WHERE d."sourceId" = s."id") AS "addedById"
      FROM "Source" s WHERE s."id" = ${sourceId} AND s."programmeId" = ${programmeId} FOR UPDATE OF s`;
    if (!source) return refuse("not-found", "sources.refusal.gone");
    // Whoever decides on a candidate holds it: what was decided first is seen here.
    await tx.$queryRaw`SELECT FROM "Candidate" WHERE "sourceId" = ${sourceId} FOR UPDATE`;
    const bar = await barRemoval(actor, source, tx);
    if (bar) return bar;
    await tx.sourceDocument.deleteMany({ where: { sourceId } });
    await tx.source.delete({ where: { id: sourceId } });
    return { ok: true as const };
  });
}
