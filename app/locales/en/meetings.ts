/** The words of the page of meetings. */
export const meetings = {
  title: "Meetings",
  kinds: { all: "All", SESSION: "Sessions", EVENT: "Visits, forums and other events" },
  kind: { SESSION: "Session", EVENT: "Event" },
  outcomes: "Outcomes",
  outcomesAsReported: "Outcomes as reported; no record is held here",
  noOutcomes: "No outcomes are reported.",
  bodies: "Bodies",
  allBodies: "All bodies",
  held_zero: "No meeting here",
  held_one: "One meeting",
  held_other: "{{count}} meetings",
  proposesTo: "proposes to",
  training: "for training",
  closed: "closed",
  empty: "No meetings here",
  emptyHelp: "Sessions of a body, visits and forums stand here with what came of them.",
} as const;
