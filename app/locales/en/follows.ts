/** The words of what somebody follows. */
export const follows = {
  title: "What you follow",
  none: "You follow nothing yet",
  noneHelp: "“Follow” stands on the page of a recommendation, beside a saved view, and beside a body on the page of meetings. Their news then stand in My work.",
  views: "Saved views",
  bodies: "Bodies",
  items: "Recommendations",
  inList: "As a list",
} as const;
