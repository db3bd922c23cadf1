/** What the list can be sorted by; each is a stored column, and the number settles what is equal. */
export const SORT_KEYS = ["number", "title", "status", "owner", "deadline", "rescheduled", "update"] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export type Sorting = { key: SortKey; descending: boolean };

export const FIRST_SORTING: Sorting = { key: "number", descending: false };

/** A sorting as the address says it: deadline, or -deadline from the last to the first. */
export const printSorting = ({ key, descending }: Sorting) => (descending ? `-${key}` : key);

/** Sorted by this key; the other way round where it is already. */
export function sortBy(now: Sorting, key: SortKey): Sorting {
  return { key, descending: now.key === key && !now.descending };
}
