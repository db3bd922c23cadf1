import type { T } from "~/locales/translator";
import { LONGEST } from "~/recommendations/forms/form-choices";
import type { ReviewCandidate } from "./candidate";

/** Where in its document a passage stands, in words: its number, its page, the heading above it. */
export function placeOf({ reference, page, heading }: Pick<ReviewCandidate, "reference" | "page" | "heading">, t: T): string {
  return [reference, page === null ? "" : t("candidates.place.page", { page }), heading].filter(Boolean).join(" · ").slice(0, LONGEST.line);
}

/** The words of a passage as an item quotes them. */
export const quoteOf = (words: string) => (words.length <= LONGEST.reason ? words : `${words.slice(0, LONGEST.reason - 2)} …`);
