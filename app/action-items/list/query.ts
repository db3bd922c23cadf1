import type { ActionItemStatus } from "#db/enums";

export const STATUSES = ["OPEN", "DONE", "CANCELLED"] as const satisfies readonly ActionItemStatus[];
export const WHOSE = ["mine", "ours"] as const;
/** What everybody sees, or the reader's own side alone. */
export const ROOMS = ["joint", "own"] as const;
/** What is never stored and always derived, as the address names it. */
export const DERIVED = ["past-due", "due-soon", "undated"] as const;
export const SORT_KEYS = ["due", "item", "assignee", "changed"] as const;

export type Derived = (typeof DERIVED)[number];
export type SortKey = (typeof SORT_KEYS)[number];
export type Sorting = { key: SortKey; descending: boolean };

export type Filters = {
  q: string;
  /** Never empty. */
  status: ActionItemStatus[];
  whose: (typeof WHOSE)[number] | null;
  /** "none", member-12 or organisation-3. */
  assignee: string | null;
  room: (typeof ROOMS)[number] | null;
  /** Of the recommendation it belongs to. */
  sector: string | null;
  organisation: number | null;
  /** In which it was agreed. */
  meeting: number | null;
  from: string | null;
  to: string | null;
  is: Derived[];
};

/** Everything the list's address says. */
export type ActionItemQuery = Filters & { sort: Sorting; after: string | null; before: string | null; asOf: string | null };

export const FIRST_SORTING: Sorting = { key: "due", descending: false };

export const NO_FILTERS: Filters = {
  q: "", status: ["OPEN"], whose: null, assignee: null, room: null, sector: null, organisation: null, meeting: null, from: null, to: null, is: [],
};

/** Open ones, the earliest due first, as they are now. */
export const FIRST_QUERY: ActionItemQuery = { ...NO_FILTERS, sort: FIRST_SORTING, after: null, before: null, asOf: null };

export const printSorting = ({ key, descending }: Sorting) => (descending ? `-${key}` : key);

/** Sorted by this key; the other way round where it is already. */
export const sortBy = (now: Sorting, key: SortKey): Sorting => ({ key, descending: now.key === key && !now.descending });

export const isEveryStatus = (status: readonly ActionItemStatus[]) => status.length === STATUSES.length;

function printStatus(status: readonly ActionItemStatus[]): string[] {
  if (isEveryStatus(status)) return ["ALL"];
  return status.join() === "OPEN" ? [] : [...status];
}

/** Names and values of the address, always the same for the same query. Forms keep what they do not change by the same pairs. */
export function printPairs(query: ActionItemQuery): [string, string][] {
  const sort = printSorting(query.sort);
  const pairs: [string, string | number | null][] = [
    ["q", query.q],
    ...printStatus(query.status).map((status): [string, string] => ["status", status]),
    ["whose", query.whose], ["assignee", query.assignee], ["room", query.room], ["sector", query.sector], ["organisation", query.organisation],
    ["meeting", query.meeting], ["from", query.from], ["to", query.to],
    ...query.is.map((derived): [string, string] => ["is", derived]),
    ["sort", sort === printSorting(FIRST_SORTING) ? null : sort],
    ["after", query.after], ["before", query.before], ["asOf", query.asOf],
  ];
  return pairs.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, String(value)]]));
}

/** The query as the end of an address; never empty: that would lead to where one is. */
export function printQuery(query: ActionItemQuery): string {
  return `?${new URLSearchParams(printPairs(query)).toString()}`;
}

/** The address of the same list with something changed, from its first page. */
export const withChange = (query: ActionItemQuery, change: Partial<ActionItemQuery>) => printQuery({ ...query, after: null, before: null, ...change });

/** Whether anything is asked for but the order and the status. */
export function isFiltered(filters: Filters): boolean {
  const names = (Object.keys(NO_FILTERS) as (keyof Filters)[]).filter((name) => name !== "status");
  return names.some((name) => { const value = filters[name]; return Array.isArray(value) ? value.length > 0 : Boolean(value); });
}

/** The ready-made views beside the list, in their order. */
export const VIEWS = {
  open: {},
  pastDue: { is: ["past-due"] },
  dueSoon: { is: ["due-soon"] },
  mine: { whose: "mine" },
  ours: { whose: "ours" },
  nobody: { assignee: "none" },
  undated: { is: ["undated"] },
  done: { status: ["DONE"] },
  cancelled: { status: ["CANCELLED"] },
  all: { status: [...STATUSES] },
} satisfies Record<string, Partial<Filters>>;

export type View = keyof typeof VIEWS;
