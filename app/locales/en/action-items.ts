/** The words of the list of action items. */
export const actionItems = {
  title: "Action items",
  caption: "Action items, the earliest due first",
  views: {
    title: "Views",
    open: "Open",
    pastDue: "Past due",
    mine: "Mine",
    ours: "My organisation’s",
    done: "Done",
    cancelled: "Cancelled",
    all: "All",
  },
  columns: { what: "What", who: "Who", due: "Due", status: "Status", item: "Recommendation" },
  status: { OPEN: "Open", DONE: "Done", CANCELLED: "Cancelled" },
  nobody: "Nobody",
  noDate: "No date",
  pastDue: "past due",
  empty: {
    none: "There are no action items yet",
    noneHelp: "An action item is one concrete step: what, who, by when. It is added on the page of its recommendation.",
    nothing: "No action items here",
    nothingHelp: "Nothing in this view. The others may have some.",
    toItems: "To the recommendations",
    toOpen: "All open action items",
  },
} as const;
