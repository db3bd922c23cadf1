import { randomBytes } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { env } from "~/env.server";
import { openFile, storeFile, type StoredFile } from "~/evidence/store.server";
import { sha256 } from "~/history/canonical";
import { keepUpload, verifyKeptUpload } from "~/evidence/kept-upload.server";
import { translator } from "~/locales/translator";
import { cleanFileName, contentDisposition, downloadHeaders } from "~/evidence/file-names";
import { ALLOWED, EVIDENCE_TYPES } from "~/evidence/file-types";
import { zipOf } from "../support/zip";

afterEach(() => rm(env.DATA_DIR, { recursive: true, force: true }));

const file = (name: string, ...parts: (string | number[] | Buffer)[]) =>
  new File(parts.map((part) => (typeof part === "string" ? part : new Uint8Array(part))), name);

const docx = zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" });
const odt = (mediaType: string) => zipOf({ mimetype: mediaType, "content.xml": "<office/>" });
const kept = async () => (await readdir(env.DATA_DIR, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

async function store(upload: File): Promise<StoredFile> {
  const stored = await storeFile(upload);
  if (!stored.ok) throw new Error(stored.message.key);
  return stored;
}

async function read(hash: string) {
  const chunks: Buffer[] = [];
  for await (const chunk of (await openFile(hash))?.stream ?? []) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

describe("a file that is taken", () => {
  test.each([
    ["letter.pdf", "application/pdf", "%PDF-1.7\n"],
    ["Letter.PDF", "application/pdf", "%PDF-1.7\n"],
    ["letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx],
    ["list.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zipOf({ "xl/workbook.xml": "", "[Content_Types].xml": "" })],
    ["talk.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", zipOf({ "ppt/presentation.xml": "", "[Content_Types].xml": "" })],
    ["letter.odt", "application/vnd.oasis.opendocument.text", odt("application/vnd.oasis.opendocument.text")],
    ["list.ods", "application/vnd.oasis.opendocument.spreadsheet", odt("application/vnd.oasis.opendocument.spreadsheet")],
    ["note.txt", "text/plain", "Рейсы начались.\n"],
    ["old.txt", "text/plain", [0xd0, 0xe5, 0xe9, 0xf1, 0xfb]],
    ["wide.txt", "text/plain", [0xff, 0xfe, 0x41, 0x00]],
    ["note.md", "text/markdown", "# Note"],
    ["list.csv", "text/csv", "a,b\n1,2\n"],
    ["mail.eml", "message/rfc822", "From: a@example.org\r\n\r\nText"],
    ["scan.png", "image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]],
    ["scan.jpg", "image/jpeg", [0xff, 0xd8, 0xff, 0xe0]],
    ["scan.jpeg", "image/jpeg", [0xff, 0xd8, 0xff, 0xe1]],
    ["scan.webp", "image/webp", "RIFF....WEBPVP8 "],
    ["scan.gif", "image/gif", "GIF89a"],
  ])("%s is %s", async (name, mediaType, content) => {
    const stored = await store(file(name, content));
    const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
    expect(stored).toMatchObject({ name, mediaType, size: bytes.length });
    expect(await read(stored.sha256)).toEqual(bytes);
  });

  test("is kept under its hash, once whatever its name, and leaves no draft", async () => {
    const [one, other] = await Promise.all([store(file("a.txt", "same")), store(file("b.txt", "same"))]);
    await store(file("c.txt", "same"));
    expect(one.sha256).toBe(sha256("same"));
    expect(other).toEqual({ ...one, name: "b.txt" });
    expect((await kept()).map(({ name }) => name)).toEqual([one.sha256]);
  });

  test("that was cut short on the disk is made whole by the next upload of it", async () => {
    const { sha256: hash } = await store(file("a.txt", "whole"));
    await writeFile(join(env.DATA_DIR, hash.slice(0, 2), hash), "who");
    await store(file("a.txt", "whole"));
    expect((await read(hash)).toString()).toBe("whole");
  });

  test("may arrive piece by piece", async () => {
    async function* pieces() {
      for (const piece of ["%PD", "F-1.7", "\n"]) yield await Promise.resolve(Buffer.from(piece));
    }
    expect(await storeFile({ name: "a.pdf", pieces: pieces() })).toMatchObject({ ok: true, mediaType: "application/pdf", size: 9 });
  });

  test("reads as it was, whatever its bytes", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      const stored = await store(file("a.pdf", "%PDF-1.7\n", Buffer.from(bytes)));
      expect((await read(stored.sha256)).subarray(9)).toEqual(Buffer.from(bytes));
    }), { numRuns: 20 });
  });
});

describe("a file that is not taken", () => {
  const large = 20 * 1024 * 1024;

  test.each([
    ["without content", file("a.pdf"), "empty"],
    ["larger than allowed", file("a.pdf", "%PDF-1.7", Buffer.alloc(large)), "tooLarge"],
    ["a program", file("setup.exe", "MZ"), "typeRefused"],
    ["a page", file("page.html", "<html>"), "typeRefused"],
    ["a drawing that can run scripts", file("a.svg", "<svg/>"), "typeRefused"],
    ["an archive", file("a.zip", docx), "typeRefused"],
    ["an office file with macros", file("a.docm", docx), "typeRefused"],
    ["of no type", file("README", "text"), "typeRefused"],
    ["named like a property of an object", file("a.constructor", "text"), "typeRefused"],
    ["with a second extension", file("letter.pdf.exe", "%PDF-1.7"), "typeRefused"],
    ["a program named as a text", file("a.txt", [0x4d, 0x5a, 0x90, 0x00]), "contentDiffers"],
    ["a script named as a text", file("a.txt", "#!/bin/sh\n"), "contentDiffers"],
    ["a page named as a text", file("a.txt", "\ufeff  <!DOCTYPE html><script>"), "contentDiffers"],
    ["a drawing named as a picture", file("a.png", "<svg onload=alert(1)>"), "contentDiffers"],
    ["a picture of another kind", file("a.png", [0xff, 0xd8, 0xff]), "contentDiffers"],
    ["a page named as a document", file("a.pdf", "<html>%PDF-1.7"), "contentDiffers"],
    ["an archive named as an office file", file("a.docx", zipOf({ "evil.exe": "MZ" })), "contentDiffers"],
    ["an office file of another kind", file("a.xlsx", docx), "contentDiffers"],
    ["an office file cut short", file("a.docx", docx.subarray(0, -5)), "contentDiffers"],
    ["text of another kind of office file", file("a.odt", odt("application/vnd.oasis.opendocument.spreadsheet")), "contentDiffers"],
    ["macros under a harmless name", file("a.docx", zipOf({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "" })), "macros"],
    ["old macros", file("a.xlsx", zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": "", "xl/macrosheets/sheet1.xml": "" })), "macros"],
  ])("%s", async (_, upload, why) => {
    const refusal = await storeFile(upload, { field: "letter" });
    expect(refusal).toMatchObject({ ok: false, reason: "invalid", field: "letter", message: { key: `evidence.${why}` } });
    await expect(kept()).rejects.toThrow("ENOENT");
  });

  test("says what is allowed, in words", async () => {
    const refusal = await storeFile(file("a.exe", "MZ"));
    if (refusal.ok) throw new Error("taken");
    expect(translator("en")(refusal.message.key, refusal.message.values)).toBe(`Files of this type are not taken. These are: ${ALLOWED}`);
  });

  test("is not read further than it may be long", async () => {
    let given = 0;
    async function* long() {
      while (given < 100) yield await Promise.resolve(Buffer.alloc(++given && 1000));
    }
    expect(await storeFile({ name: "a.pdf", pieces: long() }, { maximumBytes: 10_000 })).toMatchObject({ message: { key: "evidence.tooLarge" } });
    expect(given).toBe(11);
  });

  test("no bytes and no name make it throw", async () => {
    const name = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...Object.keys(EVIDENCE_TYPES)).map((extension) => `a.${extension}`));
    const bytes = fc.oneof(fc.uint8Array(), fc.uint8Array().map((tail) => Uint8Array.from([...docx.subarray(0, -tail.length % 40), ...tail])));
    await fc.assert(fc.asyncProperty(name, bytes, async (upload, content) => {
      const { ok } = await storeFile({ name: upload, pieces: (async function* () { yield await Promise.resolve(content); })() });
      expect([true, false]).toContain(ok);
    }), { numRuns: 200 });
  });
});

describe("reading", () => {
  test.each(["", "../../etc/passwd", "a".repeat(63), "A".repeat(64), `${"a".repeat(64)}\n`, "a".repeat(64)])("%j is nothing", async (hash) => {
    expect(await openFile(hash)).toBeNull();
  });
});

describe("names", () => {
  test.each([
    ["letter.pdf", "letter.pdf"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Users\\A\\letter.pdf", "letter.pdf"],
    ["a\u0000b\r\nc.pdf", "abc.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ['a"b<c>d|e?.pdf', "a_b_c_d_e_.pdf"],
    ["  .hidden.pdf. ", "hidden.pdf"],
    ["Письмо № 12.pdf", "Письмо № 12.pdf"],
    ["CON.txt", "_CON.txt"],
    ["\ud800a.pdf", "a.pdf"],
    ["..", "file"],
    ["", "file"],
  ])("%j is kept as %j", (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  test("a clean name is short, stays as it is, and fits a header", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", minLength: 100, maxLength: 400 })), (name) => {
      const clean = cleanFileName(name);
      expect(cleanFileName(clean)).toBe(clean);
      expect(Array.from(clean).length).toBeLessThanOrEqual(151);
      expect(contentDisposition(name, "attachment")).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/);
    }));
  });
});

describe("a download", () => {
  const headers = (mediaType: string, name = "a.pdf") => downloadHeaders({ name, mediaType, size: 9, sha256: "0".repeat(64) });

  test.each(["text/plain", "image/png", "image/jpeg", "image/webp"])("of %s may be shown", (mediaType) => {
    expect(headers(mediaType).get("Content-Disposition")).toMatch(/^inline;/);
  });

  test.each(["application/pdf", "image/gif", "image/svg+xml", "text/html", "text/csv", "message/rfc822", ""])("of %s is only saved", (mediaType) => {
    expect(headers(mediaType).get("Content-Disposition")).toMatch(/^attachment;/);
  });

  test("is never sniffed or run, and an unknown type is only bytes", () => {
    const sent = Object.fromEntries(headers("text/html", "Письмо (1).pdf"));
    expect(sent).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": "9",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "content-disposition": `attachment; filename="______ (1).pdf"; filename*=UTF-8''%D0%9F%D0%B8%D1%81%D1%8C%D0%BC%D0%BE%20%281%29.pdf`,
    });
  });
});

