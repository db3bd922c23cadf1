import type { CandidateKind } from "../candidate";

/** Where a rule holds: anywhere; only in an article of opinion; only in what sides or a body lay down together; only where people talk; only where the document advises. */
export type Where = "anywhere" | "essay" | "official" | "talk" | "advice";

/** A way of saying what somebody recommends, undertakes, has decided or aims at. */
export type Cue = {
  id: string;
  kind: CandidateKind;
  pattern: RegExp;
  weight: number;
  where: Where;
  example: string;
  /** What looks alike and is not. */
  counter: string;
};

/** A row of the tables of cues: the sentence it is for, and one it must leave alone. */
export function cue(id: string, kind: CandidateKind, weight: number, where: Where, pattern: string | RegExp, example: string, counter: string): Cue {
  return { id, kind, weight, where, pattern: typeof pattern === "string" ? new RegExp(pattern, "iu") : pattern, example, counter };
}

export const PARTY = String.raw`(?:(?:the\s+)?(?:(?:two|both|high|other|contracting|participating|member|signatory|respective)\s+)*(?:parties|sides|states|governments|countries|participants|members|ministers|heads of (?:state|government)|delegations|republics?)|they|each (?:party|side|of the[\p{L}\s]{0,30}parties)|we)`;
