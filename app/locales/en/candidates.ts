/** The review of what was found in a document. */
export const candidates = {
  title: "Review",
  pageTitle: "Review · {{title}}",
  state: {
    WAITING: "Waiting",
    ACCEPTED: "Accepted",
    SAME: "Already an item",
    REJECTED: "Left out",
    REPLACED: "Replaced",
  },
  place: { page: "page {{page}}" },
  refusal: {
    gone: "This passage is no longer among those found",
    changed: "Somebody changed this candidate since the page was opened",
    ACCEPTED: "{{by}} accepted it {{when}}, as {{reference}}",
    SAME: "{{by}} said {{when}} that it is {{reference}}",
    REJECTED: "{{by}} left it out {{when}}",
    REPLACED: "{{by}} merged or split it {{when}}",
    noNext: "There is no candidate after it that waits",
    tooLong: "Together they are too long for one wording. Accept them one by one, or shorten the passage",
    noSuchItem: "There is no recommendation {{reference}} in this programme",
    noCut: "Put the cursor between two words of the passage, or choose one of the places below",
    notFound: "These words do not stand in the document. Copy them from its text; “first words … last words” takes all between them",
    found: "This passage is among those found already",
    notYours: "Only who decided can take a decision back, or nobody while others have acted on {{reference}}",
    undecided: "It is not decided yet",
  },
} as const;
