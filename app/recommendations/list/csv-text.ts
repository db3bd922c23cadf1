const FORMULA = /^[\s"'`\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠\t\r\n]/u;

/** A text as a spreadsheet may open it: what it would take for a formula is marked as text. */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A text as it was before: what was marked as text loses its mark. */
export function restore(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** A text as a cell of its own: between quotes where it would not stay one. */
export function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
