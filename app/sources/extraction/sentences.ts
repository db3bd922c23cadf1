import type { Block, Span } from "../reading/source-text";

const END = /[.!?…]+["”’')\]»]*(?=\s+["“‘'«([]*[\p{Lu}\p{N}])/gu;
const SHORT = /(?:^|[\s("“])(?:e\.g|i\.e|etc|vs|cf|no|nos|art|arts|para|paras|fig|figs|sec|vol|pp?|approx|ca|dr|mr|mrs|ms|prof|gen|col|h\.e|st|bul|cad|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.n|u\.k)\.$/i;
const INITIAL = /(?:^|\s)\p{Lu}\.$/u;
const LIST_NUMBER = /^\W*\d{1,3}\.$/;

/** The sentences of a block, without the white space around them. */
export function sentencesOf(text: string, block: Pick<Block, "start" | "end">): Span[] {
  const words = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  const cut = (to: number) => {
    const piece = words.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim()) spans.push({ start: block.start + from + lead, end: block.start + from + piece.trimEnd().length });
    from = to;
  };
  for (const found of words.matchAll(END)) {
    const to = found.index + found[0].length;
    if (!endsInAbbreviation(words.slice(from, to), words.slice(to))) cut(to);
  }
  cut(words.length);
  return spans;
}

function endsInAbbreviation(before: string, after: string): boolean {
  if (/[!?]/.test(before.at(-1) ?? "")) return false;
  if (LIST_NUMBER.test(before)) return true;
  if (/\betc\.$/i.test(before)) return !/^\s+\p{Lu}/u.test(after);
  return SHORT.test(before) || INITIAL.test(before);
}

/** What a span says, on one line: without page furniture, line breaks or hyphens at line ends. */
export function wordsOf(text: string, span: Span, gaps: Span[] = []): string {
  let words = "";
  let at = span.start;
  for (const gap of gaps) {
    if (gap.end <= span.start || gap.start >= span.end) continue;
    words += text.slice(at, Math.max(at, gap.start));
    at = Math.max(at, gap.end);
  }
  return (words + text.slice(at, span.end)).replace(/\s+/g, " ").trim();
}
