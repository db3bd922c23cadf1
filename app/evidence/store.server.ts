import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { env } from "~/env.server";
import { cleanFileName } from "./file-names";
import { ALLOWED, decideType, extensionOf, MAXIMUM_BYTES } from "./file-types";
import { refuse, type Refusal } from "~/refusal";

/** A file as the register knows it: its content by hash, and the name it came with, cleaned. */
export type StoredFile = { name: string; sha256: string; mediaType: string; size: number };

/** A file of a form, or anything with a name that arrives piece by piece. */
export type Upload = File | { name: string; pieces: AsyncIterable<Uint8Array> };

type Limits = { maximumBytes?: number; field?: string };

type Stored = { ok: true } & StoredFile;

/** Checks a file and keeps it under its hash; the same content is kept once. A refusal names the form's field. */
export async function storeFile(upload: Upload, { maximumBytes = MAXIMUM_BYTES, field = "file" }: Limits = {}): Promise<Stored | Refusal> {
  const name = cleanFileName(upload.name);
  const bytes = await readUpload(upload, maximumBytes);
  if (!bytes) return refuse("invalid", "evidence.tooLarge", { maximum: Math.floor(maximumBytes / 1024 / 1024) }, field);
  if (bytes.length === 0) return refuse("invalid", "evidence.empty", {}, field);
  const type = decideType(name, bytes);
  if (typeof type === "string") return refuse("invalid", `evidence.${type}`, { allowed: ALLOWED, extension: extensionOf(name).toUpperCase() }, field);
  return { ok: true, name, sha256: await keepBytes(bytes), mediaType: type.mediaType, size: bytes.length };
}

/** Keeps content under its hash, whatever it is: for what was looked into otherwise. Answers the hash. */
export async function keepBytes(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await keep(placeOf(sha256), bytes);
  return sha256;
}

/** The whole of it; null as soon as it is larger than allowed. */
async function readUpload(upload: Upload, maximumBytes: number): Promise<Buffer | null> {
  if (!("pieces" in upload)) return upload.size > maximumBytes ? null : Buffer.from(await upload.arrayBuffer());
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of upload.pieces) {
    size += piece.byteLength;
    if (size > maximumBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

const placeOf = (sha256: string) => join(env.DATA_DIR, sha256.slice(0, 2), sha256);

/** Written beside its place and then renamed: whoever reads finds all of it or nothing, after a power cut too. */
async function keep(place: string, bytes: Uint8Array) {
  if ((await sizeOf(place)) === bytes.length) return;
  const folder = dirname(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${randomUUID()}.draft`);
  try {
    await writeThrough(draft, bytes);
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const directory = await open(folder, "r");
  await directory.sync().finally(() => directory.close());
}

async function writeThrough(path: string, bytes: Uint8Array) {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

/** A kept file to read from; null for what is no hash or is not kept here. */
export async function openFile(sha256: string): Promise<{ stream: Readable; size: number } | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const size = await sizeOf(placeOf(sha256));
  if (size === null) return null;
  const file = await open(placeOf(sha256), "r");
  return { stream: file.createReadStream(), size };
}

/** The whole of a kept file; null for what is no hash or is not kept here. */
export async function readKept(sha256: string): Promise<Buffer | null> {
  return (await isKept(sha256)) ? readFile(placeOf(sha256)) : null;
}

/** Whether the content of a hash is kept here. */
export async function isKept(sha256: string): Promise<boolean> {
  return /^[0-9a-f]{64}$/.test(sha256) && (await sizeOf(placeOf(sha256))) !== null;
}
