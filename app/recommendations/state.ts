import type { Kind, Priority, Status } from "#db/enums";
import type { Deadline, Field, FieldChange, Lead, Named, Position, Value } from "./changes";

/** What is tracked of an item: its state now, or as of a date. */
export type State = {
  title: string;
  kind: Kind;
  sector: Named | null;
  priority: Priority;
  successMeasure: string;
  status: Status;
  heldFrom: Status | null;
  closedFrom: Status | null;
  confirmed: boolean;
  reviewOn: string | null;
  owner: Value<"owner"> | null;
  deadline: Deadline | null;
  daysRescheduled: number;
  positions: Record<string, Position>;
  organisations: Record<string, Lead[]>;
  wordings: Record<string, string>;
  voided: boolean;
};

/** An item before its first entry. */
export const BLANK: State = {
  title: "",
  kind: "RECOMMENDATION",
  sector: null,
  priority: "NORMAL",
  successMeasure: "",
  status: "NOT_REPORTED",
  heldFrom: null,
  closedFrom: null,
  confirmed: true,
  reviewOn: null,
  owner: null,
  deadline: null,
  daysRescheduled: 0,
  positions: {},
  organisations: {},
  wordings: {},
  voided: false,
};

type Apply<F extends Field> = (state: State, change: FieldChange<F>) => Partial<State>;

const keyed = <T>(all: Record<string, T>, key: string, value: T | null) => {
  const { [key]: _, ...others } = all;
  return value === null ? others : { ...others, [key]: value };
};

/** How each field of the history moves the state; parts that live in rows of their own leave it alone. */
const APPLY: { [F in Field]: Apply<F> | null } = {
  title: (_, { to }) => ({ title: to ?? "" }),
  kind: (_, { to }) => ({ kind: to ?? "RECOMMENDATION" }),
  sector: (_, { to }) => ({ sector: to }),
  priority: (_, { to }) => ({ priority: to ?? "NORMAL" }),
  successMeasure: (_, { to }) => ({ successMeasure: to ?? "" }),
  status: (_, { to }) => ({ status: to ?? "NOT_REPORTED" }),
  heldFrom: (_, { to }) => ({ heldFrom: to }),
  closedFrom: (_, { to }) => ({ closedFrom: to }),
  confirmed: (_, { to }) => ({ confirmed: to ?? true }),
  reviewOn: (_, { to }) => ({ reviewOn: to }),
  owner: (_, { to }) => ({ owner: to }),
  deadline: (state, { from, to }) => ({ deadline: to, daysRescheduled: state.daysRescheduled + daysBetween(from, to) }),
  position: (state, { key, to }) => ({ positions: keyed(state.positions, key, to) }),
  organisations: (state, { key, to }) => ({ organisations: keyed(state.organisations, key, to) }),
  wording: (state, { key, to }) => ({ wordings: keyed(state.wordings, key, to) }),
  voided: (_, { to }) => ({ voided: to ?? false }),
  positionDraft: null,
  livesOnIn: null,
  carriedFrom: null,
  succession: null,
  dependsOn: null,
  passage: null,
  actionItem: null,
  evidence: null,
  outcome: null,
  proposal: null,
};

/** Fields whose change makes a new period of validity. */
export const isTracked = (field: Field) => APPLY[field] !== null;

/** The state after a list of changes. */
export function applyChanges(state: State, changes: FieldChange[]): State {
  return changes.reduce((now, change) => {
    const apply = APPLY[change.field] as Apply<Field> | null;
    return apply ? { ...now, ...apply(now, change) } : now;
  }, state);
}

/** The same changes backwards: what undo writes. */
export function reverseChanges(changes: FieldChange[]): FieldChange[] {
  return changes.map((change) => ({ ...change, from: change.to, to: change.from }) as FieldChange).reverse();
}

const DAY = 86_400_000;

/** Days a deadline moved; 0 unless both had a last day (a first date, or a resolved one, is no rescheduling). */
function daysBetween(from: Deadline | null, to: Deadline | null) {
  return from?.lastDay && to?.lastDay ? (Date.parse(to.lastDay) - Date.parse(from.lastDay)) / DAY : 0;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A change, or nothing when from and to are the same. */
export function change<F extends Field>(field: F, from: Value<F> | null, to: Value<F> | null, key = ""): FieldChange[] {
  return same(from, to) ? [] : [{ field, key, from, to } as unknown as FieldChange];
}

/** What a field holds now; null for parts that live in rows of their own. */
export function valueOf(state: State, field: Field, key: string): Value<Field> | null {
  if (field === "position") return state.positions[key] ?? null;
  if (field === "organisations") return state.organisations[key] ?? null;
  if (field === "wording") return state.wordings[key] ?? null;
  return field in state ? (state[field as keyof State] as Value<Field> | null) : null;
}
