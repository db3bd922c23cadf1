import type { Line } from "./pdf-lines";
import type { Span } from "./source-text";

type Said = { text: string; gaps: Span[] };

/** Puts two lines together, with the word that was cut between them. */
export type Join = (before: string, after: string) => string;

/** What a group of lines says, with the signs of its footnotes as gaps. */
export function joinLines(group: Line[], join: Join): Said {
  let text = "";
  const gaps: Span[] = [];
  for (const line of group) {
    text = text ? join(text, line.text) : line.text;
    const from = text.length - line.text.length;
    for (const note of line.notes) gaps.push({ start: from + note.start, end: from + note.end });
  }
  return { text, gaps };
}

/** What is left of it behind its mark; one space for every tab, so that nothing moves. */
export function cleanText({ text, gaps }: Said, cut = 0): Said {
  const moved = gaps.map(({ start, end }) => ({ start: start - cut, end: end - cut }));
  return { text: text.slice(cut).replace(/\s/g, " "), gaps: moved.filter(({ start }) => start >= 0) };
}
