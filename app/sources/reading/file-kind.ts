import { extensionOf } from "~/evidence/file-types";
import { openZip } from "./zip";
import { problem } from "./problem";

/** What a file is, whatever it is called. */
export type FileKind = "pdf" | "docx" | "xlsx" | "html" | "md" | "txt" | "csv";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PICTURES = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]];

/** What a file is: by what is in it, and only among texts by its name. Kinds that are not read are named in a problem. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (!bytes.length) throw problem("empty");
  const begins = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  if (begins([0x50, 0x4b, 3, 4]) || begins([0x50, 0x4b, 5, 6])) return zipKind(bytes);
  if (begins(OLE)) throw problem(compoundProblem(bytes, name));
  if (head.startsWith("{\\rtf")) throw problem("richTextFile");
  if (PICTURES.some(begins)) throw problem("picture");
  const extension = extensionOf(name);
  if (/^(pdf|docx|xlsx|xlsm)$/.test(extension)) throw problem("damaged");
  if (/^(csv|tsv|tab)$/.test(extension)) return "csv";
  if (/^x?html?$/.test(extension) || /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(head.replace(/^\xef\xbb\xbf|\0/g, ""))) return "html";
  return /^(md|markdown)$/.test(extension) ? "md" : "txt";
}

function zipKind(bytes: Uint8Array): FileKind {
  const entries = openZip(bytes);
  if (entries.has("word/document.xml")) return "docx";
  if (entries.has("xl/workbook.xml")) return "xlsx";
  if (entries.has("xl/workbook.bin")) throw problem("binaryWorkbook");
  if (entries.has("mimetype") && entries.has("content.xml")) throw problem("openDocument");
  const types = entries.get("[Content_Types].xml")?.read().toString("utf8") ?? "";
  if (/wordprocessingml\.document\.main/.test(types)) return "docx";
  throw problem("unknownZip");
}

// A compound file holds a protected new document, or an old one; its directory names what is in it in UTF-16.
function compoundProblem(bytes: Uint8Array, name: string) {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (part: string) => content.includes(Buffer.from(part, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("WordDocument")) return "legacyWord";
  if (holds("Workbook") || holds("Book")) return "legacyExcel";
  return /^xl/.test(extensionOf(name)) ? "legacyExcel" : "legacyWord";
}
