import type { JointPosition, PositionValue, Status } from "#db/enums";

/** The words of the status and position marks. */
export const status = {
  label: "Status",
  NOT_REPORTED: "Not reported",
  NOT_STARTED: "Not started",
  IN_PROGRESS: "In progress",
  ON_HOLD: "On hold",
  REPORTED_IMPLEMENTED: "Reported implemented",
  CLOSED_IMPLEMENTED: "Closed – implemented",
  CLOSED_DISCONTINUED: "Closed – discontinued",
  CLOSED_CARRIED_OVER: "Closed – carried over",
  meaning: {
    NOT_REPORTED: "Nobody responsible has said anything yet",
    NOT_STARTED: "The lead says that nothing is done yet",
    IN_PROGRESS: "Work has begun",
    ON_HOLD: "Waiting, with a reason and a review date",
    REPORTED_IMPLEMENTED: "The lead says it is done and attached evidence; still open",
    CLOSED_IMPLEMENTED: "Completion confirmed",
    CLOSED_DISCONTINUED: "Ended without implementation",
    CLOSED_CARRIED_OVER: "Lives on in other items; counts in no rate",
  },
} as const satisfies Record<Status, string> & { label: string; meaning: Record<Status, string> };

export const position = {
  label: "Position",
  NOT_COMMUNICATED: "No position communicated",
  UNDER_CONSIDERATION: "Under consideration",
  AGREED: "Agreed",
  AGREED_IN_PART: "Agreed in part",
  NOT_AGREED: "Not agreed",
  jointLabel: "Joint position",
  joint: {
    NOT_AGREED: "Not agreed",
    PENDING: "Pending",
    PARTLY_AGREED: "Partly agreed",
    AGREED: "Agreed",
  },
} as const satisfies Record<PositionValue, string> & { label: string; jointLabel: string; joint: Record<JointPosition, string> };
