import { readDate } from "~/spreadsheets/reading/dates";
import { isFilled, sayCell, type CellValue } from "~/spreadsheets/reading/table";
import { plainName } from "./cell-text";
import type { ChoiceType } from "./vocabulary";

/** The names by which a programme's values of a choice are known, in the form in which names are compared. */
export type KnownWords = Record<ChoiceType, { has: (name: string) => boolean }>;

/** What can be seen in a column without its heading. Shares are of its filled cells. */
export type ColumnTraits = { filled: number; distinct: number; length: number; days: number; codes: number; known: Record<ChoiceType, number>; institutions: number };

const CODE = /^(?=.*\d)[\p{L}\d№#./() –-]{1,24}$/u;
/** Words that stand in the names of institutions, in any language they are written in here. */
const INSTITUTION = /\b(ministry|agency|authority|commission|committee|council|department|board|bank|chamber|company|corporation|institute|university|office|bureau|service|secretariat)\b|министерств|агентств|комитет|комисси|совет|департамент|палата|компани|институт|университет|وزارت|محکمہ|کمیشن|ادارہ|بورڈ/iu;

/** Looks at what stands in a column. */
export function describeColumn(cells: readonly (CellValue | undefined)[], known: KnownWords): ColumnTraits {
  const filled = cells.filter(isFilled);
  const words = filled.map(sayCell);
  const share = (fits: (word: string, cell: CellValue | undefined) => boolean) => (words.length ? words.filter((word, at) => fits(word, filled[at])).length / words.length : 0);
  const names = words.map(plainName);
  const isKnown = (choice: ChoiceType) => (names.length ? names.filter((name) => known[choice].has(name)).length / names.length : 0);
  return {
    filled: words.length,
    distinct: new Set(words).size,
    length: words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, words.length),
    days: share((word, cell) => (typeof cell === "object" && cell !== null && "date" in cell) || readDate(word) !== null),
    codes: share((word) => CODE.test(word.trim()) && readDate(word) === null),
    known: {
      status: isKnown("status"), sector: isKnown("sector"), organisation: isKnown("organisation"), person: isKnown("person"),
      priority: isKnown("priority"), kind: isKnown("kind"), position: isKnown("position"),
    },
    institutions: share((word) => word.length < 160 && INSTITUTION.test(word)),
  };
}
