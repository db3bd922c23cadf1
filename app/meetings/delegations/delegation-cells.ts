import { splitTitle } from "./delegation-words";

const DASH = /\s+[-–—−]+\s+|\s*[–—]{1,2}\s+|\s+[–—]{1,2}\s*/u;
const COMMA = /\s*[,،，]\s*/u;
const AFTER_NAME = /^(?:ph\.? ?d|d\.? ?phil|m\.? ?d|m\.? ?p|m\.? ?n\.? ?a|esq|jr|sr|i{2,3}|iv|mba|[mock]be|[sht]\.?\s?(?:i|q|pk)|к\.?\s?[тэюфп]\.?\s?н|д\.?\s?[тэюфп]\.?\s?н)\.?(?:\s*\([\p{L}]+\))?$/iu;

/** A line without the number, the bullet and the invisible marks before it. */
export function stripNumbering(line: string) {
  return line
    .replace(/[\u200B-\u200F\u061C\u2060\uFEFF\u00AD]/gu, "")
    .replace(/\u00A0/gu, " ")
    .replace(/^\s*(?:(?:[•●◦▪■□‣∙·*+►➢✓✔o○]|[-–—−]+)\s+|[•●◦▪■‣∙►➢]\s*)+/u, "")
    .replace(/^\s*(?:№\s*|No\.?\s*)?[([]?\p{Nd}{1,3}(?:\s*[.)\]:،、۔-]+\s*|\t+|\s+)/u, "")
    .replace(/^\s*\(?(?:[ivx]{1,5}\)|[IVX]{2,5}[.)]|\p{L}\))\s*/u, "")
    .trimEnd();
}

/** The cells of a line: by tabs, else semicolons, else dashes, else commas; tidied, in the order they stand. */
export function splitCells(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map(tidy);
  const trimmed = line.trim();
  if (/[;؛；]/u.test(trimmed)) return trimmed.split(/[;؛；]/u).map(tidy);
  if (trimmed.includes("|")) return trimmed.split("|").map(tidy).filter(Boolean);
  const [first = "", ...rest] = trimmed.split(DASH).map(tidy).filter(Boolean);
  const cells = splitCommas(first);
  if (cells.length === 1 && rest.length === 1) return [...cells, ...splitCommas(rest[0] ?? "")];
  return [...cells, ...rest];
}

const tidy = (cell: string) => cell.trim().replace(/\s+/g, " ").replace(/^[,،]\s*|\s*[,،]$/gu, "");

/** By commas outside of brackets; what follows a name as part of it stays with it. */
function splitCommas(text: string): string[] {
  const parts = text.replace(/\([^)]*\)/gu, (bracket) => bracket.replaceAll(",", "\u0000").replaceAll("،", "\u0001")).split(COMMA).map((part) => part.replaceAll("\u0000", ",").replaceAll("\u0001", "،"));
  const cells: string[] = [];
  for (const part of parts.filter(Boolean)) {
    if (cells.length === 1 && belongsToName(cells[0] ?? "", part)) cells[0] += `, ${part}`;
    else cells.push(part);
  }
  return cells;
}

/** "Khan, PhD" and "Khan, Mr Ali" are one name. */
function belongsToName(name: string, part: string) {
  if (AFTER_NAME.test(part)) return true;
  const { title, name: rest } = splitTitle(part);
  return Boolean(title && rest && !name.includes(" ") && !splitTitle(name).title && rest.split(" ").length <= 3);
}
