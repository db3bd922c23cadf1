import type { Refusal } from "~/refusal";
import { decideCandidate, type Decided } from "./decide.server";
import type { Review } from "./find-review.server";

/** Leaves a candidate out: it becomes no item. */
export function rejectCandidate(review: Review, id: number, version: number, reason: string): Promise<Decided | Refusal> {
  return decideCandidate(review, { id, version, state: "REJECTED" }, async () => ({ ok: true, values: { recommendationId: null, reason } }));
}
