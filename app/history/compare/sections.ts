/** What can have happened to an item between two dates, in the order of the page. An item may stand in several. */
export const SECTIONS = [
  "new", "moved", "closed", "reopened", "rescheduled", "deadline", "owner", "organisations", "positions", "details", "void", "revived",
] as const;

export type Section = (typeof SECTIONS)[number];

/** Open items of which nobody reported anything between the two dates: nothing that happened, so it stands apart. */
export const SILENT = "silent";

export type PageSection = Section | typeof SILENT;

export const PAGE_SECTIONS: readonly PageSection[] = [...SECTIONS, SILENT];
