import type { Block } from "./source-text";
import type { TextLine } from "./text-lines";
import { markOf } from "./text-marks";

/** A piece of a line between tabs or wide spaces: where it begins in the line, and its words. */
type Piece = { at: number; words: string; column?: number };
type Row = { table: number; row: number; pieces: Piece[] };

const WIDE = / {3,}|\t+/;
const FEWEST_ROWS = 3;
const NEAR = 2;

/** The lines of a plain text that are rows of a table: those with tabs, and those whose pieces stand below one another. */
export function rowsOf(lines: TextLine[]): Map<TextLine, Row> {
  const rows = new Map<TextLine, Row>();
  let table = 0;
  const take = (group: TextLine[], cut: (line: TextLine) => Piece[]) => {
    table += 1;
    group.forEach((line, row) => rows.set(line, { table, row, pieces: cut(line) }));
  };
  for (const group of groupBy(lines, hasTab, startsTable)) take(group, tabbed);
  for (const group of groupBy(lines, (line) => !hasTab(line) && spaced(line).length > 1, (before, line) => !sameColumns(before, line))) {
    if (group.length < FEWEST_ROWS) continue;
    const header = headerAbove(lines, group[0]);
    if (header) take([header.line, ...group], (line) => (line === header.line ? header.pieces : spaced(line)));
    else take(group, spaced);
  }
  return rows;
}

// The line above whose pieces stand over some of the columns: the column of numbers has no name.
function headerAbove(lines: TextLine[], first: TextLine | undefined): { line: TextLine; pieces: Piece[] } | null {
  const line = first && lines[lines.indexOf(first) - 1];
  if (!first || !line || line.page !== first.page || hasTab(line)) return null;
  const columns = spaced(first).map(({ at, words }) => ({ from: at + first.indent, to: at + first.indent + words.length }));
  const pieces = spaced(line).map(({ at, words }) => {
    const [from, to] = [at + line.indent, at + line.indent + words.length];
    return { at, words, column: columns.findIndex((column) => from <= column.to && to >= column.from) };
  });
  const placed = new Set(pieces.map(({ column }) => column));
  return pieces.length > 1 && pieces.length < columns.length && placed.size === pieces.length && !placed.has(-1) ? { line, pieces } : null;
}

/** The cells of a row as blocks. */
export function cellsOf(line: TextLine, { table, row, pieces }: Row, page: number | null): Block[] {
  return pieces.flatMap(({ at, words, column: own }, index) => {
    const column = own ?? index;
    const trimmed = words.trim();
    const mark = markOf(trimmed);
    const skip = mark && mark.length < trimmed.length ? mark.length : 0;
    const start = line.start + at + (words.length - words.trimStart().length) + skip;
    const end = line.start + at + words.trimEnd().length;
    return end > start ? [{ kind: "cell" as const, start, end, level: 0, marker: skip ? (mark?.marker ?? "") : "", page, cell: { table, row, column, header: row === 0 }, gaps: [] }] : [];
  });
}

const hasTab = ({ text }: TextLine) => text.includes("\t");
const startsTable = (_before: TextLine, line: TextLine) => line.apart;

function groupBy(lines: TextLine[], belongs: (line: TextLine) => boolean, apart: (before: TextLine, line: TextLine) => boolean): TextLine[][] {
  const groups: TextLine[][] = [];
  let before: TextLine | null = null;
  for (const line of lines) {
    if (belongs(line)) {
      if (before && !apart(before, line)) groups.at(-1)?.push(line);
      else groups.push([line]);
    }
    before = belongs(line) ? line : null;
  }
  return groups;
}

function tabbed({ text }: TextLine): Piece[] {
  let at = 0;
  return text.split("\t").map((words) => {
    const piece = { at, words };
    at += words.length + 1;
    return piece;
  });
}

function spaced({ text }: TextLine): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const words of text.split(WIDE)) {
    at = text.indexOf(words, at);
    pieces.push({ at, words });
    at += words.length;
  }
  return pieces;
}

function sameColumns(before: TextLine, line: TextLine): boolean {
  const [above, below] = [spaced(before), spaced(line)];
  return above.length === below.length && above.every(({ at }, index) => Math.abs(at + before.indent - ((below[index]?.at ?? 0) + line.indent)) <= NEAR);
}
