/** The words of past days: the list and an item as they stood. */
export const asOf = {
  label: "As of",
  today: "today",
  title: "{{title}} as of {{date}}",
  choose: "As of which day",
  slider: "Day of the programme’s life",
  day: "Day",
  show: "Show",
  others: "By date or session",
  sessions: "Sessions",
  years: "Ends of years",
  first: "First recorded day",
  span: "The register goes back to {{first}}. What was recorded later counts from the day it speaks of.",
  onSession: "{{date}}, {{session}}",
} as const;
