import { listZipEntries, startsWith, textAt } from "./file-bytes";

/** The largest file that is taken. */
export const MAXIMUM_BYTES = 20 * 1024 * 1024;

type Looks = (bytes: Uint8Array) => boolean;

const starts = (...signatures: (string | number[])[]): Looks => (bytes) => signatures.some((signature) => startsWith(bytes, signature));

/** Plain text: no NUL, and nothing that a browser or a system would run. */
const isText: Looks = (bytes) => {
  if (starts([0xff, 0xfe], [0xfe, 0xff])(bytes)) return true;
  const start = textAt(bytes, 0, 1024).replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  return !bytes.includes(0) && !/^(?:#!|%PDF|\{\\rtf|<(?:!doctype|html|head|body|script|svg|\?xml|\?php|iframe|img|math))/i.test(start);
};
const isMail: Looks = (bytes) => isText(bytes) && /^[!-9;-~]+:[ \t\r\n]/.test(textAt(bytes, 0, 200));
const isWebp: Looks = (bytes) => startsWith(bytes, "RIFF") && textAt(bytes, 8, 12) === "WEBP";

const office = (folder: string): Looks => (bytes) => {
  const entries = listZipEntries(bytes) ?? [];
  return entries.includes("[Content_Types].xml") && entries.some((entry) => entry.startsWith(folder));
};
const openDocument = (mediaType: string): Looks => (bytes) =>
  (listZipEntries(bytes) ?? []).includes("content.xml") && textAt(bytes, 30, 38 + mediaType.length) === `mimetype${mediaType}`;

const OOXML = "application/vnd.openxmlformats-officedocument";
const ODF = "application/vnd.oasis.opendocument";

/** What a file may be: by its extension, and what it must look like inside. */
export const EVIDENCE_TYPES: Record<string, { mediaType: string; looks: Looks }> = {
  pdf: { mediaType: "application/pdf", looks: starts("%PDF-", [0xef, 0xbb, 0xbf, 0x25, 0x50, 0x44, 0x46, 0x2d]) },
  docx: { mediaType: `${OOXML}.wordprocessingml.document`, looks: office("word/") },
  xlsx: { mediaType: `${OOXML}.spreadsheetml.sheet`, looks: office("xl/") },
  pptx: { mediaType: `${OOXML}.presentationml.presentation`, looks: office("ppt/") },
  odt: { mediaType: `${ODF}.text`, looks: openDocument(`${ODF}.text`) },
  ods: { mediaType: `${ODF}.spreadsheet`, looks: openDocument(`${ODF}.spreadsheet`) },
  txt: { mediaType: "text/plain", looks: isText },
  md: { mediaType: "text/markdown", looks: isText },
  csv: { mediaType: "text/csv", looks: isText },
  eml: { mediaType: "message/rfc822", looks: isMail },
  png: { mediaType: "image/png", looks: starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  jpg: { mediaType: "image/jpeg", looks: starts([0xff, 0xd8, 0xff]) },
  jpeg: { mediaType: "image/jpeg", looks: starts([0xff, 0xd8, 0xff]) },
  webp: { mediaType: "image/webp", looks: isWebp },
  gif: { mediaType: "image/gif", looks: starts("GIF87a", "GIF89a") },
};

/** For the file field's `accept`. */
export const ACCEPT = Object.keys(EVIDENCE_TYPES).map((extension) => `.${extension}`).join(",");

/** As a person reads it: "PDF, DOCX, …". */
export const ALLOWED = Object.keys(EVIDENCE_TYPES).filter((extension) => extension !== "jpeg").join(", ").toUpperCase();

const MACROS = /(?:^|[/\\])(?:vbaProject|vbaData)[^/]*$|^xl\/macrosheets\/|\/activeX\/|^(?:Basic|Scripts)\//i;

/** A file's extension in small letters; "" where it has none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? "";
}

/** What a file is, by its extension and by what is in it; or why it is not taken. */
export function decideType(name: string, bytes: Uint8Array): { mediaType: string } | "typeRefused" | "contentDiffers" | "macros" {
  const extension = extensionOf(name);
  const type = Object.hasOwn(EVIDENCE_TYPES, extension) ? EVIDENCE_TYPES[extension] : undefined;
  if (!type) return "typeRefused";
  if (!type.looks(bytes)) return "contentDiffers";
  return (listZipEntries(bytes) ?? []).some((entry) => MACROS.test(entry)) ? "macros" : { mediaType: type.mediaType };
}
