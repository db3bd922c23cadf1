import { allOrNothing } from "~/all-or-nothing.server";
import type { Tx } from "~/recommendations/load-item.server";
import { refuse, type Refusal } from "~/refusal";
import { tellSource } from "../tell-source.server";
import type { ReviewCandidate } from "./candidate";
import { lockCandidates } from "./candidate-rows.server";
import { UNDECIDED, type Decided } from "./decide.server";
import type { Review } from "./find-review.server";
import { unlink, voidAccepted } from "./take-back.server";
import { unmerge } from "./unmerge.server";

/**
 * Has a candidate wait again: takes back one's own decision with all that it wrote, or that somebody left it out; puts what was merged or split back in its
 * place. Without a version it is taken back together with the whole review, whoever decided.
 */
export async function reopenCandidate(review: Review, id: number, version: number | null): Promise<Decided | Refusal> {
  return allOrNothing(async (tx) => {
    const [candidate] = await lockCandidates(tx, review.document.id, [id]);
    if (!candidate) return refuse("not-found", "candidates.refusal.gone");
    if (version !== null && version !== candidate.version) return refuse("stale", "candidates.refusal.changed");
    const done = isCut(candidate) ? await unmerge(tx, review, candidate) : await takeBack(tx, review, candidate, version === null);
    if (done.ok) await tellSource(tx, review.programme.id, review.document.id);
    return done;
  });
}

/** One that was merged or split, or that came of it and waits. */
const isCut = ({ state, replaces }: ReviewCandidate) => state === "REPLACED" || (state === "WAITING" && replaces.length > 0);

async function takeBack(tx: Tx, review: Review, candidate: ReviewCandidate, whole: boolean): Promise<Decided | Refusal> {
  const { id, state, decidedById, item } = candidate;
  if (state === "WAITING") return refuse("invalid", "candidates.refusal.undecided");
  if (state !== "REJECTED" && !whole && decidedById !== review.actor.personId) return refuse("not-allowed", "candidates.refusal.notYours", { reference: item?.reference ?? "" });
  const undone = state === "ACCEPTED" ? await voidAccepted(tx, review, candidate) : state === "SAME" ? await unlink(tx, review, candidate) : null;
  if (undone && !undone.ok) return undone;
  // What an accepted candidate became is remembered: accepting it again brings that back under its reference.
  const forgotten = state === "ACCEPTED" ? {} : { recommendationId: null };
  await tx.candidate.update({ where: { id }, data: { ...UNDECIDED, ...forgotten, state: "WAITING", version: { increment: 1 } } });
  return { ok: true, id };
}
