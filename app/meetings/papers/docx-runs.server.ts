import { TextRun } from "docx";
import type { Span } from "./markdown";

/** How a run looks, and the language tag of its text where that is known. */
export type Look = { bold?: boolean; italics?: boolean; size?: number; quiet?: boolean; code?: boolean; language?: string };

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const STRETCHES = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}][^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*|(?:(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])[\s\S])+/gu;
const COUNTRY: Record<string, string> = { en: "en-GB", ru: "ru-RU", kk: "kk-KZ", ur: "ur-PK", fa: "fa-IR", ar: "ar-SA", ky: "ky-KG", tg: "tg-Cyrl-TJ", uz: "uz-Latn-UZ", zh: "zh-CN", fr: "fr-FR" };

const tagOf = (language: string) => COUNTRY[language] ?? language;

/** Whether a text reads from right to left: by its first strong letter, as `dir="auto"` does; by its language where it has none. */
export function readsRightToLeft(text: string, language = ""): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? isRightToLeft(language) : RIGHT_TO_LEFT.test(letter);
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string) => ["ar", "fa", "he", "ps", "sd", "ug", "ur"].includes(language.split("-")[0] ?? "");

/** A text without what no XML document may hold. */
export const cleanText = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(/[\p{Cs}\u0000-\u0009\u000b-\u001f\ufffe\uffff]/gu, "");

/** A text as runs, each in its own direction and language; what people wrote may mix them. */
export function runsOf(text: string, look: Look = {}): TextRun[] {
  return cleanText(text).split("\n").flatMap((line, index) => {
    const stretches = line.match(STRETCHES) ?? [];
    const runs = stretches.map((stretch, place) => makeRun(stretch, look, index > 0 && place === 0));
    return runs.length || index === 0 ? runs : [new TextRun({ break: 1 })];
  });
}

function makeRun(text: string, { bold, italics, size, quiet, code, language = "" }: Look, broken: boolean) {
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  const said = isRightToLeft(language) === rightToLeft ? language : "";
  const guessed = rightToLeft ? "ur" : /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
  // A text in Latin letters within a Russian one is not Russian.
  const tag = tagOf(said && (said.split("-")[0] !== "ru" || guessed === "ru" || !/\p{L}/u.test(text)) ? said : guessed);
  return new TextRun({
    text, bold, italics, size, rightToLeft: rightToLeft || undefined, break: broken ? 1 : undefined,
    color: quiet ? "555555" : undefined, font: code ? { ascii: "Courier New", hAnsi: "Courier New", cs: "Courier New" } : undefined,
    language: rightToLeft ? { bidirectional: tag } : { value: tag },
  });
}

/** Words with their marks as runs; the address of a link stands behind its words, for paper has no links. */
export function runsOfSpans(spans: readonly Span[], look: Look = {}): TextRun[] {
  return spans.flatMap(({ text, bold, italic, code, href }) => [
    ...runsOf(text, { ...look, bold: bold || look.bold, italics: italic || look.italics, code }),
    ...(href && href !== text ? runsOf(` (${href})`, look) : []),
  ]);
}
