/** So many out of so many. */
export type Part = { count: number; of: number };

const LEAST = 10;

/** A part in whole per cent. Out of fewer than ten there is none: the numbers alone say it. Almost all is not all, and almost none is not none. */
export function percentOf({ count, of }: Part): number | null {
  if (of < LEAST) return null;
  const rounded = Math.round((count / of) * 100);
  if (count > 0 && rounded === 0) return 1;
  return count < of && rounded === 100 ? 99 : rounded;
}
