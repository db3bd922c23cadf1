import type { FieldId } from "~/spreadsheets/import/fields";

/** What a field says: its value by which it is compared, null where its words name none that is known, and the words that mean the same. */
export type Said = { value: string | null; words: readonly string[] };

/** What became of a field that went out, came back, and may have changed here meanwhile. */
export type Merged = "unchanged" | "theirs" | "ours" | "same" | "conflict";

export type SaidRow = Partial<Record<FieldId, Said>>;

/** Of each field that came back: who changed it since it went out. Nothing is taken where both did, unless they said the same. */
export function mergeRow(base: SaidRow, theirs: SaidRow, ours: SaidRow): Partial<Record<FieldId, Merged>> {
  const fields = (Object.keys(theirs) as FieldId[]).map((field) => [field, mergeField(base[field] ?? NOTHING, theirs[field] ?? NOTHING, ours[field] ?? NOTHING)] as const);
  return Object.fromEntries(fields);
}

export const NOTHING: Said = { value: "", words: [] };

/** The same for one field. */
export function mergeField(base: Said, theirs: Said, ours: Said): Merged {
  if (saysSame(theirs, base)) return saysSame(ours, base) ? "unchanged" : "ours";
  if (saysSame(theirs, ours)) return "same";
  return saysSame(ours, base) ? "theirs" : "conflict";
}

/** Whether two say the same: by their values, or where a value is not known by any of their words. */
export function saysSame(a: Said, b: Said): boolean {
  if (a.value !== null && b.value !== null) return a.value === b.value;
  return a.words.some((word) => b.words.includes(word));
}
