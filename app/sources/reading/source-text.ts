/** What is read out of a source: its text, and where each part of it lies in the text. */
export type SourceText = { text: string; blocks: Block[]; language: string | null; pages: number | null };

/** A part of a source's text. Gaps are stretches within it that belong to no sentence of it. */
export type Block = {
  kind: "heading" | "paragraph" | "item" | "cell" | "furniture" | "contents" | "footnote" | "code";
  start: number;
  end: number;
  level: number;
  marker: string;
  page: number | null;
  cell: { table: number; row: number; column: number; header: boolean } | null;
  gaps: { start: number; end: number }[];
};

export type Span = { start: number; end: number };
