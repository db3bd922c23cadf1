import type { Filters } from "./query";
import { OPEN_STATUSES } from "~/recommendations/status";

type Asks = (organisationId: number | null) => Partial<Filters> | null;

/** The ready-made views beside the list, in their order; null where a view means nothing to the reader. */
export const VIEWS = {
  open: () => ({ status: OPEN_STATUSES }),
  pastDue: () => ({ is: ["past-due"] }),
  dueSoon: () => ({ is: ["due-soon"] }),
  noOwner: () => ({ is: ["no-owner"] }),
  noReport: () => ({ is: ["no-report"] }),
  awaitingOurReply: () => ({ is: ["awaiting-our-reply"] }),
  rescheduled: () => ({ is: ["rescheduled"] }),
  followed: () => ({ is: ["followed"] }),
  ours: (organisationId) => (organisationId ? { status: OPEN_STATUSES, organisation: organisationId } : null),
} as const satisfies Record<string, Asks>;

export type View = keyof typeof VIEWS;
