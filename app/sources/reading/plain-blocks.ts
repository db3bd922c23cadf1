import { isPlainTitle } from "./looks-like-heading";
import type { Block } from "./source-text";
import { furnitureOf } from "./text-furniture";
import { textLines, type TextLine } from "./text-lines";
import { depthOfMark, isBullet, isContentsLine, markOf } from "./text-marks";

const LONG_LINE = 130;
const FULL = 0.72;
const ENDS = /[.!?:;]["”’)\]*\d]{0,3}$/;
const TITLE_LENGTH = 110;

/** The blocks of a plain text: lines joined where they were broken by width, items by their marks, headings by how they stand. */
export function plainBlocks(text: string): { blocks: Block[]; pages: number | null } {
  const { lines, pages } = textLines(text);
  const furniture = furnitureOf(lines);
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  const pageOf = (line: TextLine) => (pages ? line.page : null);
  let open: Block | null = null;
  let waiting: string[] = [];
  let before: TextLine | null = null;
  let table = 0;
  let row = 0;

  const put = (block: Block) => {
    blocks.push(block);
    return block;
  };
  const make = (kind: Block["kind"], line: TextLine, details: Partial<Block> = {}): Block => ({
    kind, start: line.start, end: line.end, level: 0, marker: "", page: pageOf(line), cell: null, gaps: [], ...details,
  });

  for (const [index, line] of lines.entries()) {
    if (before && line.page !== before.page && !markOf(before.text)) waiting = [];
    if (furniture.has(line)) {
      if (!open) put(make("furniture", line));
      else open.gaps.push({ start: line.start, end: line.end });
      continue;
    }
    if (isContentsLine(line.text)) {
      open = null;
      put(make("contents", line));
      before = line;
      continue;
    }
    if (line.text.includes("\t") && line.text.split("\t").length > 1) {
      if (!before?.text.includes("\t") || line.apart) {
        table += 1;
        row = 0;
      }
      putRow(line, { table, row: row++ }, pageOf(line), blocks);
      open = null;
      before = line;
      continue;
    }
    const mark = markOf(line.text);
    if (mark && mark.length === line.text.length) {
      waiting.push(mark.marker);
      open = null;
      before = line;
      continue;
    }
    const next = nextLine(lines, index, furniture);
    if (mark && (!open || !continues(open, before, line, width) || isBullet(mark.marker) || /^[(\d]/.test(mark.marker))) {
      const heading = !isBullet(mark.marker) && isHeading(line.text.slice(mark.length), line, next, width);
      const start = line.start + mark.length;
      open = put(make(heading ? "heading" : "item", line, { start, marker: mark.marker, level: heading ? depthOfMark(mark.marker) : Math.floor(line.indent / 2) }));
      if (heading) open = null;
      waiting = [];
      before = line;
      continue;
    }
    if (open && continues(open, before, line, width) && !(waiting.length && startsNew(before, line, width))) {
      hyphenGap(text, open, line);
      open.end = line.end;
    } else if (waiting.length) {
      const marker = waiting.shift() ?? "";
      const heading = !isBullet(marker) && /^\w+\.?$/.test(marker) && !/\d\.\d/.test(marker) && isHeading(line.text, line, next, width);
      open = put(make(heading ? "heading" : "item", line, { marker, level: heading ? depthOfMark(marker) : 0 }));
      if (heading) open = null;
    } else if (isHeading(line.text, line, next, width)) {
      put(make("heading", line, { level: isPlainTitle(line.text) ? 3 : 5 }));
      open = null;
    } else open = put(make("paragraph", line));
    before = line;
  }
  return { blocks: blocks.map(trimGaps).filter(({ start, end }) => end > start), pages };
}

// What stood open when page furniture came, and ended before it, contains no furniture.
function trimGaps(block: Block): Block {
  return { ...block, gaps: block.gaps.filter(({ end }) => end < block.end) };
}

function nextLine(lines: TextLine[], index: number, furniture: Set<TextLine>): TextLine | null {
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line && !furniture.has(line)) return line;
  }
  return null;
}

/** The width at which lines were broken; none where a paragraph is one line. */
function wrapWidth(lines: TextLine[]): number | null {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const long = lines.filter(({ text }) => text.length > LONG_LINE).reduce((sum, { text }) => sum + text.length, 0);
  if (long > total * 0.15) return null;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.85)] ?? null;
}

function continues(open: Block, before: TextLine | null, line: TextLine, width: number | null): boolean {
  if (!before || width === null || open.kind === "heading") return false;
  const lower = /^[\p{Ll}\d(“"'’,;&]/u.test(line.text);
  const ended = ENDS.test(before.text);
  if (line.page !== before.page) return !ended && lower;
  if (line.apart) return !ended && lower && before.text.length > width * 0.4;
  const full = before.text.length >= width * FULL;
  if (/;$/.test(before.text) && !full) return false;
  return full || (!ended && (lower || before.text.length >= width * 0.5));
}

// Marks that came out apart from their items: each item begins with a capital, after a line that was not full.
const startsNew = (before: TextLine | null, line: TextLine, width: number | null) => /^\p{Lu}/u.test(line.text) && (before?.text.length ?? 0) < (width ?? 0) * 0.95;

function isHeading(words: string, line: TextLine, next: TextLine | null, width: number | null): boolean {
  if (words.length > TITLE_LENGTH || !/^[“"‘'(]?[\p{Lu}\p{N}]/u.test(words) || !/\p{L}{2}/u.test(words)) return false;
  if (/[.;,!]$/.test(words) && !/^(article|chapter|section)\s+\S+\.$/i.test(words)) return false;
  if (isPlainTitle(words)) return true;
  if (/:$/.test(words)) return words.split(" ").length <= 3;
  if (/\?$/.test(words) || !next) return false;
  if (width === null) return words.length < 90;
  const short = line.text.length < width * FULL;
  return short && (line.apart || next.apart || /^[\p{Lu}“"]/u.test(next.text)) && !/^\p{Ll}/u.test(next.text);
}

// A word that was cut at the end of a line is one word.
function hyphenGap(text: string, open: Block, line: TextLine) {
  if (!/\p{Ll}-$/u.test(text.slice(open.end - 2, open.end)) || !/^\p{Ll}/u.test(line.text)) return;
  const head = /(\p{L}+)-$/u.exec(text.slice(Math.max(open.start, open.end - 30), open.end))?.[1] ?? "";
  const tail = /^\p{L}+/u.exec(line.text)?.[0] ?? "";
  if (new RegExp(`\\b${head}${tail}\\b`, "iu").test(text)) open.gaps.push({ start: open.end - 1, end: line.start });
}

function putRow(line: TextLine, place: { table: number; row: number }, page: number | null, blocks: Block[]) {
  let at = line.start;
  for (const [column, words] of line.text.split("\t").entries()) {
    const lead = words.length - words.trimStart().length;
    const mark = markOf(words.trim());
    const skip = mark && mark.length < words.trim().length ? mark.length : 0;
    const start = at + lead + skip;
    const end = at + words.trimEnd().length;
    if (end > start) blocks.push({ kind: "cell", start, end, level: 0, marker: skip ? (mark?.marker ?? "") : "", page, cell: { ...place, column, header: place.row === 0 }, gaps: [] });
    at += words.length + 1;
  }
}
