const MOST_WORDS = 8;
const LETTERS = /\p{L}/u;

/** The words of a search, without punctuation; the first eight. */
export function wordsOf(q: string): string[] {
  return [...new Set(wordsIn(q))].slice(0, MOST_WORDS);
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

/** Whether each of these words, or its beginning so far, stands in a text with a letter or two wrong. */
export function nearlyIn(words: readonly string[], text: string): boolean {
  const said = wordsIn(text);
  return words.every((word) => said.some((one) => isNear(word, one) || (one.length > word.length && isNear(word, one.slice(0, word.length)))));
}

const wordsIn = (text: string) => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const isNear = (a: string, b: string) => Math.abs(a.length - b.length) <= 2 && distance(a, b) <= (a.length > 5 ? 2 : 1);

/** How many letters are missing, too many, wrong or changed about. */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same, turned);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
