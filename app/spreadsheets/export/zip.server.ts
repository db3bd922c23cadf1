import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A part of a zip file; what it holds is asked for when its turn comes. */
export type ZipPart = { name: string; content: () => Iterable<string> | AsyncIterable<string> };

/** So much more of a sheet is repetition that the fastest packing does nearly what the best does. */
const LEVEL = 1;

/** A zip file of these parts, one after the other: made only as fast as it is read, and no longer than it is wanted. */
export function zipParts(parts: readonly ZipPart[]): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  let current: Readable | null = null;
  zip.on("error", (error: Error) => out.destroy(error));
  for (const { name, content } of parts) {
    zip.addReadStreamLazy(name, { compressionLevel: LEVEL }, (give) => {
      current = Readable.from(bytesOf(content()), { objectMode: false });
      current.on("error", (error) => out.destroy(error));
      give(null, current);
    });
  }
  zip.end();
  out.on("close", () => current?.destroy());
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

async function* bytesOf(texts: Iterable<string> | AsyncIterable<string>) {
  for await (const text of texts) yield Buffer.from(text);
}
