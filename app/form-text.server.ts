import type { MessageKey } from "~/locales/translator";

/** Characters that are never taken, each kind with the sentence that says so. Line breaks and tabs are welcome. */
const REFUSED: { key: MessageKey; pattern: RegExp }[] = [
  { key: "errors.controlCharacters", pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu },
  { key: "errors.directionMarks", pattern: /[\u202A-\u202E\u2066-\u2069]/gu },
  { key: "errors.unreadable", pattern: /[\uD800-\uDFFF\uFFFD]/gu },
];

/** Line breaks as one kind, letters composed: the form in which text is compared and kept. */
export function normalise(text: string) {
  return text.replace(/\r\n?|\u2028|\u2029/g, "\n").normalize("NFC");
}

/** The sentences against a text's characters; none when it may be kept. */
export function objections(text: string): MessageKey[] {
  return REFUSED.filter(({ pattern }) => text.search(pattern) >= 0).map(({ key }) => key);
}

/** The text without the characters that are never taken. */
export function withoutRefused(text: string) {
  return REFUSED.reduce((rest, { pattern }) => rest.replace(pattern, ""), text);
}

/** The text as a page can show it again: what no page can hold is marked. */
export function showable(text: string) {
  return text.replace(/[\u0000\uD800-\uDFFF]/gu, "\uFFFD");
}
