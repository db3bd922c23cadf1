import { isPlainTitle, levelOfTitle } from "./looks-like-heading";
import { continues, hyphenGap, isHeading, startsNew, wrapWidth } from "./plain-lines";
import { cellsOf, rowsOf } from "./plain-tables";
import type { Block } from "./source-text";
import { furnitureOf } from "./text-furniture";
import { textLines, type TextLine } from "./text-lines";
import { depthOfMark, followsMark, isBullet, isContentsLine, markOf } from "./text-marks";

const DRESSED_LEVEL = 5;

/** The blocks of a plain text: lines joined where they were broken by width, items by their marks, headings by how they stand. */
export function plainBlocks(text: string): { blocks: Block[]; pages: number | null } {
  const { lines, pages } = textLines(text);
  const read = plainReader(text, lines, pages !== null);
  return { blocks: read().map(trimGaps).filter(({ start, end }) => end > start), pages };
}

// What stood open when page furniture came, and ended before it, contains no furniture.
function trimGaps(block: Block): Block {
  return { ...block, gaps: block.gaps.filter(({ end }) => end < block.end) };
}

/** Goes through the lines one by one; each is taken by the first step that knows it. */
function plainReader(text: string, lines: TextLine[], paged: boolean) {
  const furniture = furnitureOf(lines);
  const rows = rowsOf(lines.filter((line) => !furniture.has(line)));
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  /** The block that the next line may go on with. */
  let open: Block | null = null;
  /** Marks that came without their items. */
  let waiting: string[] = [];
  let before: TextLine | null = null;

  const put = (kind: Block["kind"], line: TextLine, details: Partial<Block> = {}) => {
    const block: Block = { kind, start: line.start, end: line.end, level: 0, marker: "", page: paged ? line.page : null, cell: null, gaps: [], ...details };
    blocks.push(block);
    return block;
  };

  const putMarked = (marker: string, line: TextLine, start: number, heading: boolean, level: number) => {
    const block = put(heading ? "heading" : "item", line, { start, marker, level: heading ? depthOfMark(marker) : level });
    open = heading ? null : block;
  };

  function takeFurniture(line: TextLine): boolean {
    if (!furniture.has(line)) return false;
    if (open) open.gaps.push({ start: line.start, end: line.end });
    else put("furniture", line);
    return true;
  }

  function takeContents(line: TextLine): boolean {
    if (!isContentsLine(line.text)) return false;
    put("contents", line);
    open = null;
    return true;
  }

  function takeRow(line: TextLine): boolean {
    const row = rows.get(line);
    if (!row) return false;
    blocks.push(...cellsOf(line, row, paged ? line.page : null));
    open = null;
    return true;
  }

  function takeMarked(line: TextLine, next: TextLine | null): boolean {
    const mark = markOf(line.text);
    if (!mark) return false;
    const { marker, length } = mark;
    if (length === line.text.length) {
      waiting.push(marker);
      open = null;
      return true;
    }
    const certain = isBullet(marker) || /^[(\d]/.test(marker) || (open !== null && followsMark(open.marker, marker));
    if (open && !certain && continues(open, before, line, width)) return false;
    putMarked(marker, line, line.start + length, !isBullet(marker) && isHeading(line.text.slice(length), line, next, width), Math.floor(line.indent / 2));
    waiting = [];
    return true;
  }

  function takeContinuation(line: TextLine): boolean {
    if (!open || !continues(open, before, line, width) || (waiting.length && startsNew(before, line, width))) return false;
    const gap = hyphenGap(text, open, line);
    if (gap) open.gaps.push(gap);
    open.end = line.end;
    return true;
  }

  function takeWaiting(line: TextLine, next: TextLine | null): boolean {
    const marker = waiting.shift();
    if (marker === undefined) return false;
    const numbered = !isBullet(marker) && /^\w+\.?$/.test(marker) && !/\d\.\d/.test(marker);
    putMarked(marker, line, line.start, numbered && isHeading(line.text, line, next, width), 0);
    return true;
  }

  function takeWords(line: TextLine, next: TextLine | null) {
    const heading = isHeading(line.text, line, next, width);
    const block = put(heading ? "heading" : "paragraph", line, { level: heading ? (isPlainTitle(line.text) ? levelOfTitle(line.text) : DRESSED_LEVEL) : 0 });
    open = heading ? null : block;
  }

  return () => {
    for (const [index, line] of lines.entries()) {
      if (before && line.page !== before.page && !markOf(line.text)) waiting = [];
      if (takeFurniture(line)) continue;
      const next = nextLine(lines, index, furniture);
      if (!(takeContents(line) || takeRow(line) || takeMarked(line, next) || takeContinuation(line) || takeWaiting(line, next))) takeWords(line, next);
      before = line;
    }
    return blocks;
  };
}

function nextLine(lines: TextLine[], index: number, furniture: Set<TextLine>): TextLine | null {
  return lines.slice(index + 1, index + 50).find((line) => !furniture.has(line)) ?? null;
}
