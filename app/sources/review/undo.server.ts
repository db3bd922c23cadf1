import { db } from "~/db.server";
import { findActedOn } from "./acted-on.server";
import { readCandidates } from "./candidate-rows.server";
import type { Review } from "./find-review.server";
import { reopenCandidate } from "./reopen.server";

/** So long a review is taken back before the answer; what is left is taken back by asking once more. */
const LONGEST_MS = 10_000;

/** What taking a whole review back would do now: items voided, passages removed, candidates left out that wait again, and items kept because somebody has acted on them. */
export async function describeUndo(review: Review) {
  const { taken, kept } = await planUndo(review);
  const count = (state: string) => taken.filter((one) => one.state === state).length;
  return { voids: count("ACCEPTED"), removes: count("SAME"), reopens: count("REJECTED"), kept: kept.map(({ number, reference, title, by }) => ({ number, reference, title, by })) };
}

async function planUndo(review: Review) {
  const [rows, acted] = await Promise.all([readCandidates(review.document.id), findActedOn(db, review)]);
  const decided = rows.filter(({ state }) => state !== "WAITING");
  const kept = decided.flatMap(({ id, item }) => (acted.has(id) && item && !item.voided ? [{ ...item, candidateId: id, by: acted.get(id) ?? "" }] : []));
  return { taken: decided.filter(({ id }) => !kept.some(({ candidateId }) => candidateId === id)), kept };
}

/** Takes a review back, candidate by candidate through the one writer, each whole or not at all; what somebody has acted on stays. Answers what was done, kept and left. */
export async function undoReview(review: Review): Promise<{ ok: true; done: number; kept: number; left: number }> {
  const end = Date.now() + LONGEST_MS;
  const { taken, kept } = await planUndo(review);
  let [done, refused] = [0, 0];
  for (const { id } of taken) {
    if (Date.now() >= end) break;
    if ((await reopenCandidate(review, id, null)).ok) done++;
    else refused++;
  }
  return { ok: true, done, kept: kept.length + refused, left: taken.length - done - refused };
}
