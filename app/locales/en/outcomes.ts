/** What comes of a point of an agenda, in words. */
export const outcomes = {
  kind: {
    NOTED: "Noted",
    DECISION: "Decision",
    INFORMATION: "Information",
    RESERVATION: "Reservation",
    NOTE: "Note",
    CHANGE: "Change",
    ACTION_ITEM: "Action item",
    ADOPTION: "Adopted",
  },
  past: {
    NOTED: "Noted in the session",
    DECISION: "Decided in the session",
    INFORMATION: "{{side}} informed the session",
    RESERVATION: "{{side}} made a reservation",
    NOTE: "{{by}} noted from the session",
    CHANGE: "{{by}} recorded a change in the session",
    ACTION_ITEM: "{{by}} recorded an action item in the session",
    ADOPTION: "The session adopted what a working group had proposed",
  },
} as const;
