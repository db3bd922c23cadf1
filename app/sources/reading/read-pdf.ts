import { sourceBuilder } from "./build-source";
import { guessLanguage } from "./guess-language";
import { addBlocks } from "./pdf-blocks";
import { linesOfPage } from "./pdf-columns";
import { footnotesOf } from "./pdf-footnotes";
import { findFurniture, type Page } from "./pdf-furniture";
import type { Line } from "./pdf-lines";
import { readPdfPages } from "./pdf-pages";
import { shapeOf } from "./pdf-shape";
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
  const builder = sourceBuilder();
  addBlocks(builder, { pages, furniture, notes, lines, shape });
  return { source: builder.build(guessLanguage(builder.text()), pages.length), warnings: warningsFor(empty) };
}

const warningsFor = (empty: Page[]): Problem[] => (empty.length ? [{ code: "pagesWithoutText", values: { pages: empty.map(({ number }) => number).slice(0, 20).join(", ") } }] : []);

// Where most of a document is written by typewriter, that is no sign of code.
function forgetTypewriter(lines: Line[]) {
  const letters = (some: Line[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  if (letters(lines.filter(({ mono }) => mono)) > letters(lines) / 2) for (const line of lines) line.mono = false;
}
