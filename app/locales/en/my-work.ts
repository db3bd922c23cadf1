/** The words of the page of one's own work. */
export const myWork = {
  toList: "All recommendations",
  nothing: "Nothing waits for you here.",
  all: "See them all",
  allMore: "The first {{count}} are shown. See them all",
  newest: "The newest {{count}} are shown.",
  replies: {
    title: "Awaiting the reply of your side",
    titleOne: "Awaiting a second person",
    none: "No proposal waits for a reply of your side.",
    noneOne: "No proposal waits for a second person.",
    by: "Proposed by {{by}} on {{day}}",
    concurNamed: "{{concur}}: {{act}}, {{reference}}",
    read: "Read the new wording first",
  },
  confirmations: {
    title: "Reported implemented, awaiting confirmation",
    none: "Nothing that was reported implemented waits for you.",
    act: "{{act}}: {{reference}}",
  },
  steps: {
    title: "Action items",
    none: "No open action item is yours or your organisation’s.",
    noneAlone: "No open action item is yours.",
  },
  owned: {
    title: "Recommendations you own",
    none: "You are the owner of no open recommendation.",
  },
  led: {
    title: "Led or supported by {{organisation}}",
    none: "Your organisation leads or supports no other open recommendation.",
  },
  followed: {
    title: "News of what you follow",
    none: "Nothing has changed in 14 days in what you follow. “Follow” on the page of a recommendation brings its news here.",
  },
} as const;
