import { windows1252Byte } from "~/sources/reading/encodings";

/** Two to four characters of Windows-1252 that are one character of UTF-8: â€™ for ’, Ã© for é. */
const BROKEN = /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** How many characters of a text are UTF-8 that somebody read as Windows-1252. */
export const countMojibake = (text: string) => (text.match(BROKEN) ?? []).filter((piece) => restored(piece) !== piece).length;

/** How many characters stand in a text by their numbers, as spreadsheets write a line end into their files: _x000D_. */
export const countEscaped = (text: string) => text.match(ESCAPED)?.length ?? 0;

/** A text with both put right; whatever is no such mistake is left alone. Broken twice is mended twice. */
export function repairText(text: string): string {
  let mended = text;
  for (let times = 0; times < 3 && countMojibake(mended); times++) mended = mended.replace(BROKEN, restored);
  if (!countEscaped(mended)) return mended;
  return mended.replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))).replace(/\r\n?/g, "\n").replace(/\n{2,}(?=\n\n)/g, "").replace(/[\x00-\x08\x0b-\x1f]/g, "");
}

function restored(piece: string): string {
  const bytes = [...piece].map(windows1252Byte);
  if (bytes.includes(undefined)) return piece;
  for (let length = bytes.length; length > 1; length--) {
    try {
      const mended = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes.slice(0, length) as number[]));
      if (!/[\x80-\x9f]/.test(mended)) return mended + piece.slice(length);
    } catch {
      continue;
    }
  }
  return piece;
}
