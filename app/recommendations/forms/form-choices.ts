import type { Channel } from "#db/enums";

/** The longest that each kind of text may be; the fields of a form and the server's check read the same number. */
export const LONGEST = { title: 300, note: 10_000, wording: 50_000, reason: 2_000, measure: 2_000, line: 200, date: 100, links: 5_000 } as const;

/** Most files and links of one form. */
export const MOST_EVIDENCE = 10;

/** Ways by which something may have come, as a person chooses them; the others are the machine's own. */
export const CHANNELS = ["PAGE", "LETTER", "SESSION", "PRESS"] as const satisfies readonly Channel[];

/** Languages that a wording always has a place for. */
export const LANGUAGES = ["en", "ru", "kk", "ur"] as const;

/** An organisation as a choice: by its abbreviation first, where it has one. */
export const nameOrganisation = ({ name, abbreviation }: { name: string; abbreviation?: string }) =>
  abbreviation ? `${abbreviation} – ${name}` : name;

/** Rows as choices, by their ids. */
export const choicesOf = <Row extends { id: number }>(rows: readonly Row[], label: (row: Row) => string) =>
  rows.map((row) => ({ value: String(row.id), label: label(row) }));

/** Rows for organisations on one side of an item. */
export const MOST_ORGANISATIONS = 12;
