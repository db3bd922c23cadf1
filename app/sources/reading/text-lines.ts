/** A line of a plain text, without the white space around it. */
export type TextLine = {
  start: number;
  end: number;
  text: string;
  indent: number;
  page: number;
  /** An empty line, or the edge of a page, stands before it. */
  apart: boolean;
  /** The first or last words of a page. */
  edge: boolean;
};

const AT_EDGE = 3;

/** The lines of a text that have words, with their places; a form feed begins a page. */
export function textLines(text: string): { lines: TextLine[]; pages: number | null } {
  const lines: TextLine[] = [];
  let page = 1;
  let apart = true;
  for (const found of text.matchAll(/[^\n\f]+|\f|\n/g)) {
    if (found[0] === "\f") {
      page += 1;
      apart = true;
    }
    const words = found[0].trim();
    const previous = text[found.index - 1];
    if (!words) {
      if (found[0] !== "\f" && (found[0] !== "\n" || previous === "\n" || previous === undefined)) apart = true;
      continue;
    }
    const indent = found[0].length - found[0].trimStart().length;
    const start = found.index + indent;
    lines.push({ start, end: start + words.length, text: words, indent, page, apart, edge: false });
    apart = false;
  }
  if (page > 1) markEdges(lines);
  return { lines, pages: page > 1 ? page : null };
}

function markEdges(lines: TextLine[]) {
  lines.forEach((line, index) => {
    const [before, after] = [lines[index - AT_EDGE], lines[index + AT_EDGE]];
    line.edge = before?.page !== line.page || after?.page !== line.page;
  });
}
