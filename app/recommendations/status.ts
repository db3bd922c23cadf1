import { Status } from "#db/enums";

/** Statuses in the order of an item's life: lists, counts and filters use it. */
export const STATUSES = Object.values(Status);

const CLOSED: readonly Status[] = ["CLOSED_IMPLEMENTED", "CLOSED_DISCONTINUED", "CLOSED_CARRIED_OVER"];

/** Statuses that still ask for work; the rest are closed. */
export const OPEN_STATUSES = STATUSES.filter((status) => !CLOSED.includes(status));

export const CLOSED_STATUSES = CLOSED;

/** Whether an item of this status still asks for work. */
export function isOpen(status: Status) {
  return !CLOSED.includes(status);
}
