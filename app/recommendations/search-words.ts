const MOST_WORDS = 8;
const LETTERS = /\p{L}/u;

/** The words of a search, without punctuation; the first eight. */
export function wordsOf(q: string): string[] {
  return [...new Set(q.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])].slice(0, MOST_WORDS);
}

/** Whether a word stands for everything that begins with it: words of two letters or more; in notes of four, where shorter ones begin too much. */
export const isPrefix = (word: string, shortest = 2) => [...word].length >= shortest && LETTERS.test(word);

/** Words long enough to be found with a letter wrong. */
export const forgivable = (words: readonly string[]) => words.filter((word) => [...word].length >= 3 && LETTERS.test(word));

/** The item a search names by its reference or its number alone: PK-KZ-12, pk kz 12, 12. */
export function numberIn(q: string, prefix: string): { number: number; alone: boolean } | null {
  const escaped = prefix.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join("[\\s\\p{Pd}_.]*");
  const found = new RegExp(`^(${escaped}[\\s\\p{Pd}_.]*)?0*(\\d{1,9})$`, "iu").exec(q.trim());
  return found ? { number: Number(found[2]), alone: Boolean(found[1]) } : null;
}
