import { sourceBuilder } from "./build-source";
import { guessLanguage } from "./guess-language";
import { DRESSED_LEVEL, isPlainTitle, isShortTitle } from "./looks-like-heading";
import { linesOfPage } from "./pdf-columns";
import { footnotesOf, withoutSign } from "./pdf-footnotes";
import { findFurniture, type Page } from "./pdf-furniture";
import { groupLines, LEADERS, MARKER } from "./pdf-groups";
import { readPdfPages } from "./pdf-pages";
import { isSetApart, shapeOf, type Shape } from "./pdf-shape";
import { wordJoiner } from "./pdf-words";
import type { CellPlace, Line } from "./pdf-lines";
import { problem, type Problem } from "./problem";
import type { ReadDocument } from "./read-document";

/** A page with fewer letters than this holds a picture, or nothing. */
const FEWEST_LETTERS = 10;

/** The text of a PDF as it is read: lines joined to paragraphs, items and headings, page furniture and footnotes set aside. */
export async function readPdf(bytes: Uint8Array, onPage?: (page: number) => void): Promise<ReadDocument> {
  const pages: Page[] = [];
  for await (const { number, height, runs } of readPdfPages(bytes)) {
    pages.push({ number, height, lines: linesOfPage(runs, number) });
    onPage?.(number);
  }
  const empty = pages.filter(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0) < FEWEST_LETTERS);
  if (empty.length > pages.length * 0.9) throw problem("scanned");

  const furniture = findFurniture(pages);
  const flowing = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !furniture.has(line)) }));
  forgetTypewriter(flowing.flatMap(({ lines }) => lines));
  const shape = shapeOf(flowing.flatMap(({ lines }) => lines));
  const notes = new Map(flowing.map(({ number, lines, height }) => [number, footnotesOf(lines, shape, height)]));
  const noted = new Set([...notes.values()].flatMap((some) => some.flatMap((note) => note.lines)));
  const lines = flowing.flatMap((page) => page.lines.filter((line) => !noted.has(line)));
  const join = wordJoiner(lines.map(({ text }) => text));
  const levels = headingSizes(lines, shape);
  const groups = groupLines(lines, shape);

  const builder = sourceBuilder();
  const indents: number[] = [];
  const tables = new Map<string, number>();
  let contents = 0;
  let done = 0;

  // What stands at the edges of a page follows the paragraph that reaches over it.
  function addEdges(before: number) {
    for (; done < before; done++) {
      const page = pages[done];
      for (const note of notes.get(page?.number ?? 0) ?? []) builder.add("footnote", withoutSign(joinLines(note.lines, join).text), { marker: note.sign, page: page?.number });
      for (const line of page?.lines ?? []) if (furniture.has(line)) builder.add("furniture", line.text, { page: line.page });
    }
  }

  function addCell(group: Line[], { page, bold }: Line, { table, row, column }: CellPlace) {
    const key = `${page} ${table}`;
    if (!tables.has(key)) tables.set(key, tables.size);
    const { text, gaps } = joinLines(group, join);
    const clean = cleanText(text, gaps, 0);
    builder.add("cell", clean.text, { page, gaps: clean.gaps, cell: { table: tables.get(key) ?? 0, row, column, header: row === 0 && bold && /\p{L}/u.test(text) } });
  }

  function addGroup(group: Line[], first: Line) {
    const { page } = first;
    if (first.cell) return addCell(group, first, first.cell);
    if (first.mono) return builder.add("code", group.map(({ text }) => text).join("\n"), { page });
    const { text, gaps } = joinLines(group, join);
    if (LEADERS.test(text) || (contents === page && /\t[\divxlc–-]+$/i.test(text))) return builder.add("contents", text.replace(/\t/g, " "), { page });
    const found = MARKER.exec(text);
    const marker = found?.[1] ?? "";
    const rest = cleanText(text.slice(found?.[0].length ?? 0), gaps, found?.[0].length ?? 0);
    const level = headingLevel(group, rest.text, shape, levels);
    if (level) {
      if (/^(table of )?contents$/i.test(rest.text)) contents = page;
      indents.length = 0;
      return builder.add("heading", rest.text, { level, marker, page });
    }
    if (!marker) return builder.add("paragraph", rest.text, { page, gaps: rest.gaps });
    return builder.add("item", rest.text, { marker, page, gaps: rest.gaps, level: depthOf(indents, first.x) });
  }

  for (const group of groups) {
    const first = group[0];
    if (!first) continue;
    addEdges(first.page - 1);
    addGroup(group, first);
  }
  addEdges(pages.length);
  return { source: builder.build(guessLanguage(builder.text()), pages.length), warnings: warningsFor(empty) };
}

const warningsFor = (empty: Page[]): Problem[] => (empty.length ? [{ code: "pagesWithoutText", values: { pages: empty.map(({ number }) => number).slice(0, 20).join(", ") } }] : []);

// Where most of a document is written by typewriter, that is no sign of code.
function forgetTypewriter(lines: Line[]) {
  const letters = (some: Line[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  if (letters(lines.filter(({ mono }) => mono)) > letters(lines) / 2) for (const line of lines) line.mono = false;
}

type Gap = { start: number; end: number };

function joinLines(group: Line[], join: (before: string, after: string) => string): { text: string; gaps: Gap[] } {
  let text = "";
  const gaps: Gap[] = [];
  for (const line of group) {
    text = text ? join(text, line.text) : line.text;
    const from = text.length - line.text.length;
    for (const note of line.notes) gaps.push({ start: from + note.start, end: from + note.end });
  }
  return { text, gaps };
}

// One space for every tab, so that nothing moves; gaps count from the text's own beginning.
const cleanText = (text: string, gaps: Gap[], cut: number) => ({ text: text.replace(/\s/g, " "), gaps: gaps.map(({ start, end }) => ({ start: start - cut, end: end - cut })).filter(({ start }) => start >= 0) });

/** The sizes of type above that of the body, the largest first. */
function headingSizes(lines: Line[], shape: Shape): number[] {
  const sizes = new Set(lines.filter((line) => line.size > shape.larger && line.text.length < 200).map((line) => Math.round(line.size)));
  return [...sizes].sort((a, b) => b - a).slice(0, DRESSED_LEVEL - 1);
}

function headingLevel(group: Line[], text: string, shape: Shape, sizes: number[]): number {
  const [first] = group;
  if (!first || group.length > 4 || text.length > 200 || !/\p{L}/u.test(text)) return 0;
  if (first.size > shape.larger) return /[.;,]$/.test(text) && text.length > 90 ? 0 : sizes.indexOf(Math.round(first.size)) + 1 || sizes.length || 1;
  const dressed = group.every((line) => isSetApart(line, shape)) && isShortTitle(text);
  return group.length <= 2 && (dressed || isPlainTitle(text)) ? DRESSED_LEVEL : 0;
}

function depthOf(indents: number[], x: number): number {
  while (indents.length && x < (indents.at(-1) ?? 0) - 4) indents.pop();
  if (!indents.length || x > (indents.at(-1) ?? 0) + 4) indents.push(x);
  return indents.length - 1;
}
