/** The papers that leave the house: the agenda and the record of a session as files. */
export const papers = {
  page: "Page {{page}} of {{pages}}",
  docx: "As a document",
  markdown: "As Markdown",
  json: "As data",
  agenda: {
    title: "Agenda",
    draft: "Draft: this agenda has not been circulated.",
    version: "Version {{number}}, circulated {{day}}",
    number: "No.",
    time: "Time",
    point: "Point",
    minutes: "Minutes",
    presenter: "Presented by {{name}}",
    paper: "Paper: {{title}}",
    added: "Added after version {{number}}",
    floor: "Raised from the floor",
    empty: "Nothing stands on the agenda yet.",
    ends: "The last point ends at {{time}}.",
  },
} as const;
