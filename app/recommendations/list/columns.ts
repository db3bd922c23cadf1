import type { SortKey } from "./sort-keys";

type ColumnRow = { sort: SortKey | null; shownAtFirst: boolean };

/** Every column of the list, in its order: what its heading sorts by, and whether it is there before anybody chooses. */
export const COLUMNS = {
  reference: { sort: "number", shownAtFirst: true },
  title: { sort: "title", shownAtFirst: true },
  sector: { sort: null, shownAtFirst: false },
  status: { sort: "status", shownAtFirst: true },
  position: { sort: null, shownAtFirst: true },
  owner: { sort: "owner", shownAtFirst: true },
  leads: { sort: null, shownAtFirst: true },
  deadline: { sort: "deadline", shownAtFirst: true },
  update: { sort: "update", shownAtFirst: true },
  actions: { sort: null, shownAtFirst: true },
} as const satisfies Record<string, ColumnRow>;

export type Column = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

export const FIRST_COLUMNS = COLUMN_NAMES.filter((name) => COLUMNS[name].shownAtFirst);

/** The columns asked for, in the list's order; the title names the row and is always there. */
export function chooseColumns(wanted: readonly Column[]): Column[] {
  return COLUMN_NAMES.filter((name) => name === "title" || wanted.includes(name));
}
