import { readDate } from "~/spreadsheets/reading/dates";
import { isFilled, sayCell, type CellValue } from "~/spreadsheets/reading/table";

/** The names of a programme by which the words of a table are known; each in small letters. */
export type KnownWords = { organisations: ReadonlySet<string>; people: ReadonlySet<string>; statuses: ReadonlySet<string>; sectors: ReadonlySet<string>; priorities: ReadonlySet<string>; kinds: ReadonlySet<string> };

/** What can be seen in a column without its heading. Shares are of its filled cells. */
export type ColumnTraits = { filled: number; distinct: number; length: number; days: number; codes: number; known: Record<keyof KnownWords, number>; institutions: number };

const CODE = /^(?=.*\d)[\p{L}\d№#./() –-]{1,24}$/u;
/** Words that stand in the names of institutions, in any language they are written in here. */
const INSTITUTION = /\b(ministry|agency|authority|commission|committee|council|department|board|bank|chamber|company|corporation|institute|university|office|bureau|service|secretariat)\b|министерств|агентств|комитет|комисси|совет|департамент|палата|компани|институт|университет|وزارت|محکمہ|کمیشن|ادارہ|بورڈ/iu;

/** The words of a choice as they are compared: small letters, single spaces. */
export const foldWords = (words: string) => words.trim().replace(/\s+/g, " ").toLowerCase();

/** Looks at what stands in a column. */
export function describeColumn(cells: readonly (CellValue | undefined)[], known: KnownWords): ColumnTraits {
  const filled = cells.filter(isFilled);
  const words = filled.map(sayCell);
  const share = (fits: (word: string, cell: CellValue | undefined) => boolean) => (words.length ? words.filter((word, at) => fits(word, filled[at])).length / words.length : 0);
  const isKnown = (set: ReadonlySet<string>) => share((word) => set.has(foldWords(word)));
  return {
    filled: words.length,
    distinct: new Set(words).size,
    length: words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, words.length),
    days: share((word, cell) => (typeof cell === "object" && cell !== null && "date" in cell) || readDate(word) !== null),
    codes: share((word) => CODE.test(word.trim()) && readDate(word) === null),
    known: {
      organisations: isKnown(known.organisations), people: isKnown(known.people), statuses: isKnown(known.statuses),
      sectors: isKnown(known.sectors), priorities: isKnown(known.priorities), kinds: isKnown(known.kinds),
    },
    institutions: share((word) => word.length < 160 && INSTITUTION.test(word)),
  };
}
