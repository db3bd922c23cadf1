import type { TextLine } from "./text-lines";

const LONGEST = 90;
const OFTEN = 3;
const NUMBER = /^(?:page\s*)?[-–|\s]*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–|\s]*$/i;
const GLYPH = /^[»«*|_=~·.,;'`—–-]{1,3}$/;

/** The lines that belong to the pages and not to the text: running heads and feet, page numbers, stray signs. */
export function furnitureOf(lines: TextLine[]): Set<TextLine> {
  const often = (lines.at(-1)?.page ?? 1) > OFTEN ? OFTEN : 2;
  const found = new Set<TextLine>();
  const shapes = new Map<string, TextLine[]>();
  for (const line of lines) {
    if (GLYPH.test(line.text) || (line.edge && NUMBER.test(line.text))) found.add(line);
    if (!line.edge || line.text.length > LONGEST || !/\p{L}/u.test(line.text)) continue;
    const shape = line.text.replace(/\d+/g, "#").toLowerCase();
    shapes.set(shape, [...(shapes.get(shape) ?? []), line]);
  }
  for (const same of shapes.values()) {
    if (new Set(same.map(({ page }) => page)).size >= often) for (const line of same) found.add(line);
  }
  return found;
}
