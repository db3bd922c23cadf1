/** The review of what was found in a document. */
export const candidates = {
  title: "Review of what was found",
  state: {
    WAITING: "Waiting",
    ACCEPTED: "Accepted",
    SAME: "Already an item",
    REJECTED: "Left out",
    REPLACED: "Replaced",
  },
} as const;
