import type { Line } from "./pdf-lines";

/** Type so much larger than that of the body is a heading; where a scanner guessed the sizes, they say little. */
const LARGER = 1.12;

/** What the pages of a document have in common: the type of its body, how far its lines stand apart, how far to the right they go. */
export type Shape = { size: number; larger: number; bold: boolean; noisy: boolean; leading: (size: number) => number; right: (line: Line) => number; left: (line: Line) => number };

/** The shape of a document, by what most of its letters have. */
export function shapeOf(lines: Line[]): Shape {
  const size = mostOf(lines, (line) => Math.round(line.size * 2) / 2) ?? 10;
  const bold = mostOf(lines.filter((line) => Math.abs(line.size - size) < 0.6), (line) => line.bold) ?? false;
  const noisy = share(lines, (line) => line.size > size * LARGER) > 0.2;
  const leadings = new Map<number, number[]>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const gap = before && before.page === line.page && before.column === line.column && Math.abs(before.size - line.size) < 0.6 ? line.y - before.y : 0;
    if (gap > line.size * 0.8 && gap < line.size * 2.2) leadings.set(Math.round(line.size), [...(leadings.get(Math.round(line.size)) ?? []), gap]);
  });
  const typical = new Map([...leadings].filter(([, gaps]) => gaps.length > 2).map(([key, gaps]) => [key, quantile(gaps, 0.3)]));
  const edges = new Map<string, { left: number; right: number }>();
  for (const [key, group] of groupBy(lines, (line) => `${line.page} ${line.column}`)) {
    const body = group.filter((line) => Math.abs(line.size - size) < 0.6);
    const some = body.length ? body : group;
    edges.set(key, { left: quantile(some.map(({ x }) => x), 0.1), right: quantile(some.map(({ end }) => end), 0.9) });
  }
  const edge = (line: Line) => edges.get(`${line.page} ${line.column}`) ?? { left: line.x, right: line.end };
  return { size, larger: size * (noisy ? 1.6 : LARGER), bold: bold || noisy, noisy, leading: (of) => typical.get(Math.round(of)) ?? of * 1.25, right: (line) => edge(line).right, left: (line) => edge(line).left };
}

/** Whether a line is set otherwise than the body: larger, or in bold type. */
export const isSetApart = (line: Line, shape: Shape) => line.size > shape.larger || (line.bold && !shape.bold && line.size > shape.size * 0.92);

function share(lines: Line[], of: (line: Line) => boolean) {
  const letters = (some: Line[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return letters(lines.filter(of)) / Math.max(1, letters(lines));
}

/** The value that most letters have. */
function mostOf<Value>(lines: Line[], value: (line: Line) => Value): Value | undefined {
  const weights = new Map<Value, number>();
  for (const line of lines) weights.set(value(line), (weights.get(value(line)) ?? 0) + line.text.length);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function groupBy<Value>(values: Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
