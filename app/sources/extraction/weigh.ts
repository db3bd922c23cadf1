import type { Message } from "~/refusal";
import type { CandidateKind } from "./candidate";
import { CUES } from "./rules/cues";
import { EXCLUSIONS } from "./rules/exclusions";
import { holds, speakerLength } from "./profile";
import { isImperative, isNamedAct } from "./rules/verbs";
import type { Surroundings } from "./surroundings";

/** What speaks for and against a passage. */
export type Weighed = { score: number; kind: CandidateKind; reasons: Message[]; cue: number; struck: boolean };

/** From here on a passage is a candidate. */
export const THRESHOLD = 50;

const MODAL = /\b(?:should|must|can|could|may|would|shall|need(?:s)? to|ha(?:s|ve) to|recommended|way to)\b/i;
/** Plain words of recommending are not undone by what tells of the occasion. */
const SURE = 65;
const SOFT = 55;
/** What a sentence asks is said in its first so many letters. */
const LONGEST = 2000;
const OWN_WORDS = 0.6;
const REFERENCE = /^(?:[A-Z]{1,4}-)?\d{1,4}(?:[/-]\d{1,4})+\s+(?:\([^)]{1,40}\)\s*)?[–-]?\s*/;

/** Weighs one sentence or item in its surroundings. */
export function weigh(words: string, around: Surroundings): Weighed {
  const bare = words.slice(0, LONGEST).replace(REFERENCE, "").slice(speakerLength(words));
  const quoted = withoutQuotations(bare);
  const reasons: Message[] = [];
  let best = { weight: 0, kind: "recommendation" as CandidateKind };
  for (const cue of CUES) {
    if (!holds(cue.where, around.profile, around.advising)) continue;
    const found = cue.pattern.exec(quoted);
    if (!found) continue;
    if (reasons.length < 3) reasons.push({ key: "extraction.reason.words", values: { words: shorten(found[0].trim()) } });
    if (cue.weight > best.weight) best = cue;
  }
  let score = best.weight;
  // An answer may undertake something; what it says should be done is not what was asked for.
  if (around.structure < 0 && !(around.label && best.kind === "commitment")) {
    score += around.structure;
    if (around.structureSays) reasons.push(around.structureSays);
  }
  if (around.structure > 0) {
    if (around.structureSays) reasons.push(around.structureSays);
    const order = isImperative(bare) || isNamedAct(bare);
    if (around.listed) score = Math.max(score, 20) + around.structure;
    else if (best.weight || MODAL.test(bare) || order) score = Math.max(score, 30) + around.structure;
  }
  const imperative = isImperative(bare);
  if (imperative) {
    reasons.push({ key: "extraction.reason.order" });
    score += around.profile.talk ? 30 : 20;
    if (REFERENCE.test(words)) score += 40;
  }
  const against = EXCLUSIONS.filter(({ pattern, weight }) => (best.weight < SURE || weight > SOFT) && pattern.test(bare));
  for (const { weight } of against) score -= weight;
  reasons.push(...against.map(({ id }): Message => ({ key: `extraction.against.${id}` })));
  return { score: Math.max(0, Math.min(99, score)), kind: best.weight >= 55 || !around.kind ? best.kind : around.kind, reasons, cue: best.weight, struck: against.length > 0 };
}

// Words that somebody else said elsewhere are no cue; a term in quotation marks is left in, and what a speaker says in a sentence of their own.
function withoutQuotations(words: string): string {
  return words.replace(/“[^”]{60,}”|"[^"]{60,}"/g, (quoted) => (quoted.length > words.length * OWN_WORDS ? quoted : "“…”"));
}

const shorten = (words: string) => (words.length > 50 ? `${words.slice(0, 24)} … ${words.slice(-20)}` : words);
