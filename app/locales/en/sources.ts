/** The words of the sources that recommendations were made in. */
export const sources = {
  title: "Sources",
  recommendations_one: "One recommendation",
  recommendations_other: "{{count}} recommendations",
  open: "Open the page",
  passagesOf: "Passages of {{title}}",
  columns: { location: "Passage", item: "Recommendation", status: "Status" },
  noPassages: "No recommendation names a passage of it.",
  reportedBy: "Reported by",
  empty: "There are no sources yet",
  emptyHelp: "A source is the document a recommendation was made in. It is named when the recommendation is registered.",
  document: { page: "Page", table: "Table" },
  toItems: "To the recommendations",
} as const;
