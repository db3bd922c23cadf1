import type { Status } from "#db/enums";
import { isOpen, STATUSES } from "~/recommendations/status";

/** Where an item stood at one of the dates: not there yet, void, or in a status. */
export type Place = Status | "NONE" | "VOID";

/** How many of the items that changed stood where at the first date, and where at the second. */
export type Flow = { was: Place; is: Place; count: number };

export type Counts = Partial<Record<Status, number>>;
type Sums = { total: number; open: number; closed: number };

/** What added to or took from the register, as a row of the balance. */
export type Movement = "new" | "reopened" | "closed" | "void" | "revived";

export type Balance = { from: Sums; movements: { movement: Movement; change: Sums }[]; to: Sums };

/** From each status of the first date to each of the second; what changed nothing stands on the diagonal. */
export type Matrix = { rows: { was: Place; cells: number[]; total: number }[]; columns: Place[]; totals: number[] };

const NOTHING: Sums = { total: 0, open: 0, closed: 0 };

const isIn = (place: Place): place is Status => place !== "NONE" && place !== "VOID";

const sumsOf = (counts: Counts): Sums =>
  STATUSES.reduce((sums, status) => add(sums, weigh(status, counts[status] ?? 0)), NOTHING);

const weigh = (place: Place, count: number): Sums =>
  isIn(place) ? { total: count, open: isOpen(place) ? count : 0, closed: isOpen(place) ? 0 : count } : NOTHING;

const add = (a: Sums, b: Sums): Sums => ({ total: a.total + b.total, open: a.open + b.open, closed: a.closed + b.closed });
const less = (a: Sums, b: Sums): Sums => ({ total: a.total - b.total, open: a.open - b.open, closed: a.closed - b.closed });

/** What moved an item into, out of, or across the line between open and closed; null where it stayed on its side of it. */
function movementOf(was: Place, is: Place): Movement | null {
  if (isIn(was) && isIn(is)) return isOpen(was) === isOpen(is) ? null : isOpen(is) ? "reopened" : "closed";
  if (isIn(is)) return was === "NONE" ? "new" : "revived";
  return isIn(was) ? "void" : null;
}

/** The counts of the first date, from those of the second and what changed between them. */
export function countsBefore(counts: Counts, flows: readonly Flow[]): Counts {
  const before = { ...counts };
  for (const { was, is, count } of flows) {
    if (isIn(is)) before[is] = (before[is] ?? 0) - count;
    if (isIn(was)) before[was] = (before[was] ?? 0) + count;
  }
  return before;
}

/** What stood at the first date, what came and went, and what stands at the second: the sum of the rows above it. */
export function balanceOf(counts: Counts, flows: readonly Flow[]): Balance {
  const movements = (["new", "reopened", "closed", "void", "revived"] as const).map((movement) => ({
    movement,
    change: flows.filter(({ was, is }) => movementOf(was, is) === movement)
      .reduce((sums, { was, is, count }) => add(sums, less(weigh(is, count), weigh(was, count))), NOTHING),
  }));
  return { from: sumsOf(countsBefore(counts, flows)), movements: movements.filter(({ change }) => change.total || change.open || change.closed), to: sumsOf(counts) };
}

/** How many went from where to where; only the statuses that occur. */
export function matrixOf(counts: Counts, flows: readonly Flow[]): Matrix {
  const before = countsBefore(counts, flows);
  const moved = (was: Place, is: Place) => flows.filter((flow) => flow.was === was && flow.is === is).reduce((sum, { count }) => sum + count, 0);
  const stayed = (status: Status) => (before[status] ?? 0) - flows.filter(({ was }) => was === status).reduce((sum, { count }) => sum + count, 0);
  const occurs = (place: Place, side: "was" | "is", of: Counts) => (isIn(place) && (of[place] ?? 0) > 0) || flows.some((flow) => flow[side] === place && (isIn(flow.was) || isIn(flow.is)));
  const rows = ([...STATUSES, "VOID", "NONE"] as Place[]).filter((place) => occurs(place, "was", before));
  const columns = ([...STATUSES, "VOID"] as Place[]).filter((place) => occurs(place, "is", counts));
  const cell = (was: Place, is: Place) => (isIn(was) || isIn(is) ? moved(was, is) : 0) + (was === is && isIn(was) ? stayed(was) : 0);
  return {
    columns,
    rows: rows.map((was) => ({ was, cells: columns.map((is) => cell(was, is)), total: columns.reduce((sum, is) => sum + cell(was, is), 0) })),
    totals: columns.map((is) => rows.reduce((sum, was) => sum + cell(was, is), 0)),
  };
}
