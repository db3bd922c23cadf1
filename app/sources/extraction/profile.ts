import type { SourceText } from "../reading/source-text";
import type { Where } from "./rules/cue";

/** What kind of document it is, as far as it matters for what its words mean. */
export type Profile = { essay: boolean; official: boolean; talk: boolean; register: boolean };

const EXPLICIT = /\b(?:recommend(?:s|ed)?\s+(?:to\s[^.]{0,60})?that\b|it is recommended|recommendation to \p{Ll}|(?:short|long)[ -]term,\s)/giu;
const OPINION = /\b(?:I (?:suggest|propose|submit|believe|hope)|we (?:also )?suggest|it is (?:strongly )?(?:suggested|recommended)|need of the hour|way forward|urgent need|game[- ]changer)\b/gi;
const PARTIES = /\b(?:(?:contracting |signatory )?(?:parties|sides)|(?:participating|member) states|states members)\b/gi;
const SHALL = /\bshall\b/gi;
const SPEAKER = /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,2}:\s/u;

/** Shorter than this, it is a label and its value. */
const SAYING = 40;

/** Looks at the whole text once. */
export function profileOf({ text, blocks }: SourceText): Profile {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const words = text.length / 6;
  const spoken = blocks.filter(({ start, end }) => SPEAKER.test(text.slice(start, Math.min(end, start + 60))));
  const speakers = spoken.filter(({ start, end }) => end - start > SAYING).length;
  const articles = blocks.filter(({ kind, start, end }) => kind === "heading" && /^article\s/i.test(text.slice(start, end))).length;
  const official = (articles >= 3 && count(SHALL) >= 3) || (count(PARTIES) >= 5 && count(SHALL) >= 4) || count(SHALL) > Math.max(6, words / 150);
  const talk = speakers >= 5 && speakers > spoken.length / 2 && speakers > blocks.length / 12;
  const register = count(EXPLICIT) >= 12;
  const essay = !official && !talk && !register && count(OPINION) >= 2;
  return { essay, official, talk, register };
}

/** Whether a rule that holds in such a place holds in a document of this kind. */
export function holds(where: Where, profile: Profile, advising: boolean): boolean {
  if (where === "anywhere") return true;
  if (where === "advice") return advising || !(profile.register || profile.talk || profile.official);
  return profile[where];
}

export const speakerLength = (words: string) => SPEAKER.exec(words)?.[0].length ?? 0;
