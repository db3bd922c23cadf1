import type { Refusal } from "~/refusal";
import { wordsOfPassage } from "./accept.server";
import { decideCandidate, type Decided } from "./decide.server";
import { fieldsOf, type CandidateValues } from "./fields.server";
import type { Review } from "./find-review.server";

/** Keeps what was typed of a candidate that still waits. */
export function editCandidate(review: Review, id: number, values: CandidateValues): Promise<Decided | Refusal> {
  return decideCandidate(review, { id, version: values.version, state: null }, async (tx, candidate) => ({ ok: true, values: fieldsOf(values, await wordsOfPassage(tx, review, candidate)) }));
}
