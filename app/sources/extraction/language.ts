import type { Message } from "~/refusal";
import type { SourceText } from "../reading/source-text";

/** Whether its words can be weighed; where nobody knows the language, they are. */
export const isInEnglish = ({ language }: Pick<SourceText, "language">) => language === null || language === "en";

/** What a page says of a document whose words were not weighed. */
export const noteLanguage = (source: Pick<SourceText, "language">): Message | null => (isInEnglish(source) ? null : { key: "extraction.notEnglish" });
