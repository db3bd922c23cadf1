import { findTables } from "./pdf-tables";
import { cutRow, groupRows, joinRow, type Line, type Run } from "./pdf-lines";

type Piece = { runs: Run[]; x: number; end: number; y: number; length: number };

const FEWEST_LINES = 8;
const PROSE = 22;

/** The lines of a page in the order in which they are read: column after column where it has two of them. */
export function linesOfPage(runs: Run[], page: number): Line[] {
  const rows = groupRows(runs);
  const gutter = findGutter(rows.flatMap((row) => cutRow(row)).map(measure));
  if (gutter === null) return linesWithTables(rows, page);

  const lines: Line[] = [];
  let left: Run[][] = [];
  let right: Run[][] = [];
  const end = () => {
    lines.push(...left.map((row) => joinRow(row, page, 1)), ...right.map((row) => joinRow(row, page, 2)));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    const pieces = cutRow(row).map(measure);
    if (pieces.some(({ x, end: to }) => x < gutter && to > gutter)) {
      end();
      lines.push(joinRow(row, page, 0));
      continue;
    }
    const [before, after] = [pieces.filter(({ x }) => x < gutter), pieces.filter(({ x }) => x >= gutter)];
    if (before.length) left.push(before.flatMap((piece) => piece.runs));
    if (after.length) right.push(after.flatMap((piece) => piece.runs));
  }
  end();
  return lines;
}

function linesWithTables(rows: Run[][], page: number): Line[] {
  const tables = findTables(rows);
  return rows.flatMap((row, at) => {
    const table = tables.findIndex(({ from, to }) => at >= from && at <= to);
    if (table < 0) return [joinRow(row, page, 0)];
    if (tables[table]?.from !== at) return [];
    return tables[table].rows.flatMap((cells, of) => cells.flatMap(({ column, lines }) => lines.map((line) => joinRow(line, page, 0, { table, row: of, column }))));
  });
}

const measure = (runs: Run[]): Piece => ({
  runs,
  x: Math.min(...runs.map((run) => run.x)),
  end: Math.max(...runs.map((run) => run.end)),
  y: runs[0]?.y ?? 0,
  length: runs.reduce((sum, run) => sum + run.text.length, 0),
});

// Columns of prose: about the middle hardly anything crosses, and on either side the lines are long and fill their side. Cells of a table do not.
function findGutter(pieces: Piece[]): number | null {
  if (pieces.length < FEWEST_LINES * 2) return null;
  const from = Math.min(...pieces.map(({ x }) => x));
  const to = Math.max(...pieces.map(({ end }) => end));
  let best: { at: number; crossing: number } | null = null;
  for (let at = from + (to - from) * 0.35; at < from + (to - from) * 0.65; at += 3) {
    const crossing = pieces.filter(({ x, end }) => x < at && end > at).length;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  if (!best || best.crossing > pieces.length * 0.15) return null;
  const { at } = best;
  const sides = [pieces.filter(({ end }) => end <= at), pieces.filter(({ x }) => x >= at)];
  return sides.every(isProse) ? at : null;
}

function isProse(side: Piece[]): boolean {
  if (side.length < FEWEST_LINES) return false;
  const width = Math.max(...side.map(({ end }) => end)) - Math.min(...side.map(({ x }) => x));
  const long = side.filter((piece) => piece.length >= PROSE && piece.end - piece.x > width * 0.75);
  return long.length > side.length * 0.5;
}
