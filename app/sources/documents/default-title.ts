import type { SourceText } from "../reading/source-text";

const LONGEST = 200;
const TWO_WORDS = /\p{L}{3}.*\s.*\p{L}{3}/u;
const SECTION = /^(abstract|acknowledge?ments?|background|contents|executive summary|foreword|introduction|keywords|preface|summary|table of contents|article \S+|chapter \S+|section \S+)[.:]?$/i;

/** What a document is called until it is read: its file's name, else the first line of what was pasted. */
export function titleBeforeReading(fileName: string, text: string): string {
  const named = fileName.replace(/\.[^.]{1,10}$/, "").replace(/[_\s]+/g, " ").trim();
  return cut(named || (text.split("\n").find((line) => /[\p{L}\p{N}]/u.test(line)) ?? ""));
}

/** What a document calls itself: its first heading, unless that is the heading of a section or a single word; null where it has none. */
export function titleWithin({ text, blocks }: SourceText): string | null {
  const heading = blocks.find(({ kind }) => kind === "heading");
  const words = heading ? text.slice(heading.start, heading.end).replace(/\s+/g, " ").trim() : "";
  return TWO_WORDS.test(words) && words.length <= LONGEST && !heading?.marker && !SECTION.test(words) ? words : null;
}

function cut(words: string) {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${Array.from(line).slice(0, LONGEST - 1).join("")}…` : line;
}