describe("a file kept while its form is mended", () => {
  const now = Date.parse("2026-11-21T10:00:00Z");
  const later = (hours: number) => now + hours * 3_600_000;

  test("need not be chosen again by the same person for a day", async () => {
    const { name, sha256: hash, mediaType, size } = await store(file("letter.pdf", "%PDF-1.7"));
    const token = keepUpload({ name, sha256: hash, mediaType, size }, 7, now);
    expect(await verifyKeptUpload(token, 7, later(24))).toEqual({ name, sha256: hash, mediaType, size });
    expect(await verifyKeptUpload(token, 8, now)).toBeNull();
    expect(await verifyKeptUpload(token, 7, later(25))).toBeNull();
    await rm(env.DATA_DIR, { recursive: true });
    expect(await verifyKeptUpload(token, 7, now)).toBeNull();
  });

  test("cannot be swapped for another", async () => {
    const token = keepUpload(await store(file("letter.pdf", "%PDF-1.7")), 7, now);
    const [body = "", signature = ""] = token.split(".");
    const swapped = Buffer.from(body, "base64url").toString().replace("letter", "Letter");
    for (const forged of [`${Buffer.from(swapped).toString("base64url")}.${signature}`, body, `${body}.`, `${token}.`, `.${signature}`, "", "."]) {
      expect(await verifyKeptUpload(forged, 7, now)).toBeNull();
    }
  });

  test("no text whatever makes it throw", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary" }), async (token) => {
      expect(await verifyKeptUpload(token, 7, now)).toBeNull();
    }));
  });
});

test("what is kept can be read by its owner alone", async () => {
  const { sha256: hash } = await store(file("a.pdf", "%PDF-1.7", randomBytes(20)));
  const [entry] = await kept();
  expect(entry?.name).toBe(hash);
  expect((await readFile(join(env.DATA_DIR, hash.slice(0, 2), hash))).length).toBe(28);
});
