import type { Block, SourceText } from "../reading/source-text";
import { isTurn, SAID_AT } from "../reading/text-marks";
import type { Where } from "./rules/cue";

/**
 * What kind of document it is, as far as it matters for what its words mean: an article of opinion, what sides or a body laid down together,
 * people talking, or a report that says "recommends that" on every page.
 */
export type Profile = { essay: boolean; official: boolean; talk: boolean; register: boolean };

const TOGETHER = /\b(?:(?:the|both)\s+(?:(?:two|contracting|participating|signatory|high|\p{Lu}\p{L}+)\s+)*(?:sides?|parties|party|participants|leaders|delegations?|co-chairs|ministers|member states|heads of state)|hereinafter|communiqu[eé]|agreed minutes|memorandum of understanding)\b/giu;
const SHALL = /\bshall\b/gi;
const EXPLICIT = /\b(?:recommend(?:s|ed)?\s+(?:to\s[^.]{0,60})?that\b|it is recommended|recommendation to \p{Ll}|(?:short|long)[ -]term,\s)/giu;
const RECOMMENDS = /\brecommend(?:s|ed|ation|ations)?\b/gi;
const THINKS = /\b(?:should|must|may|might|could|would|can|need(?:s)? to|ought|needed|let us|time to|hopefully)\b/gi;
const REPORTS = /\b(?:said|told|according to|reported|found|noted)\b/gi;
const SPEAKER = new RegExp(String.raw`^(?:${SAID_AT})?\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,2}:\s`, "u");

/** Shorter than this, it is a label and its value. */
const SAYING = 40;
const ESSAY = { words: 6000, prose: 0.7, headings: 0.4 };

/** Looks at the whole text once. */
export function profileOf({ text, blocks }: SourceText): Profile {
  const words = Math.max(1, text.split(/\s+/).length);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const perThousand = (pattern: RegExp) => (count(pattern) / words) * 1000;
  const official = (perThousand(TOGETHER) >= 6 && count(TOGETHER) >= 3) || (perThousand(SHALL) >= 6 && count(SHALL) >= 4);
  const talk = isTalk(text, blocks);
  const register = count(EXPLICIT) >= 12;
  const opinion = perThousand(THINKS) >= 6 && (perThousand(RECOMMENDS) < 3 || count(RECOMMENDS) < 2) && (perThousand(REPORTS) < 6 || count(REPORTS) < 4);
  return { essay: opinion && !official && !talk && !register && words < ESSAY.words && isProse(blocks), official, talk, register };
}

function isTalk(text: string, blocks: Block[]): boolean {
  const spoken = blocks.filter(({ start, end }) => SPEAKER.test(text.slice(start, Math.min(end, start + 60))));
  const sayings = spoken.filter(({ start, end }) => end - start > SAYING || isTurn(text.slice(start, end))).length;
  return sayings >= 5 && sayings > spoken.length / 2 && sayings > blocks.length / 12;
}

function isProse(blocks: Block[]): boolean {
  const length = (some: Block[]) => some.reduce((sum, { start, end }) => sum + end - start, 0);
  const prose = blocks.filter(({ kind }) => kind === "paragraph");
  const headings = blocks.filter(({ kind }) => kind === "heading").length;
  return length(prose) >= ESSAY.prose * length(blocks) && headings <= ESSAY.headings * blocks.length;
}

/** Whether a rule that holds in such a place holds in a document of this kind. */
export function holds(where: Where, profile: Profile, advising: boolean): boolean {
  if (where === "anywhere") return true;
  if (where === "advice") return advising || !(profile.register || profile.talk);
  if (where === "business") return advising || !(profile.register || profile.talk || profile.essay);
  return profile[where];
}

/** How much of a line says who speaks, and when. */
export const speakerLength = (words: string) => SPEAKER.exec(words)?.[0].length ?? 0;
