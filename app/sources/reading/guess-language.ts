/** Short words that a text of some length cannot do without. */
const ENGLISH = /\b(the|of|and|to|in|is|that|for|be|with|on|by|are|was|it|as|this|which|from|shall|will|we|has)\b/gi;
const URDU_LETTERS = /[ٹڈڑںےہھ]/g;
const UKRAINIAN_AND_TURKIC = /[іїєґўәғқңөұүһ]/gi;

/** The language of a text by its script and its small words: "en", "ru", "ur", "other", or nothing where there is too little of it. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 40_000);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 20) return null;
  const share = (script: RegExp) => count(sample, script) / letters;
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return share(UKRAINIAN_AND_TURKIC) > 0.01 ? "other" : "ru";
  if (share(/\p{Script=Arabic}/gu) > 0.5) return share(URDU_LETTERS) > 0.02 ? "ur" : "other";
  if (share(/[a-z]/gi) < 0.5) return "other";
  const words = count(sample, /\p{L}+/gu);
  return count(sample, ENGLISH) / words > (words < 60 ? 0.08 : 0.12) ? "en" : "other";
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
