import { cutRow, type Run } from "./pdf-lines";

type Piece = { runs: Run[]; x: number; end: number; text: string };
type Band = { x: number; end: number };
type Row = { y: number; pieces: Piece[] };

/** A table on a page: from which of its rows to which, and the runs of each cell, top to bottom. */
export type PdfTable = { from: number; to: number; rows: { column: number; lines: Run[][] }[][] };

/** Between the cells of a full row there is no more than this, in heights of letters; between words there is less. */
const PADDING = 0.62;
const FEWEST_ROWS = 3;
const LEADERS = /(?:[.…·_]\s?){4,}/;
/** What stands before an item rather than in a cell. */
const MARK = /^[^\p{L}\p{N}]{0,2}[\p{L}\p{N}.]{0,6}[^\p{L}\p{N}]{0,2}$/u;

/** The tables among the rows of a page: where several rows in succession have their pieces one below the other, in two columns of words or more. */
export function findTables(rows: Run[][]): PdfTable[] {
  const cut = rows.map((row) => ({ y: Math.max(...row.map((run) => run.y)), pieces: cutRow(row, PADDING).map(measure) }));
  const tables: PdfTable[] = [];
  for (let from = 0; from < cut.length; ) {
    const { to, bands } = reach(cut, from);
    const region = cut.slice(from, to + 1);
    if (isTable(region, bands)) tables.push({ from, to, rows: cellsOf(region, bands) });
    from = isTable(region, bands) ? to + 1 : from + 1;
  }
  return tables;
}

const measure = (runs: Run[]): Piece => ({ runs, x: Math.min(...runs.map((run) => run.x)), end: Math.max(...runs.map((run) => run.end)), text: runs.map((run) => run.text).join("").trim() });

// As far down as every piece lies within one column, and no gap is left between the rows.
function reach(rows: Row[], from: number): { to: number; bands: Band[] } {
  let bands: Band[] = [];
  let to = from;
  if ((rows[from]?.pieces.length ?? 0) < 2) return { to, bands };
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    const size = row?.pieces[0]?.runs[0]?.size ?? 10;
    if (!row || (at > from && row.y - (rows[at - 1]?.y ?? 0) > size * 4)) break;
    const next = withPieces(bands, row.pieces) ?? (at > from && reachesOver(bands, row.pieces, rows[at + 1]) ? bands : null);
    if (!next) break;
    [bands, to] = [next, at];
  }
  while (to > from && (rows[to]?.pieces.length ?? 0) < 2 && (rows[to]?.pieces[0]?.x ?? 0) < (bands[1]?.x ?? 0)) to -= 1;
  return { to, bands };
}

// A row of its own between others, over several columns: what the rows below it are about.
function reachesOver(bands: Band[], pieces: Piece[], below: Row | undefined): boolean {
  const [first] = pieces;
  if (!first || pieces.length > 2 || Math.abs(first.x - (bands[0]?.x ?? 0)) > 6 || first.end > (bands.at(-1)?.x ?? 0)) return false;
  return below !== undefined && below.pieces.length > 1 && withPieces(bands, below.pieces) !== null;
}

function withPieces(bands: Band[], pieces: Piece[]): Band[] | null {
  const next = bands.map((band) => ({ ...band }));
  for (const { x, end } of pieces) {
    const touched = next.filter((band) => x < band.end && end > band.x);
    const [band] = touched;
    if (touched.length > 1) return null;
    if (band) [band.x, band.end] = [Math.min(band.x, x), Math.max(band.end, end)];
    else next.push({ x, end });
  }
  next.sort((a, b) => a.x - b.x);
  return next.some((band, at) => band.end > (next[at + 1]?.x ?? Infinity)) ? null : next;
}

function isTable(rows: Row[], bands: Band[]): boolean {
  const wide = rows.filter(({ pieces }) => pieces.length > 1);
  if (bands.length < 2 || wide.length < FEWEST_ROWS || rows.some(({ pieces }) => pieces.some(({ text }) => LEADERS.test(text)))) return false;
  const wordy = bands.filter((band) => {
    const inside = rows.flatMap(({ pieces }) => pieces.filter((piece) => piece.x >= band.x && piece.end <= band.end));
    return inside.length >= FEWEST_ROWS && inside.filter(({ text }) => /\p{L}{2}/u.test(text) && !MARK.test(text)).length > inside.length * 0.5;
  });
  return wordy.length > 1;
}

function cellsOf(region: Row[], bands: Band[]): PdfTable["rows"] {
  const starts = rowStarts(region, bands);
  const rows: PdfTable["rows"] = [];
  region.forEach(({ pieces }, at) => {
    if (starts.has(at)) rows.push([]);
    for (const piece of pieces) {
      const column = Math.max(0, bands.findIndex((band) => piece.x < band.end && piece.end > band.x));
      const cell = rows.at(-1)?.find((one) => one.column === column);
      if (cell) cell.lines.push(piece.runs);
      else rows.at(-1)?.push({ column, lines: [piece.runs] });
    }
  });
  return rows.map((row) => row.sort((a, b) => a.column - b.column));
}

// Where rows stand apart, that tells where one begins; where they do not, the first column does.
function rowStarts(region: Row[], bands: Band[]): Set<number> {
  const gaps = region.map(({ y }, at) => (at ? y - (region[at - 1]?.y ?? 0) : Infinity));
  const leading = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.2)] ?? 0;
  const apart = gaps.flatMap((gap, at) => (gap > leading * 1.25 ? [at] : []));
  const over = region.flatMap(({ pieces }, at) => (pieces[0] && pieces[0].x < (bands[0]?.end ?? 0) && pieces[0].end > (bands[1]?.x ?? Infinity) ? [at, at + 1] : []));
  const most = Math.max(...region.map(({ pieces }) => pieces.length));
  const labelled = region.flatMap(({ pieces }, at) => (at === 0 || (pieces[0] && pieces[0].x < (bands[0]?.end ?? 0) && pieces.length >= most * 0.6 && !goesOn(region[at - 1], pieces, bands)) ? [at] : []));
  return new Set([...over, ...(apart.length >= Math.max(3, labelled.length * 0.6) ? apart : labelled)]);
}

// The text of the widest column filled its line and had not ended, and not every cell has a line more: the row goes on.
function goesOn(before: Row | undefined, pieces: Piece[], bands: Band[]): boolean {
  if (!before || pieces.length >= before.pieces.length) return false;
  const widest = bands.reduce((most, band) => (band.end - band.x > most.end - most.x ? band : most));
  const line = before.pieces.find(({ x, end }) => x < widest.end && end > widest.x);
  return line !== undefined && line.end > widest.x + (widest.end - widest.x) * 0.65 && !/[.;:!?]$/.test(line.text);
}
