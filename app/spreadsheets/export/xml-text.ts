export const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What XML has no place for: control characters, halves of characters, and two that are none. */
const IMPOSSIBLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\ud800-\udfff]/g;
const SPECIAL = /[&<>"]/g;
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What spreadsheets would take for a character by its number: _x000D_. */
const NUMBERED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** A cell holds no more; a longer one is repaired away. */
const LONGEST = 32_767;

/** A text as it may stand in XML, between tags or quotes. */
export const escapeXml = (text: string) => text.replace(IMPOSSIBLE, "").replace(SPECIAL, (char) => ESCAPES[char] ?? "");

/** A text as it may stand in a cell, with line feeds alone and no longer than a cell may be. */
export function fitCell(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.length > LONGEST ? `${lines.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…` : lines;
}

/** The same for XML. */
export const cellText = (text: string) => escapeXml(text.replace(NUMBERED, "_x005F_"));
