/** The agenda of a session, and why each point is proposed. */
export const agenda = {
  title: "Agenda",
  refusal: {
    closed: "Nothing is changed of this agenda any more: the record of the session goes round, or the session does not take place.",
    notAllowed: "The agenda is ordered and worded by the secretaries of the side that hosts the session.",
    notRecording: "Points are put on the agenda by the secretaries of the sides, until the record of the session goes round.",
    noSuchItem: "There is no such recommendation in this programme.",
    notSecretary: "A side concurs in the agenda by its secretaries.",
    notNow: "The agenda is circulated by the secretaries of the side that hosts the session, until the session begins.",
    empty: "Nothing stands on the agenda yet: add a point, or take what is suggested.",
    changedSince: "The agenda was changed since this page was read. Look at it as it stands now, then send it again.",
    notConcurred: "Not yet concurred: {{sides}}. Ask for it, or say that the agenda is circulated without.",
    there: "{{point}} is on the agenda already, as point {{number}}.",
    noSuchPoint: "There is no such point on this agenda any more.",
    changedMeanwhile: "Somebody else has changed the same of this point meanwhile. It says now: {{now}}",
    nothingChanged: "It stands like this already.",
    recorded: "Outcomes are recorded of this point: it stays. Take them back first where they are wrong.",
    backAlready: "The recommendation is on the agenda again already.",
    tooMany: "An agenda holds at most {{maximum}} points; this one has {{now}}. Put recommendations together in a group, or take some off.",
    noSuchSuggestion: "What was chosen is not suggested here any more. Look at the page as it stands now.",
  },
} as const;
