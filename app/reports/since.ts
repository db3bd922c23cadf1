import type { Counts } from "~/history/compare/balance";
import { isOpen, STATUSES } from "~/recommendations/status";

/** How many items stood in any status. */
export const countTotal = (counts: Counts) => STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0);

/** How many of them were open: every status that is not closed. */
export const countOpen = (counts: Counts) => STATUSES.filter(isOpen).reduce((sum, status) => sum + (counts[status] ?? 0), 0);
