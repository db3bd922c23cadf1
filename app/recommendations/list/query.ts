import type { PositionValue, Status } from "#db/enums";
import { FIRST_COLUMNS, type Column } from "./columns";
import { FIRST_SORTING, printSorting, type Sorting } from "./sort-keys";
import { CLOSED_STATUSES, OPEN_STATUSES } from "~/recommendations/status";

/** What is never stored and always derived, as the address names it. */
export const DERIVED = ["past-due", "due-soon", "no-owner", "no-report", "rescheduled", "awaiting-reply", "awaiting-our-reply", "unconfirmed", "followed"] as const;

export type Derived = (typeof DERIVED)[number];

export type Filters = {
  q: string;
  status: Status[];
  /** By side code. */
  positions: Record<string, PositionValue>;
  owner: number | "none" | null;
  organisation: number | null;
  /** With the organisation: what its predecessors had, and what went from it to its successors. */
  lineage: boolean;
  side: string | null;
  sector: string | null;
  source: string | null;
  from: string | null;
  to: string | null;
  is: Derived[];
};

/** Everything the list's address says. */
export type ListQuery = Filters & {
  sort: Sorting; columns: Column[]; after: string | null; before: string | null;
  /** The past day at whose end the list is shown; null: as it is now. */
  asOf: string | null;
  /** The saved view this list was opened as. */
  view: number | null;
};

export const NO_FILTERS: Filters = {
  q: "", status: [], positions: {}, owner: null, organisation: null, lineage: false, side: null, sector: null, source: null, from: null, to: null, is: [],
};

export const FIRST_QUERY: ListQuery = { ...NO_FILTERS, sort: FIRST_SORTING, columns: FIRST_COLUMNS, after: null, before: null, asOf: null, view: null };

const GROUPS = { OPEN: OPEN_STATUSES, CLOSED: CLOSED_STATUSES } as const;

export type StatusGroup = keyof typeof GROUPS;

export const STATUS_GROUPS = Object.keys(GROUPS) as StatusGroup[];

/** The statuses a word of the address stands for. */
export const expandStatus = (word: Status | StatusGroup): readonly Status[] => (word in GROUPS ? GROUPS[word as StatusGroup] : [word as Status]);

/** The group that these statuses are exactly, if they are one. */
export function groupOf(status: readonly Status[]): StatusGroup | null {
  return STATUS_GROUPS.find((group) => GROUPS[group].length === status.length && GROUPS[group].every((one) => status.includes(one))) ?? null;
}

const sameColumns = (columns: readonly Column[]) => columns.join() === FIRST_COLUMNS.join();

/** Names and values of the address, always the same for the same query. Forms keep what they do not change by the same pairs. */
export function printPairs(query: ListQuery): [string, string][] {
  const group = groupOf(query.status);
  const pairs: [string, string | number | null][] = [
    ["q", query.q],
    ...(group ? [group] : query.status).map((status): [string, string] => ["status", status]),
    ...Object.entries(query.positions).sort().map(([side, value]): [string, string] => [`position.${side}`, value]),
    ["owner", query.owner], ["organisation", query.organisation], ["lineage", query.lineage ? "yes" : null], ["side", query.side], ["sector", query.sector], ["source", query.source],
    ["from", query.from], ["to", query.to],
    ...query.is.map((derived): [string, string] => ["is", derived]),
    ["sort", printSorting(query.sort) === printSorting(FIRST_SORTING) ? null : printSorting(query.sort)],
    ...(sameColumns(query.columns) ? [] : query.columns).map((column): [string, string] => ["columns", column]),
    ["after", query.after], ["before", query.before], ["asOf", query.asOf], ["view", query.view],
  ];
  return pairs.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, String(value)]]));
}

/** The query as the end of an address. */
export function printQuery(query: ListQuery): string {
  const printed = new URLSearchParams(printPairs(query)).toString();
  return printed ? `?${printed}` : "";
}

/** The address of the same list with something changed, from its first page; never empty: that would lead to where one is. */
export function withChange(query: ListQuery, change: Partial<ListQuery>): string {
  return printQuery({ ...query, after: null, before: null, ...change }) || "?";
}

/** Whether anything but the order and the columns is asked for. */
export function isFiltered(filters: Filters): boolean {
  const values = (Object.keys(NO_FILTERS) as (keyof Filters)[]).map((name) => filters[name]);
  return values.some((value) => (typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value)));
}
