/** The encodings that texts come in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | (typeof CODE_PAGES)[number];

/** Encodings of one byte a character, the likelier first: where two read a text alike, the first counts. */
export const CODE_PAGES = ["windows-1252", "windows-1251", "macintosh", "koi8-r", "x-mac-cyrillic", "ibm866"] as const;

/** What Windows-1252 has between 0x80 and 0x9f; ISO 8859-1 has control characters there, and some decoders too. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text of bytes that are in this encoding. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

/** The text of bytes in this encoding, piece by piece. */
export function* decodePieces(encoding: Encoding, bytes: Uint8Array, size = 256 * 1024): Generator<string> {
  const decoder = encoding === "windows-1252" ? null : new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    yield decoder ? decoder.decode(piece, { stream: at + size < bytes.length }) : decodeAs(encoding, piece);
  }
}

/** The byte of a character in Windows-1252, or nothing where it has none. */
export function windows1252Byte(char: string): number | undefined {
  const code = char.charCodeAt(0);
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const place = WINDOWS_1252.indexOf(char);
  return place < 0 ? undefined : 0x80 + place;
}
