import type { PageSection } from "~/history/compare/sections";
import type { Counts } from "~/history/compare/balance";
import { isOpen, STATUSES } from "~/recommendations/status";

/** How many items stood in any status. */
export const countTotal = (counts: Counts) => STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0);

/** How many of them were open: every status that is not closed. */
export const countOpen = (counts: Counts) => STATUSES.filter(isOpen).reduce((sum, status) => sum + (counts[status] ?? 0), 0);

type Register = { total: number; open: number };

/** What happened since a session, counted, with what there was then and what there is now. */
export type SinceCounts = {
  was: Register; is: Register; added: number; moved: number; rescheduled: number; closed: number; reopened: number; silent: number;
  actionItems: { done: number; open: number; pastDue: number };
};

type RowId = "added" | "moved" | "rescheduled" | "closed" | "reopened" | "silent" | "actionItemsDone" | "actionItemsPastDue";
type Row = { id: RowId; count: number; of: number; section?: PageSection; actionItems?: string };

/** Each number with what it is out of, and the lines it leads to. */
export function sinceRows({ was, is, actionItems, ...found }: SinceCounts): Row[] {
  return [
    { id: "added", count: found.added, of: is.total, section: "new" },
    { id: "moved", count: found.moved, of: was.total, section: "moved" },
    { id: "rescheduled", count: found.rescheduled, of: was.total, section: "rescheduled" },
    { id: "closed", count: found.closed, of: was.open, section: "closed" },
    { id: "reopened", count: found.reopened, of: was.total - was.open, section: "reopened" },
    { id: "silent", count: found.silent, of: is.open, section: "silent" },
    { id: "actionItemsDone", count: actionItems.done, of: actionItems.done + actionItems.open, actionItems: "?status=DONE&room=joint" },
    { id: "actionItemsPastDue", count: actionItems.pastDue, of: actionItems.open, actionItems: "?room=joint&is=past-due" },
  ];
}
