import type { Block } from "./source-text";
import { markOf } from "./text-marks";

const RULE = /^\s*(?:[-*_]\s*){3,}$/;
const TABLE_RULE = /^\s*\|?[\s:|-]+\|[\s:|-]*$/;

/** The blocks of a text in Markdown. Signs of emphasis stay where they are, as gaps in what is said. */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let fence = "";
  let table = 0;
  let row = -1;
  let at = 0;

  const put = (kind: Block["kind"], start: number, end: number, details: Partial<Block> = {}) => {
    const block: Block = { kind, start, end, level: 0, marker: "", page: null, cell: null, gaps: [], ...details };
    if (end > start) blocks.push(block);
    return block;
  };

  for (const line of text.split("\n")) {
    const start = at + (line.length - line.trimStart().length);
    const words = line.trim();
    const end = start + words.length;
    at += line.length + 1;
    const fenced = /^(```|~~~)/.exec(words)?.[1] ?? "";
    if (fence || fenced) {
      if (!fence || fenced === fence) fence = fence ? "" : fenced;
      else put("code", start, end);
      open = null;
      continue;
    }
    if (!/^\s*\|/.test(line)) row = -1;
    if (!words || RULE.test(line)) {
      open = null;
      continue;
    }
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(words);
    if (heading) {
      const from = start + (heading[1]?.length ?? 0) + 1;
      put("heading", from, from + (heading[2]?.length ?? 0), { level: heading[1]?.length ?? 1 });
      open = null;
      continue;
    }
    if (open && /^(=+|-+)$/.test(words) && open.kind === "paragraph") {
      open.kind = "heading";
      open.level = words.startsWith("=") ? 1 : 2;
      open = null;
      continue;
    }
    if (/^\|/.test(words)) {
      if (row < 0) table += 1;
      row += 1;
      if (!TABLE_RULE.test(line)) putCells(words, start, { table, row }, put);
      open = null;
      continue;
    }
    const mark = markOf(words);
    if (mark && mark.length < words.length) {
      open = put("item", start + mark.length, end, { marker: mark.marker, level: Math.floor((line.length - line.trimStart().length) / 2) });
      continue;
    }
    if (open) open.end = end;
    else open = put("paragraph", start + (/^>\s*/.exec(words)?.[0].length ?? 0), end);
  }
  return blocks.map((block) => (block.kind === "code" ? block : { ...block, gaps: emphasisIn(text, block) }));
}

const EMPHASIS = /(?<![\p{L}\p{N}*_])(\*\*|__|\*|_)(?=\S)(?:(?!\1)[^])*?\S\1(?![\p{L}\p{N}*_])/gu;

function emphasisIn(text: string, { start, end }: Block): Block["gaps"] {
  return [...text.slice(start, end).matchAll(EMPHASIS)].flatMap(({ index, 0: words, 1: sign = "" }) => {
    const [from, to] = [start + index, start + index + words.length];
    return [{ start: from, end: from + sign.length }, { start: to - sign.length, end: to }];
  });
}

type Put = (kind: Block["kind"], start: number, end: number, details?: Partial<Block>) => Block;

function putCells(words: string, start: number, place: { table: number; row: number }, put: Put) {
  let at = start + 1;
  for (const [column, cell] of words.replace(/^\||\|$/g, "").split(/(?<!\\)\|/).entries()) {
    const from = at + cell.length - cell.trimStart().length;
    const mark = markOf(cell.trim());
    const skip = mark && mark.length < cell.trim().length ? mark.length : 0;
    put("cell", from + skip, from + cell.trim().length, { marker: skip ? (mark?.marker ?? "") : "", cell: { ...place, column, header: place.row === 0 } });
    at += cell.length + 1;
  }
}
