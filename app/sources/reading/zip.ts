import { createInflateRaw, inflateRawSync } from "node:zlib";
import { problem } from "./problem";

/** One file in a zip file; nothing of it is unpacked until it is asked for, at once or in pieces. */
export type ZipEntry = { name: string; size: number; read: () => Buffer; pieces: () => AsyncGenerator<Buffer> };

/** No document needs more files in it, nor unpacks to more. */
const MOST_ENTRIES = 20_000;
const MOST_BYTES = 400 * 1024 * 1024;

/** The files of a zip file by their names, by the directory at its end. What its headers claim is never trusted: what unpacks to more than allowed is refused. */
export function openZip(bytes: Uint8Array, most = MOST_BYTES): Map<string, ZipEntry> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  const left = { bytes: most };
  try {
    for (const header of directoryOf(zip)) entries.set(header.name, { name: header.name, size: header.size, read: () => unpack(zip, header, left, most), pieces: () => unpackPieces(zip, header, most) });
  } catch (error) {
    throw error instanceof RangeError ? problem("damaged") : error;
  }
  return entries;
}

type Header = { name: string; method: number; packed: number; size: number; from: number; encrypted: boolean };

function directoryOf(zip: Buffer): Header[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw problem("damaged");
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw problem("damaged");
  const headers: Header[] = [];
  for (let at = zip.readUInt32LE(end + 16), left = count; left > 0; left--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw problem("damaged");
    const [nameSize, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const name = zip.toString("utf8", at + 46, at + 46 + nameSize).replaceAll("\\", "/").replace(/^\//, "");
    headers.push({ name, encrypted: (zip.readUInt16LE(at + 8) & 1) === 1, method: zip.readUInt16LE(at + 10), packed: zip.readUInt32LE(at + 20), size: zip.readUInt32LE(at + 24), from: zip.readUInt32LE(at + 42) });
    at += 46 + nameSize + extra + comment;
  }
  return headers;
}

const tooLarge = (most: number) => problem("unpacksTooLarge", { maximum: Math.round(most / 1024 / 1024) });

function packedBytes(zip: Buffer, header: Header): Buffer {
  if (header.encrypted) throw problem("encrypted");
  const begins = header.from + 30 + zip.readUInt16LE(header.from + 26) + zip.readUInt16LE(header.from + 28);
  return zip.subarray(begins, begins + header.packed);
}

async function* unpackPieces(zip: Buffer, header: Header, most: number): AsyncGenerator<Buffer> {
  const packed = packedBytes(zip, header);
  if (header.method === 0) return yield packed;
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
  inflate.end(packed);
  let length = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) throw tooLarge(most);
      yield piece;
    }
  } catch (error) {
    throw error instanceof Error && "problem" in error ? error : problem("damaged");
  }
}

function unpack(zip: Buffer, header: Header, left: { bytes: number }, most: number): Buffer {
  if (header.size > left.bytes) throw tooLarge(most);
  const packed = packedBytes(zip, header);
  try {
    const content = header.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left.bytes) });
    left.bytes -= content.length;
    return content;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(most);
    throw problem("damaged");
  }
}
