import type { Block, SourceText } from "../reading/source-text";

const RUN = 4;

/** The blocks of a page that stands in the document twice, word for word: four in a row that came before. */
export function repeatedBlocks({ text, blocks }: SourceText): Block[] {
  const seen = new Set<string>();
  const words = blocks.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
  return blocks.filter((_, index) => {
    if (index < RUN - 1) return false;
    const run = words.slice(index - RUN + 1, index + 1).join("\n");
    const repeated = run.length > 120 && seen.has(run);
    seen.add(run);
    return repeated;
  });
}
