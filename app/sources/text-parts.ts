/** So many characters of a document are shown at once, or the whole of a longer block. */
export const PART_LENGTH = 30_000;

/** What is asked of a block to divide a document: where it begins, and the row of a table that it stands in. */
export type PartBlock = { place: number; start: number; row: string | null };

export type PartStart = { place: number; start: number };

/** Where the parts of a long document begin; no row of a table is divided. */
export function dividePlaces(blocks: readonly PartBlock[], length = PART_LENGTH): PartStart[] {
  const parts: PartStart[] = [];
  let row: string | null = null;
  for (const block of blocks) {
    const begun = parts.at(-1);
    const continues = block.row !== null && block.row === row;
    row = block.row;
    if (!begun || (!continues && block.start - begun.start >= length)) parts.push({ place: block.place, start: begun ? block.start : 0 });
  }
  return parts;
}

/** The part, counted from 1, that holds an offset of the text. */
export function partAt(parts: readonly PartStart[], offset: number): number {
  return Math.max(1, parts.filter(({ start }) => start <= offset).length);
}
