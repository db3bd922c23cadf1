import { DRESSED_LEVEL, isPlainTitle, isShortTitle } from "./looks-like-heading";
import type { Line } from "./pdf-lines";
import { isSetApart, type Shape } from "./pdf-shape";

/** The sizes of type above that of the body, the largest first. */
export function headingSizes(lines: Line[], shape: Shape): number[] {
  const sizes = new Set(lines.filter((line) => line.size > shape.larger && line.text.length < 200).map((line) => Math.round(line.size)));
  return [...sizes].sort((a, b) => b - a).slice(0, DRESSED_LEVEL - 1);
}

/** How high a group of lines stands as a heading; 0 where it is none. */
export function headingLevel(group: Line[], text: string, shape: Shape, sizes: number[]): number {
  const [first] = group;
  if (!first || group.length > 4 || text.length > 200 || !/\p{L}/u.test(text)) return 0;
  if (first.size > shape.larger) return /[.;,]$/.test(text) && text.length > 90 ? 0 : sizes.indexOf(Math.round(first.size)) + 1 || sizes.length || 1;
  const dressed = group.every((line) => isSetApart(line, shape)) && isShortTitle(text);
  return group.length <= 2 && (dressed || isPlainTitle(text)) ? DRESSED_LEVEL : 0;
}

/** How deep an item lies, by the indents of those before it. */
export function depthOf(indents: number[], x: number): number {
  while (indents.length && x < (indents.at(-1) ?? 0) - 4) indents.pop();
  if (!indents.length || x > (indents.at(-1) ?? 0) + 4) indents.push(x);
  return indents.length - 1;
}
