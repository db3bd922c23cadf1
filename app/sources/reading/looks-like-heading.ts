/** The level of what is only dressed as a heading: below every real one. */
export const DRESSED_LEVEL = 6;

/** Whether words that stand alone and in bold type are a heading, and no sentence that somebody stressed. */
export function isShortTitle(text: string) {
  return text.length <= 120 && /\p{L}/u.test(text) && !/[.;,!?]\s*$/.test(text) && !/\n.*\n/.test(text) && !/^[\p{Ll}]/u.test(text);
}

const DIVISION = /^(article|art\.|chapter|section|annex|part|appendix|статья|глава|раздел|приложение)\s+([\divxlc]+|[A-Z])\.?$/i;

/** Whether a line that is set like any other is a title nonetheless: in capitals throughout, or "Article 5". */
export const isPlainTitle = (text: string) => DIVISION.test(text) || isInCapitals(text);

/** How high a plain title stands: by its number where it has one, a chapter and an annex above an article. */
export function levelOfTitle(text: string): number {
  const number = /^(\d{1,3}(?:\.\d{1,3})*)\.?\s/.exec(text)?.[1];
  if (number) return number.split(".").length;
  return PART.test(text) ? 1 : 3;
}

const PART = /^(?:annex|appendix|chapter|part|глава|раздел|приложение)\b/i;

function isInCapitals(text: string) {
  return text.length <= 100 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && /^[\p{Lu}\p{N}]/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 5 && !/\.\s*$/.test(text);
}
