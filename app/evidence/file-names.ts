import { EVIDENCE_TYPES } from "./file-types";

const LONGEST = 150;
/** Shown by a browser in its own window; everything else is only ever saved. */
const INLINE = ["text/plain", "image/png", "image/jpeg", "image/webp"];
const KNOWN = Object.values(EVIDENCE_TYPES).map(({ mediaType }) => mediaType);

/** A file's name as it can be kept and shown: no path, no control or direction marks, nothing that a system reserves. */
export function cleanFileName(name: string): string {
  const clean = cleanOnce(name);
  return clean === name ? clean : cleanFileName(clean);
}

// What was left out or cut off may bring an end to light that has to be cleaned as well.
function cleanOnce(name: string): string {
  const last = name.replace(/\p{Cs}/gu, "").split(/[/\\]/).pop() ?? "";
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, "").normalize("NFC").replace(/[<>:"|?*]/g, "_");
  const clean = visible.replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "");
  const [, stem = "", extension = ""] = /^(.*?)(\.[^.]{1,10})?$/u.exec(clean) ?? [];
  const letters = Array.from(stem).slice(0, LONGEST - Array.from(extension).length).join("").trimEnd();
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(letters) ? `_${letters}` : letters;
  return `${safe || "file"}${extension}`;
}

/** The header that names a download: plain letters for old programs, the whole name for the rest (RFC 5987). */
export function contentDisposition(name: string, kind: "attachment" | "inline"): string {
  const clean = cleanFileName(name);
  const plain = clean.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%;]/g, "_");
  const whole = encodeURIComponent(clean).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** The headers a file is served with: saved rather than shown, never sniffed, never run. */
export function downloadHeaders(file: { name: string; mediaType: string; size: number; sha256: string }): Headers {
  const inline = INLINE.includes(file.mediaType);
  const mediaType = KNOWN.includes(file.mediaType) ? file.mediaType : "application/octet-stream";
  return new Headers({
    "Content-Type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
    "Content-Length": String(file.size),
    "Content-Disposition": contentDisposition(file.name, inline ? "inline" : "attachment"),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
    ETag: `"${file.sha256}"`,
  });
}
