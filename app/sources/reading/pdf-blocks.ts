import type { sourceBuilder } from "./build-source";
import { withoutSign, type Footnote } from "./pdf-footnotes";
import type { Page } from "./pdf-furniture";
import { groupLines, LEADERS, MARKER } from "./pdf-groups";
import { depthOf, headingLevel, headingSizes } from "./pdf-headings";
import type { CellPlace, Line } from "./pdf-lines";
import { cleanText, joinLines } from "./pdf-said";
import type { Shape } from "./pdf-shape";
import { wordJoiner } from "./pdf-words";

/** The pages of a PDF, and what of them belongs to no paragraph. */
export type SortedPages = { pages: Page[]; furniture: Set<Line>; notes: Map<number, Footnote[]>; lines: Line[]; shape: Shape };

/** Adds what the lines say to the text of the source, group after group. */
export function addBlocks(builder: ReturnType<typeof sourceBuilder>, { pages, furniture, notes, lines, shape }: SortedPages) {
  const join = wordJoiner(lines.map(({ text }) => text));
  const sizes = headingSizes(lines, shape);
  const indents: number[] = [];
  const tables = new Map<string, number>();
  let contents = 0;
  let done = 0;

  // What stands at the edges of a page follows the paragraph that reaches over it.
  function addEdges(before: number) {
    for (; done < before; done++) {
      const page = pages[done];
      for (const note of notes.get(page?.number ?? 0) ?? []) builder.add("footnote", withoutSign(joinLines(note.lines, join).text), { marker: note.sign, page: page?.number });
      for (const line of page?.lines ?? []) if (furniture.has(line)) builder.add("furniture", line.text, { page: line.page });
    }
  }

  function addCell(group: Line[], { page, bold }: Line, { table, row, column }: CellPlace) {
    const key = `${page} ${table}`;
    if (!tables.has(key)) tables.set(key, tables.size);
    const { text, gaps } = cleanText(joinLines(group, join));
    builder.add("cell", text, { page, gaps, cell: { table: tables.get(key) ?? 0, row, column, header: row === 0 && bold && /\p{L}/u.test(text) } });
  }

  function addGroup(group: Line[], first: Line) {
    const { page } = first;
    if (first.cell) return addCell(group, first, first.cell);
    if (first.mono) return builder.add("code", group.map(({ text }) => text).join("\n"), { page });
    const said = joinLines(group, join);
    const { text } = said;
    if (LEADERS.test(text) || (contents === page && /\t[\divxlc–-]+$/i.test(text))) return builder.add("contents", text.replace(/\t/g, " "), { page });
    const found = MARKER.exec(text);
    const marker = found?.[1] ?? "";
    const rest = cleanText(said, found?.[0].length);
    const level = headingLevel(group, rest.text, shape, sizes);
    if (level) {
      if (/^(table of )?contents$/i.test(rest.text)) contents = page;
      indents.length = 0;
      return builder.add("heading", rest.text, { level, marker, page });
    }
    if (!marker) return builder.add("paragraph", rest.text, { page, gaps: rest.gaps });
    return builder.add("item", rest.text, { marker, page, gaps: rest.gaps, level: depthOf(indents, first.x) });
  }

  for (const group of groupLines(lines, shape)) {
    const first = group[0];
    if (!first) continue;
    addEdges(first.page - 1);
    addGroup(group, first);
  }
  addEdges(pages.length);
}
