import { CODE_PAGES, decodeAs, type Encoding } from "./encodings";

export type Decoded = { text: string; encoding: Encoding };

/** So much of a text tells its encoding. */
const SAMPLE = 200_000;
/** What stands where only words should: no letter of the language has been read there. */
const WRONG = /[\u0080-\u009f\ufffd\u2500-\u25a1]/;

/** The text of bytes in whichever of the common encodings they are, with line ends as line feeds. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = findEncoding(bytes);
  const text = decodeAs(encoding, bytes).replace(/^\ufeff/, "");
  return { text: text.replace(/\r\n?/g, "\n"), encoding };
}

/** The encoding of a text: by its mark, by being valid UTF-8, or else the code page in which it reads best. */
export function findEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const wide = wideEncoding(sample);
  if (wide) return wide;
  if (isUtf8(bytes)) return "utf-8";
  const telling = tellingPart(bytes);
  const scored = CODE_PAGES.map((encoding) => ({ encoding, score: readability(decodeAs(encoding, telling)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

// Of a long text with few letters beyond ASCII, what stands around those; they may be anywhere.
function tellingPart(bytes: Uint8Array): Uint8Array {
  const parts: number[] = [];
  let done = 0;
  for (let at = 0; at < bytes.length && parts.length < SAMPLE; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    for (let near = Math.max(done, at - 8); near < Math.min(bytes.length, at + 8); near++) parts.push(bytes[near] ?? 0);
    done = Math.max(done, Math.min(bytes.length, at + 8));
  }
  return Uint8Array.from(parts);
}

function isUtf8(bytes: Uint8Array) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// Without a mark: every second byte of Latin text is NUL, and of Cyrillic text is 4 or, for spaces and stops, NUL.
function wideEncoding(sample: Uint8Array): Encoding | null {
  if (sample.length < 4 || sample.length % 2) return null;
  const high = [0, 0];
  let any = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte === 0) any += 1;
    if (byte === 0 || byte === 4 || byte === 6) high[at % 2] = (high[at % 2] ?? 0) + 1;
  }
  if (any < sample.length / 50) return null;
  const half = sample.length / 2;
  const [big = 0, little = 0] = high;
  if (little > half * 0.8 && big < half * 0.3) return "utf-16le";
  return big > half * 0.8 && little < half * 0.3 ? "utf-16be" : null;
}

/** How well the characters outside ASCII fit their neighbours: the right code page makes words, a wrong one makes confetti. */
function readability(text: string) {
  let score = 0;
  for (const match of text.matchAll(/[^\x00-\x7f]/g)) score += fits(match[0], text[match.index - 1] ?? " ", text[match.index + 1] ?? " ");
  return score;
}

const isLetter = (char: string) => /\p{L}/u.test(char);
const isLower = (char: string) => /\p{Ll}/u.test(char);
const isUpper = (char: string) => /\p{Lu}/u.test(char);
const isCyrillic = (char: string) => /[\u0400-\u04ff]/.test(char);

function fits(char: string, before: string, after: string) {
  if (WRONG.test(char)) return -10;
  if (isLetter(char)) return fitsWord(char, before, after);
  if (/[’'ʼ]/.test(char)) return isLetter(before) ? 3 : -1;
  if (/[“„«‘]/.test(char)) return !isLetter(before) && /[\p{L}\p{N}]/u.test(after) ? 3 : -2;
  if (/[”»]/.test(char)) return /[\p{L}\p{N}\p{P}]/u.test(before) && !isLetter(after) ? 3 : -2;
  if (/[–—]/.test(char)) return (/\s/.test(before) && /\s/.test(after)) || (/\d/.test(before) && /\d/.test(after)) ? 3 : 1;
  if (/[\u00a0…•·°§№€£©®½²³]/.test(char)) return isLetter(before) && isLetter(after) ? -2 : 1;
  return -2;
}

function fitsWord(char: string, before: string, after: string) {
  if (isCyrillic(char)) {
    if (isUpper(char) && isLower(before)) return -3;
    if (/[a-z]/i.test(before) || /[a-z]/i.test(after)) return -3;
    if (/[\u0402-\u040f\u0452-\u045f\u0490-\u04ff]/.test(char)) return -0.5;
    return isLower(char) ? (isCyrillic(before) || isCyrillic(after) ? 2 : 0.5) : 0.5;
  }
  if (/[^\x00-\x7f]/.test(before) && isLetter(before)) return -3;
  if (isUpper(char)) return isLower(before) ? -4 : isLetter(after) ? 1 : -1;
  if (/[ªºˆ˜ıƒŒœÿžšŸ]/.test(char)) return -0.5;
  return /[a-z]/i.test(before) || /[a-z]/i.test(after) ? 2 : 0;
}
