import type { Block, Span } from "../reading/source-text";

/** A block as a passage is read from it. */
export type ReadBlock = Pick<Block, "kind" | "start" | "end" | "gaps"> & { text: string };

/** What a passage says, without page furniture and broken lines, a line a block; and at which offset of the document each of its characters stands. */
export type PassageWords = { words: string; places: number[] };

const UNREAD: Block["kind"][] = ["furniture", "contents", "footnote"];

/** Reads a passage from the blocks that it reaches over. */
export function readPassage(blocks: readonly ReadBlock[], span: Span): PassageWords {
  const touched = blocks.filter((block) => block.start < span.end && block.end > span.start);
  // A note that somebody marks is read; one that a passage only reaches over is not.
  const read = touched.filter(({ kind }) => !UNREAD.includes(kind));
  const lines = (read.length ? read : touched).map((block) => readBlock(block, span)).filter(({ words }) => words);
  // A line break stands where the line after it begins.
  return { words: lines.map(({ words }) => words).join("\n"), places: lines.flatMap(({ places }, index) => (index ? [places[0] ?? 0, ...places] : places)) };
}

function readBlock(block: ReadBlock, { start, end }: Span): PassageWords {
  let words = "";
  const places: number[] = [];
  for (let at = Math.max(block.start, start); at < Math.min(block.end, end); at++) {
    if (block.gaps.some((gap) => gap.start <= at && at < gap.end)) continue;
    const char = block.text[at - block.start] ?? "";
    const space = /\s/.test(char);
    if (space && (!words || words.endsWith(" "))) continue;
    words += space ? " " : char;
    places.push(at);
  }
  const trimmed = words.trimEnd();
  return { words: trimmed, places: places.slice(0, trimmed.length) };
}

/** The span of the document that a stretch of a passage's words stands in. */
export function spanOf({ places }: PassageWords, from: number, to: number): Span | null {
  const [first, last] = [places[from], places[to - 1]];
  return first === undefined || last === undefined || to <= from ? null : { start: first, end: last + 1 };
}
