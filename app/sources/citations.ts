/** Where something is reported: a page, its publisher, and its date as far as it is known. */
export type Citation = { publisher: string; date?: string; url: string };

/** How much of a date its text knows: 2025-09-10, 2025-09, 2025-Q3 or 2025. */
export function precisionOf(date: string): "DAY" | "MONTH" | "QUARTER" | "YEAR" {
  if (/-Q[1-4]$/.test(date)) return "QUARTER";
  return date.length >= 10 ? "DAY" : date.length >= 7 ? "MONTH" : "YEAR";
}

/** Whether an address leads to a web page; nothing else is made a link. */
export const isWebAddress = (url: string) => /^https?:\/\//i.test(url);
