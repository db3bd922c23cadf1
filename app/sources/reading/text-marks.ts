/** What may stand before an item: a bullet, a box, a number with its sign, a letter in brackets. */
const BULLET = String.raw`[•●▪◦▪⛶■□☐☑☒✓✔▫‣⁃∙·*–—-]|`;
const BOX = String.raw`\[[ xX]\]`;
const NUMBERED = String.raw`\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|\(\d{1,3}\)|\([a-zA-Z]\)|[a-zA-Z]\)|\([ivxlc]{1,5}\)|[ivxlc]{1,5}[.)]|[A-Za-z]\.|[IVXLC]{1,6}\.`;
const LISTED = new RegExp(String.raw`^((?:[${BULLET.slice(1, -2)}]\s+)?${BOX}|[${BULLET.slice(1, -2)}]|${NUMBERED})(?:\s+|(?<=[•●▪◦⛶■□☐☑☒])|$)`, "u");
const CODED = /^((?:R|Rec|Recommendation|Decision|Action|Resolution|Commitment)\.?\s?(?:No\.?\s?)?\d{1,3}(?:\.\d{1,3})*\s?[.:)–—-])\s+(?=\S)/i;

/** The mark at the beginning of a line, and how much of the line it takes. */
export function markOf(text: string): { marker: string; length: number } | null {
  const found = LISTED.exec(text) ?? CODED.exec(text);
  if (!found) return null;
  return { marker: found[1] ?? "", length: found[0].length };
}

/** Whether the mark is a glyph and says nothing of an order. */
export const isBullet = (marker: string) => marker !== "" && !/[\p{L}\p{N}[]/u.test(marker);

/** How deep a numbering goes: "5.1." is two deep, "II." one. */
export function depthOfMark(marker: string): number {
  const numbers = marker.match(/\d+/g);
  return numbers ? numbers.length : 1;
}

/** A line of a table of contents: words, leaders, a page. */
export const isContentsLine = (text: string) => /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]+)?\s*$/i.test(text) || /…{2,}\s*\d{1,4}\s*$/.test(text);

/** Whether a mark is the next after another in an order of letters or of Roman numbers: "b)" after "a)", "ii." after "i.". */
export function followsMark(before: string, marker: string): boolean {
  const [one = "", other = ""] = [before, marker].map((mark) => mark.replace(/[^\p{L}]/gu, "").toLowerCase());
  if (!one || !other || /\d/.test(before + marker)) return false;
  return (one.length === 1 && other === String.fromCharCode(one.charCodeAt(0) + 1)) || (ROMAN.includes(one) && ROMAN[ROMAN.indexOf(one) + 1] === other);
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** The date and time at which somebody said something, as programs for messages print it: "09:02", "[03/05/31, 18:02:11]", "3.5.2031 18:02 -". */
export const SAID_AT = String.raw`\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?\]?(?:\s+[-–])?\s+`;
const TURN = new RegExp(String.raw`^${SAID_AT}\p{L}`, "iu");

/** Whether a line begins with the time at which somebody said it. */
export const isTurn = (text: string) => TURN.test(text);
