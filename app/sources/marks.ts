import type { ReactNode } from "react";
import type { Span } from "./reading/source-text";

/** A stretch of a document's text that is marked where it stands; marks may overlap, and may reach over several blocks. */
export type Mark = Span & {
  id: string;
  tone: "accent" | "waiting" | "good" | "quiet";
  /** What it is, in words: read out, and shown to who points at it. */
  label: string;
  /** The one that is looked at. */
  current?: boolean;
  /** Where it leads. */
  to?: string;
  /** What is shown after its end, and is no part of the text. */
  sign?: ReactNode;
};

/** A stretch of a block of which the same is true throughout, with the marks that begin and end with it. */
export type Segment = Span & { text: string; gap: boolean; mark: Mark | null; begun: Mark[]; ended: Mark[] };

type Marked = Span & { text: string; gaps: readonly Span[] };

/** The id of a mark on its page, for the fragment of an address. */
export const markId = (id: string) => `mark-${id}`;

/** A block's text cut where a mark or a gap begins or ends. Of marks that overlap, the one that is looked at is shown, else the shortest. */
export function segmentsOf({ start, end, text, gaps }: Marked, marks: readonly Mark[]): Segment[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const within = [...gaps, ...here].flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...within])].sort((a, b) => a - b);
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const covers = (span: Span) => span.start <= from && span.end >= to;
    return {
      start: from, end: to, text: text.slice(from - start, to - start), gap: gaps.some(covers), mark: topmost(here.filter(covers)),
      begun: here.filter((mark) => mark.start === from), ended: here.filter((mark) => mark.end === to),
    };
  });
}

const topmost = (marks: readonly Mark[]) => marks.reduce<Mark | null>((top, mark) => (top && !isOver(mark, top) ? top : mark), null);

const isOver = (mark: Mark, top: Mark) => (mark.current ?? false) !== (top.current ?? false) ? mark.current === true : lengthOf(mark) < lengthOf(top);

const lengthOf = ({ start, end }: Span) => end - start;
