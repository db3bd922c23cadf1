import type { Tx } from "~/recommendations/load-item.server";
import type { ReviewCandidate } from "./candidate";
import { isSentTwice, type Decided } from "./decide.server";
import type { Review } from "./find-review.server";

/** What came of a candidate that the same person has merged or split by the same form a moment ago; null where it was not so. */
export async function findMade(tx: Tx, review: Review, candidate: ReviewCandidate, version: number): Promise<Decided | null> {
  if (candidate.state !== "REPLACED" || !isSentTwice(candidate, review, version)) return null;
  const made = await tx.candidate.findFirst({ where: { sourceId: review.document.id, replaces: { has: candidate.id } }, orderBy: { id: "asc" }, select: { id: true } });
  return made && { ok: true, id: made.id };
}
