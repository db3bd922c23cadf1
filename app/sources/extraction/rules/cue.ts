import type { CandidateKind } from "../candidate";

/**
 * Where a rule holds: anywhere; only in an article of opinion; only in what sides or a body lay down together; only where people talk; only where the
 * document advises; or in papers by which people do business with one another: all but articles, talk and registers.
 */
export type Where = "anywhere" | "essay" | "official" | "talk" | "advice" | "business";

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

const BODIES = "sides?|part(?:y|ies)|participants?|countr(?:y|ies)|governments?|ministr(?:y|ies)|ministers?|agenc(?:y|ies)|departments?|divisions?|authorit(?:y|ies)|secretariats?|commissions?|committees?|councils?|boards?|bureaus?|offices?|banks?|compan(?:y|ies)|chambers?|universit(?:y|ies)|institut(?:e|es|ions?)|associations?|groups?|experts?|leaders?|delegations?|presidents?|chair(?:s|man|person|persons)?|co-chairs?|unions?|organi[sz]ations?|management|operators?|airlines?|embass(?:y|ies)|teams?|missions?|states?|units?|centres?|centers?|fund";

/** Who can undertake something: "both sides", "the two Ministries of Health", "the new secretariat of the fund". */
export const ACTOR = String.raw`(?:\bwe\b|\b(?:the|both|each|every|all|its|their|our)\s+(?:[\p{L}-]+\s+){0,4}?(?:${BODIES})(?:\s+(?:of|for|on|in|and)\s+[\p{L}\s,-]{2,60}?)?)`;

/** A body that speaks for itself in its own paper. */
export const BODY = String.raw`(?:committee|commission|council|board|assembly|conference|panel|mission|chamber|secretariat|inspectorate|auditors?|ombudsman|group|court|authority|federation|association|we)`;

/** A past participle, as far as its letters show. */
export const DONE = String.raw`(?:\p{L}{2,}ed|given|taken|built|rebuilt|made|set|put|held|kept|sent|brought|drawn|paid|laid|run|shown|done|begun|led|sold|bought|taught|split|cut|spread|chosen|written|found)`;
