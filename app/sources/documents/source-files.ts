import type { MessageKey } from "~/locales/translator";
import { extensionOf } from "~/evidence/file-types";

/** The largest document that is taken. */
export const LARGEST_DOCUMENT = 25 * 1024 * 1024;

const TYPES: Record<string, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  htm: "text/html",
  md: "text/markdown",
  txt: "text/plain",
};

/** For the file field's `accept`. */
export const DOCUMENT_ACCEPT = Object.keys(TYPES).map((extension) => `.${extension}`).join(",");

/** As a person reads it. */
export const DOCUMENTS_ALLOWED = "PDF, DOCX, HTML, MD, TXT";

/** What can be said of files that are not taken, beside that they are not. */
const OTHERS: Record<string, MessageKey> = {
  doc: "reading.legacyWord", odt: "reading.openDocument", rtf: "reading.richTextFile", zip: "reading.unknownZip",
  xls: "reading.tableNotDocument", xlsx: "reading.tableNotDocument", xlsm: "reading.tableNotDocument", ods: "reading.tableNotDocument", csv: "reading.tableNotDocument", tsv: "reading.tableNotDocument",
  png: "reading.picture", jpg: "reading.picture", jpeg: "reading.picture", gif: "reading.picture", tif: "reading.picture", tiff: "reading.picture", webp: "reading.picture",
};

/** Why a file of this name is not taken; null where it is. What is in it is found out by whoever reads it, apart from the server. */
export function barFile(name: string): MessageKey | null {
  const extension = extensionOf(name);
  if (Object.hasOwn(TYPES, extension)) return null;
  return Object.hasOwn(OTHERS, extension) ? (OTHERS[extension] ?? null) : "evidence.typeRefused";
}

/** What a file of this name is kept as. */
export const documentType = (name: string) => TYPES[extensionOf(name)] ?? "application/octet-stream";
