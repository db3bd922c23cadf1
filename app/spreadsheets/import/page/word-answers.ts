import type { FieldId } from "../fields";
import type { Meaning } from "../mapping";

/** How the form of the words writes what a word means. */
export const [IS, CREATE, SKIP] = ["is:", "create:", "skip"] as const;

/** A meaning as the form writes it; "" where there is none yet. */
export function writeMeaning(meaning: Meaning | null): string {
  if (!meaning) return "";
  if ("skip" in meaning) return SKIP;
  return "is" in meaning ? `${IS}${meaning.is}` : `${CREATE}${meaning.side ?? ""}`;
}

/** What the form says of a word; null where nothing, undefined where it is no answer. */
export function readMeaning(answer: string, words: string): Meaning | null | undefined {
  if (answer === "") return null;
  if (answer === SKIP) return { skip: true };
  if (answer.startsWith(IS)) return { is: answer.slice(IS.length) };
  return answer.startsWith(CREATE) ? { create: words, side: answer.slice(CREATE.length) || null } : undefined;
}

/** What the answer for all other words of a field is called in the form. */
export const nameRest = (field: FieldId) => `rest-${field}`;
