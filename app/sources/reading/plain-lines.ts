import { isPlainTitle } from "./looks-like-heading";
import type { Block } from "./source-text";
import type { TextLine } from "./text-lines";
import { isTurn } from "./text-marks";

const LONG_LINE = 130;
const FULL = 0.72;
const TITLE_LENGTH = 110;
const ENDS = /[.!?:;]["”’)\]*\d]{0,3}$/;
/** "The Department should:" begins a list, "Background:" a section. */
const LEADS_ON = /\b(?:should|must|shall|will|to|that|by|are|is|following)\s*:$/i;

/** "Proposal: …" begins something new, also where the line above it was full. */
const LABELLED = /^\p{Lu}\p{Ll}+(?: \p{L}+){0,2}:\s/u;

/** The width at which lines were broken; none where a paragraph is one line. */
export function wrapWidth(lines: TextLine[]): number | null {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const long = lines.filter(({ text }) => text.length > LONG_LINE).reduce((sum, { text }) => sum + text.length, 0);
  if (long > total * 0.15) return null;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.85)] ?? null;
}

/** Whether a line goes on with the block that is open. */
export function continues(open: Block, before: TextLine | null, line: TextLine, width: number | null): boolean {
  if (!before || width === null || open.kind === "heading" || isTurn(line.text)) return false;
  const lower = /^[\p{Ll}\d(“"'’,;&]/u.test(line.text);
  const ended = ENDS.test(before.text);
  if (ended && LABELLED.test(line.text)) return false;
  if (line.page !== before.page) return !ended && lower;
  if (line.apart) return !ended && lower && before.text.length > width * 0.4;
  const full = before.text.length >= width * FULL;
  if (/;$/.test(before.text) && !full) return false;
  return full || (!ended && (lower || before.text.length >= width * 0.5));
}

/** Marks that came out apart from their items: each item begins with a capital, after a line that was not full. */
export const startsNew = (before: TextLine | null, line: TextLine, width: number | null) => /^\p{Lu}/u.test(line.text) && (before?.text.length ?? 0) < (width ?? 0) * 0.95;

/** Whether words are a heading, by how they stand among the lines. */
export function isHeading(words: string, line: TextLine, next: TextLine | null, width: number | null): boolean {
  if (words.length > TITLE_LENGTH || !/^[“"‘'(]?[\p{Lu}\p{N}]/u.test(words) || !/\p{L}{2}/u.test(words)) return false;
  if (isTurn(words) || LEADS_ON.test(words)) return false;
  if (/[.;,!]$/.test(words) && !/^(article|chapter|section)\s+\S+\.$/i.test(words)) return false;
  if (isPlainTitle(words)) return true;
  if (/:$/.test(words)) return words.split(" ").length <= 3;
  if (/\?$/.test(words) || !next) return false;
  if (width === null) return words.length < 90;
  const short = line.text.length < width * FULL;
  return short && (line.apart || next.apart || /^[\p{Lu}“"]/u.test(next.text)) && !/^\p{Ll}/u.test(next.text);
}

/** The hyphen and the line break within a word that was cut at the end of a line, where the text has the whole word elsewhere. */
export function hyphenGap(text: string, open: Block, line: TextLine): { start: number; end: number } | null {
  if (!/\p{Ll}-$/u.test(text.slice(open.end - 2, open.end)) || !/^\p{Ll}/u.test(line.text)) return null;
  const head = /(\p{L}+)-$/u.exec(text.slice(Math.max(open.start, open.end - 30), open.end))?.[1] ?? "";
  const tail = /^\p{L}+/u.exec(line.text)?.[0] ?? "";
  return new RegExp(`\\b${head}${tail}\\b`, "iu").test(text) ? { start: open.end - 1, end: line.start } : null;
}
