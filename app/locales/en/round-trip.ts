/** What is said of a file that was exported here, filled in elsewhere, and brought back. */
export const roundTrip = {
  known: {
    when: "This file was exported here on {{when}}.",
    someTime: "This file was exported here.",
    compared: "What its cells say is compared with what they said then and with what is there now: only what was changed in the file counts.",
    renamed_one: "One column was renamed and is known by its place: {{columns}}. If it holds something else now, say so under its columns.",
    renamed_other: "{{count}} columns were renamed and are known by their places: {{columns}}. If they hold something else now, say so under the columns.",
    onlyRead: "Only to be read, and not brought back: {{columns}}.",
    missing_one: "One item that it held is not in the file any more, and is left alone: {{items}}.",
    missing_other: "{{shown}} items that it held are not in the file any more, and are left alone: {{items}}.",
    more: "{{items}} and {{more}} more",
  },
  otherProgramme: "This file was exported from another programme ({{programme}}). Bring it in there",
  past: "This file shows the list as of the end of {{day}} and is not for bringing back. Export the list as it is now, and fill that in",
  noKeys: "The hidden columns Key and Version were taken out of this file, so that its rows cannot be told apart from new ones. Put them back from the file as it was exported, or export the list again and copy what you changed",
  noSuchItem: "There is no {{key}} here: the hidden key of this row was altered, or is of another programme. Clear it to bring the row in as a new item",
  keyMoved: "The row says {{reference}}, and its hidden key {{key}}: some of its cells were moved to another row",
  keyTwice: "Row {{row}} has the same hidden key. Clear it in the copied row to bring that in as a new item",
  noSuchVersion: "The hidden version of this row was altered. Export the list again, and copy what you changed",
  voided: "{{key}} was voided",
  emptied: "This was emptied, and there is no item without it. Put something in, or what stood there before",
} as const;
