/** What a body is made of, and how its sessions are kept. */
export const bodies = {
  recordKind: "What its sessions leave",
  recordHints: { PROTOCOL: "signed", AGREED_MINUTES: "signed", MINUTES: "approved by each co-chair" },
  rhythm: "How often it meets",
  rhythmHint: "As it is said: once a year, alternately in both capitals",
  languages: "Languages of its records",
  languagesHint: "In their order, commas between: English, Russian",
  authentic: "Whose text counts",
  authenticHint: "Those of them that are authentic",
  quorum: "Quorum",
  quorumHint: "How many must be present. Leave it empty where the body has no such rule.",
  alternates: "Its sides host in turn",
  coChair: "Co-chair of {{side}}",
  secretary: "Secretary of {{side}}",
  organisations: "Organisations that sit in it",
  organisationsHint: "One a line, by name or short name, with the office that speaks for it: Ministry of Commerce: Joint Secretary",
  composition: "Who is in it",
  errors: {
    language: "“{{word}}” names no language known here",
    authentic: "Name at least one, and only languages of its records",
    organisation: "“{{line}}” names no organisation of this programme, or more than one, or one that stands above already",
  },
} as const;
