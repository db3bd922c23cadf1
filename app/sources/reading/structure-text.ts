import { markdownBlocks } from "./markdown-blocks";
import type { SourceText } from "./source-text";
import { plainBlocks } from "./plain-blocks";

/** The structure of a text without marks of its own, or in Markdown; the text stays as it is. */
export function structurePlainText(text: string, kind: "txt" | "md"): SourceText {
  const { blocks, pages } = kind === "md" ? { blocks: markdownBlocks(text), pages: null } : plainBlocks(text);
  return { text, blocks, language: null, pages };
}
