import type { ActionItemStatus } from "#db/enums";

export const WHOSE = ["mine", "ours"] as const;

/** What the list of action items may be asked; open ones unless something else is said. */
export type ActionItemQuery = {
  status: ActionItemStatus | "ALL";
  whose: (typeof WHOSE)[number] | null;
  pastDue: boolean;
  after: string | null;
  before: string | null;
};

export const FIRST_QUERY: ActionItemQuery = { status: "OPEN", whose: null, pastDue: false, after: null, before: null };

/** The query as the end of an address, always the same for the same query. */
export function printQuery({ status, whose, pastDue, after, before }: ActionItemQuery): string {
  const pairs: [string, string | null][] = [
    ["status", status === "OPEN" ? null : status], ["whose", whose], ["is", pastDue ? "past-due" : null], ["after", after], ["before", before],
  ];
  const printed = new URLSearchParams(pairs.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString();
  return printed ? `?${printed}` : "?";
}

/** The ready-made views beside the list, in their order. */
export const VIEWS = {
  open: {},
  pastDue: { pastDue: true },
  mine: { whose: "mine" },
  ours: { whose: "ours" },
  done: { status: "DONE" },
  cancelled: { status: "CANCELLED" },
  all: { status: "ALL" },
} as const satisfies Record<string, Partial<ActionItemQuery>>;

export type ActionItemView = keyof typeof VIEWS;
