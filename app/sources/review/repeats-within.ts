import type { ReviewCandidate } from "./candidate";

type Row = Pick<ReviewCandidate, "id" | "start" | "end" | "title" | "wording">;

/** So much of the words of two must be the same (1 is all of them). */
const ALIKE = 0.75;

/** The other candidates of a document that ask for the same in the same or nearly the same words, in the order of its text; what overlaps is no repeat of itself. */
export function repeatsWithin<R extends Row>(rows: readonly R[], candidate: Row): R[] {
  return rows.filter((row) => row.id !== candidate.id && (row.end <= candidate.start || row.start >= candidate.end) && isAlike(row, candidate));
}

const isAlike = (a: Row, b: Row) => sharedPart(a.title, b.title) >= ALIKE || (a.wording !== "" && b.wording !== "" && sharedPart(a.wording, b.wording) >= ALIKE);

/** How much of the words of two texts is in both; 0 where one has none. */
function sharedPart(a: string, b: string): number {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  if (!one.size || !other.size) return 0;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}

const COMMON = new Set(["a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "be", "should", "shall", "that", "by", "at", "with"]);

function wordsIn(text: string): Set<string> {
  const all = text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const meant = all.filter((word) => !COMMON.has(word));
  return new Set(meant.length ? meant : all);
}
