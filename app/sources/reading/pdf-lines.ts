/** A stretch of text as a page draws it; y counts from the top. */
export type Run = { text: string; x: number; end: number; y: number; size: number; font: string; bold: boolean; mono: boolean; rtl: boolean };

/** A line of text; `notes` are the signs of footnotes within it. */
export type Line = { text: string; x: number; end: number; y: number; size: number; font: string; bold: boolean; mono: boolean; page: number; column: number; cell: CellPlace | null; notes: { start: number; end: number }[] };
/** The place of a line in a table of its page. */
export type CellPlace = { table: number; row: number; column: number };

/** Runs further apart than this, in heights of their letters, are not words of one line. */
const TAB = 1.4;
const SPACE = 0.14;

/** Runs that stand beside one another, top to bottom; raised and lowered ones belong to the line that they touch. */
export function groupRows(runs: Run[]): Run[][] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const row = rows.slice(-4).reverse().find(({ y, size }) => overlap(run.y - run.size * 0.75, run.y + run.size * 0.2, y - size * 0.75, y + size * 0.2) > 0.5);
    if (!row) rows.push({ y: run.y, size: run.size, runs: [run] });
    else {
      row.runs.push(run);
      if (run.size > row.size) [row.y, row.size] = [run.y, run.size];
    }
  }
  return rows.sort((a, b) => a.y - b.y).map((row) => row.runs.sort((a, b) => a.x - b.x));
}

const overlap = (top: number, bottom: number, otherTop: number, otherBottom: number) =>
  (Math.min(bottom, otherBottom) - Math.max(top, otherTop)) / Math.min(bottom - top, otherBottom - otherTop);

/** A row cut where a wide gap is: what stands side by side in columns or in a table. */
export function cutRow(row: Run[], gap = TAB): Run[][] {
  const pieces: Run[][] = [];
  for (const run of row) {
    const before = pieces.at(-1)?.at(-1);
    if (before && run.x - before.end < gap * Math.max(run.size, before.size)) pieces.at(-1)?.push(run);
    else pieces.push([run]);
  }
  return pieces;
}

/** One line of the runs of a row, read in the direction of its script. */
export function joinRow(row: Run[], page: number, column: number, cell: CellPlace | null = null): Line {
  const rtl = row.filter((run) => run.rtl).length > row.length / 2;
  const ordered = rtl ? [...row].reverse() : row;
  const main = mainRun(row);
  const notes: Line["notes"] = [];
  let text = "";
  ordered.forEach((run, at) => {
    const before = ordered[at - 1];
    const gap = before ? (rtl ? before.x - run.end : run.x - before.end) : 0;
    const size = Math.max(run.size, before?.size ?? 0);
    const raised = run.size < main.size * 0.8 && run.y < main.y - main.size * 0.12;
    if (gap > TAB * size) text = `${text.trimEnd()}\t`;
    else if (gap > SPACE * size && !raised && !/\s$/.test(text) && !/^\s/.test(run.text)) text += " ";
    const start = text.length;
    text += run.text;
    if (raised && before && /^\s*(\d{1,3}|[*†‡]+)\s*$/.test(run.text)) notes.push({ start, end: text.length });
  });
  const lead = text.length - text.trimStart().length;
  return {
    text: mendSigns(text.trim()), x: Math.min(...row.map((run) => run.x)), end: Math.max(...row.map((run) => run.end)), y: main.y, size: main.size, font: main.font,
    bold: row.every((run) => run.bold || !/\p{L}/u.test(run.text)), mono: row.every((run) => run.mono), page, column, cell, notes: notes.map(({ start, end }) => ({ start: start - lead, end: end - lead })),
  };
}

/** The run that a row is mostly made of. */
function mainRun(row: Run[]): Run {
  const weights = new Map<string, { run: Run; length: number }>();
  for (const run of row) {
    const key = `${run.font} ${Math.round(run.size * 2)}`;
    const weight = weights.get(key) ?? { run, length: 0 };
    weights.set(key, { run, length: weight.length + run.text.length });
  }
  return [...weights.values()].reduce((most, one) => (one.length > most.length ? one : most)).run;
}

// Signs of symbol fonts have no letters of their own; the ones at the beginning of a line are bullets.
const mendSigns = (text: string) => text.replace(/^[\ue000-\uf8ff](?=\s)/, "•").replace(/^[\ue000-\uf8ff]$/, "•").replace(/[\uf0a8\uf06f]/g, "☐").replace(/[\uf0fe\uf0fd]/g, "☒");
