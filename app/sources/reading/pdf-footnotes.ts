import type { Line } from "./pdf-lines";
import type { Shape } from "./pdf-shape";

const SIGN = /^(\d{1,3}|[*†‡]{1,3})[\s\t]+(?=\S)/;

/** A note at the foot of a page, with its sign. */
export type Footnote = { sign: string; lines: Line[] };

/** The footnotes of a page, each with its sign: smaller lines at its foot, from the first one that bears a sign on. */
export function footnotesOf(lines: Line[], shape: Shape, height: number): Footnote[] {
  let from = lines.length;
  while (from > 0 && !lines[from - 1]?.cell && (lines[from - 1]?.size ?? 0) < shape.size * 0.93 && (lines[from - 1]?.y ?? 0) > height * 0.45) from -= 1;
  const notes: Footnote[] = [];
  for (const line of lines.slice(from)) {
    const sign = SIGN.exec(line.text)?.[1];
    if (sign) notes.push({ sign, lines: [line] });
    else notes.at(-1)?.lines.push(line);
  }
  return notes;
}

/** What a footnote says, without its sign. */
export const withoutSign = (text: string) => text.replace(SIGN, "");
