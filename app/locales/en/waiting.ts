/** The plain list of what waits for what. */
export const waiting = {
  title: "What waits for what",
  explain: "Open recommendations that wait for others that are open, the longest rows first. What is closed is waited for no longer.",
  caption: "Recommendations that wait for others, the longest rows first",
  reference: "Reference",
  item: "Recommendation",
  owner: "Owner",
  waitsFor: "Waits for",
  depth: "Steps ahead",
  range: "{{from}}–{{to}} of {{total}}",
  none: "Nothing waits",
  noneHelp: "An item’s page says, among the acts seldom needed, what it waits for; it then stands here.",
} as const;
