import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { readsRightToLeft, runsOf, runsOfSpans, type Look } from "./docx-runs.server";
import { readMarkdown, type Block } from "./markdown";

/** Twentieths of a point that a page of A4 leaves between its margins, upright and lying. */
export const PAGE_WIDTH = { portrait: 9638, landscape: 14570 } as const;

/** A paragraph in the direction of its text. */
export const line = (text: string, look: Look = {}) => new Paragraph({ children: runsOf(text, look), bidirectional: readsRightToLeft(text, look.language), spacing: { after: 80 } });

/** A heading that a word processor knows as one: 1 and 2 stand in its outline. */
export function heading(text: string, level: 1 | 2 = 2, look: Look = {}) {
  return new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: runsOf(text, look), bidirectional: readsRightToLeft(text, look.language) });
}

/** The name of the paper, over everything else. */
export const title = (text: string) => new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(text), bidirectional: readsRightToLeft(text) });

/** What a cell holds: a text, or paragraphs. */
export type Cell = string | readonly Paragraph[];

type TableOptions = {
  /** Parts of the width, one a column. */
  widths: readonly number[];
  /** The columns whose text stands at the end: numbers. */
  ends?: readonly number[];
  total?: number;
  look?: Look;
  /** The first column stands at the right. */
  rightToLeft?: boolean;
  /** Without rules: blocks beside each other. */
  plain?: boolean;
  /** No row is divided between two pages, whatever is in it. */
  whole?: boolean;
};

const RULE = { style: BorderStyle.SINGLE, size: 4, color: "999999" };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LONG = 400;

/** A table whose first row is repeated over pages; short rows are not divided between two. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], { widths, ends = [], total = PAGE_WIDTH.portrait, look = {}, rightToLeft, plain, whole }: TableOptions) {
  const rule = plain ? NO_RULE : RULE;
  const sum = widths.reduce((all, one) => all + one, 0);
  const sizes = widths.map((part) => Math.floor((part / sum) * total));
  const paragraphsOf = (cell: Cell, end: boolean, bold: boolean) => {
    if (typeof cell !== "string") return cell.length ? cell : [new Paragraph({})];
    return [new Paragraph({ children: runsOf(cell, { ...look, bold }), bidirectional: readsRightToLeft(cell, look.language), alignment: end ? AlignmentType.RIGHT : undefined })];
  };
  const row = (cells: readonly Cell[], isHead: boolean) => new TableRow({
    tableHeader: isHead,
    cantSplit: isHead || whole || cells.every((cell) => typeof cell === "string" && cell.length < LONG),
    children: sizes.map((size, index) => new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      shading: isHead ? { type: ShadingType.CLEAR, color: "auto", fill: "EEEEEE" } : undefined,
      children: paragraphsOf(cells[index] ?? "", ends.includes(index), isHead),
    })),
  });
  return new Table({
    width: { size: sizes.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: rightToLeft,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 85, right: 85 },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [...(head.length ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}

/** Written text as paragraphs: its Markdown becomes the look of its runs. Lists keep the marks and numbers they were written with, as text. */
export function prose(markdown: string, look: Look = {}, before = ""): Paragraph[] {
  const blocks = readMarkdown(markdown);
  const first: Block = { kind: "paragraph", level: 0, number: "", spans: [] };
  return (blocks.length || !before ? blocks : [first]).map((block, index) => {
    const text = block.spans.map((span) => span.text).join("");
    const mark = block.kind === "bullet" ? "•\u00a0" : block.kind === "numbered" ? `${block.number}\u00a0` : "";
    const depth = block.kind === "quote" ? 1 : mark ? block.level + 1 : 0;
    const bidirectional = readsRightToLeft(text, look.language);
    return new Paragraph({
      bidirectional,
      indent: depth ? { left: depth * 280, hanging: mark ? 220 : undefined } : undefined,
      spacing: { after: 80 },
      children: [
        ...(index === 0 && before ? runsOf(`${before}\u00a0 `, { bold: true }) : []),
        ...(mark ? runsOf(mark, look) : []),
        ...runsOfSpans(block.spans, { ...look, bold: block.kind === "heading" || look.bold, italics: block.kind === "quote" || look.italics }),
      ],
    });
  });
}
