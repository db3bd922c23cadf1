import type { Block, SourceText } from "./source-text";

type Details = Partial<Pick<Block, "level" | "marker" | "page" | "cell" | "gaps">>;

/** Puts the text of a source together, block after block, and keeps where each lies. */
export function sourceBuilder() {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;

  const write = (text: string) => {
    parts.push(text);
    length += text.length;
  };

  return {
    /** Adds a block with its marker before it, where it has one. Gaps count within the text given. An empty text is no block, except of a cell. */
    add(kind: Block["kind"], text: string, { level = 0, marker = "", page = null, cell = null, gaps = [] }: Details = {}) {
      if (!text && kind !== "cell") return;
      const before = blocks.at(-1);
      if (before) write(between(before, kind, cell));
      if (marker) write(`${marker} `);
      const start = length;
      write(withoutControls(text));
      blocks.push({ kind, start, end: length, level, marker, page, cell, gaps: gaps.map((gap) => ({ start: start + gap.start, end: start + gap.end })) });
    },
    build: (language: string | null, pages: number | null): SourceText => ({ text: parts.join(""), blocks, language, pages }),
    text: () => parts.join(""),
  };
}

// What no text is made of and no database keeps; each gives way to something of its length.
const withoutControls = (text: string) => text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, " ").replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

function between(before: Block, kind: Block["kind"], cell: Block["cell"]) {
  if (cell && before.cell?.table === cell.table) return before.cell.row === cell.row ? "\t" : "\n";
  if (kind === before.kind && (kind === "item" || kind === "contents" || kind === "code" || kind === "furniture")) return "\n";
  return "\n\n";
}
