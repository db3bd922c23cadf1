import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse } from "~/refusal";

/** Follows an item, or stops: a matter of the reader's own, which no history keeps. */
export async function followItem(actor: Actor, programme: Programme, number: number, follow: boolean) {
  const item = await db.recommendation.findUnique({ where: { programmeId_number: { programmeId: programme.id, number } }, select: { id: true } });
  if (!item || actor.memberId === null) return refuse("not-found", "recommendations.refusal.noSuchItem");
  const place = { memberId: actor.memberId, recommendationId: item.id };
  if (follow) await db.follow.createMany({ data: [place], skipDuplicates: true });
  else await db.follow.deleteMany({ where: place });
  return { ok: true as const };
}
