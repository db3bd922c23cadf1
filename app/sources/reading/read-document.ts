import { decodeText } from "./decode-text";
import { fileKind, type FileKind } from "./file-kind";
import { guessLanguage } from "./guess-language";
import { problem, type Problem } from "./problem";
import type { SourceText } from "./source-text";

/** A document as it was read, and what the person who brought it should know. */
export type ReadDocument = { source: SourceText; warnings: Problem[] };

const EXTENSIONS: Record<FileKind, RegExp> = { pdf: /^pdf$/, docx: /^docx$/, xlsx: /^xls[xm]$/, html: /^x?html?$/, md: /^(md|markdown)$/, txt: /./, csv: /./ };

/** Reads a document of any kind, and says at which page it is where that takes long. It does so wherever it is called: strangers' files belong into a process of their own (read-source.server.ts). */
export async function readDocument(bytes: Uint8Array, name: string, onPage?: (page: number) => void): Promise<ReadDocument> {
  const kind = fileKind(bytes, name);
  const { source, warnings } = await readKind(kind, bytes, onPage);
  if (!/[\p{L}\p{N}]/u.test(source.text)) throw problem("noText");
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const otherwise: Problem[] = extension && !EXTENSIONS[kind].test(extension) ? [{ code: "readAs", values: { extension, kind: kind.toUpperCase() } }] : [];
  return { source, warnings: [...otherwise, ...warnings] };
}

async function readKind(kind: FileKind, bytes: Uint8Array, onPage?: (page: number) => void): Promise<ReadDocument> {
  if (kind === "pdf") return (await import("./read-pdf")).readPdf(bytes, onPage);
  if (kind === "docx") return (await import("./read-docx")).readDocx(bytes);
  if (kind === "xlsx" || kind === "csv") throw problem("tableNotDocument");
  const { decodeHtml } = await import("./html-tree");
  const { text, encoding } = kind === "html" ? decodeHtml(bytes) : decodeText(bytes);
  if (text.includes("\0")) throw problem("notText", { allowed: "PDF, DOCX, HTML, MD, TXT" });
  const warnings: Problem[] = /^utf-/.test(encoding) || !/[^\x00-\x7f]/.test(text) ? [] : [{ code: "readEncoding", values: { encoding: nameOf(encoding) } }];
  if (kind === "html") return { source: (await import("./read-html")).readHtml(text), warnings };
  const { structurePlainText } = await import("./structure-text");
  const source = structurePlainText(text, kind);
  return { source: { ...source, language: source.language ?? guessLanguage(source.text) }, warnings };
}

const nameOf = (encoding: string) => ({ macintosh: "Mac Roman", "koi8-r": "KOI8-R", ibm866: "DOS 866", "x-mac-cyrillic": "Mac Cyrillic" })[encoding] ?? encoding.replace("windows", "Windows");
