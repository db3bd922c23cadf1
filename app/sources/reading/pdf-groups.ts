import type { Line } from "./pdf-lines";
import { isSetApart, type Shape } from "./pdf-shape";

/** What may stand before an item: a bullet, a box, a number, a letter. */
export const MARKER = /^([•▪◦‣–—*·○●■□◼◻⛶❑❒☐☒☑✓✔➢➤►→◆-]|o(?=\t)|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivxl]{2,6}|[A-Z]|[IVXL]{1,6})[.)]|\d{1,3}(?:\.\d{1,3}){1,4})[\s\t]+(?=\S)/;

const ENDED = /[.!?:;”"»)\]]\s*$/;

/** The dots of a table of contents, up to the number of the page. */
export const LEADERS = /(?:[.…·_]\s?){4,}[\s\t]*[\divxlc]*\s*$/i;

/** Lines that belong together: a paragraph, an item, a heading. Furniture and footnotes are not among them. */
export function groupLines(lines: Line[], shape: Shape): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(group, line, shape)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function continues(group: Line[], line: Line, shape: Shape): boolean {
  const before = group.at(-1);
  const first = group[0];
  if (before && (line.cell || before.cell)) return isSameCell(line, before);
  if (!before || !first || line.mono !== before.mono || Math.abs(line.size - before.size) > before.size * (shape.noisy ? 0.4 : 0.09)) return false;
  const full = before.end > shape.right(before) - (shape.right(before) - shape.left(before)) * 0.2;
  const gap = line.y - before.y;
  const moved = line.page !== before.page || line.column !== before.column || gap < -before.size;
  if (line.mono) return !moved && gap < shape.leading(line.size) * 2.6;
  if (LEADERS.test(before.text)) return false;
  if (isSetApart(line, shape) !== isSetApart(before, shape) && !full && !/[-,]$/.test(before.text)) return false;
  if (beginsItem(group, line, full)) return false;
  if (moved) return full && !isHeadingLine(before, shape) && !isHeadingLine(line, shape) && (!ENDED.test(before.text) || /^\p{Ll}/u.test(line.text));
  if (gap > shape.leading(line.size) * 1.32) return false;
  return !indents(group, line) && (full || !ENDED.test(before.text) || /^\p{Ll}/u.test(line.text));
}

const isSameCell = (a: Line, b: Line) => a.page === b.page && a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;

const isHeadingLine = (line: Line, shape: Shape) => line.size > shape.larger;

// A number at the beginning of a line may be one of the sentence: it marks an item where the line before has ended, or stands elsewhere.
function beginsItem(group: Line[], line: Line, full: boolean): boolean {
  const marker = MARKER.exec(line.text)?.[1];
  const before = group.at(-1);
  if (!marker || !before) return false;
  if (/^[•▪◦‣·○●■□◼◻⛶❑❒☐☒☑✓✔➢➤►→◆o]$/.test(marker) || /\t/.test(line.text.slice(0, marker.length + 1))) return true;
  if (!full || /[.:;,]$|\b(and|or)$/.test(before.text)) return true;
  const first = group[0];
  return Boolean(first && MARKER.test(first.text) && Math.abs(line.x - first.x) < 2 && group.length > 1 && before.x > first.x + 3);
}

// The first line of a paragraph stands further in than the ones before; a hanging one further out.
function indents(group: Line[], line: Line): boolean {
  const before = group.at(-1) ?? line;
  const first = group[0] ?? line;
  const hanging = MARKER.test(first.text);
  const step = line.size * 0.9;
  if (group.length === 1) return hanging ? line.x < first.x - step && ENDED.test(before.text) : line.x > first.x + step * 1.4 && ENDED.test(before.text);
  if (line.x > before.x + step && ENDED.test(before.text)) return true;
  return line.x < before.x - step && ENDED.test(before.text);
}
