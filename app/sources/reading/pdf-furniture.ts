import type { Line } from "./pdf-lines";

export type Page = { number: number; height: number; lines: Line[] };

const OUTERMOST = 4;
const MARGIN = 0.16;
const PAGE_NUMBER = /^(page|стр\.?|صفحہ)?\s*[-–—|]?\s*(\d{1,4}|[ivxlc]{1,6})\s*[-–—|]?(\s*(of|\/|из)\s*\d{1,4})?$/i;

/** The lines that are furniture of their pages: what repeats at the edge of several of them, and their numbers. */
export function findFurniture(pages: Page[]): Set<Line> {
  const edges = pages.flatMap((page) => edgeLines(page).map((lines) => ({ page, lines })));
  const seen = new Map<string, Set<number>>();
  for (const { page, lines } of edges) {
    for (const line of lines) {
      const key = keyOf(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  }
  const often = pages.length <= 4 ? 2 : 3;
  const furniture = new Set<Line>();
  for (const { page, lines } of edges) {
    for (const line of lines) {
      const repeats = (seen.get(keyOf(line))?.size ?? 0) >= often;
      if (!repeats && !(PAGE_NUMBER.test(line.text) && isOutermost(line, page))) break;
      furniture.add(line);
    }
  }
  return furniture;
}

const keyOf = (line: Line) => `${line.text.replace(/\d+/g, "#").replace(/\s+/g, " ").toLowerCase()} ${Math.round(line.y / 6)}`;

// From the edge inwards: where one line is no furniture, none further in is.
function edgeLines({ lines, height }: Page): [Line[], Line[]] {
  const ordered = [...lines].sort((a, b) => a.y - b.y);
  const top = ordered.slice(0, OUTERMOST).filter((line) => line.y < height * MARGIN);
  const bottom = ordered.slice(-OUTERMOST).filter((line) => line.y > height * (1 - MARGIN));
  return [top, bottom.reverse()];
}

function isOutermost(line: Line, { lines }: Page) {
  const above = lines.filter(({ y }) => y < line.y - 2).length;
  const below = lines.filter(({ y }) => y > line.y + 2).length;
  return Math.min(above, below) <= 1;
}
