import { sourceBuilder } from "./build-source";
import type { SourceText } from "./source-text";

/** The text of a file without marks of its own, cut into paragraphs at empty lines. */
export function structurePlainText(text: string, _kind: "txt" | "md"): SourceText {
  const builder = sourceBuilder();
  for (const paragraph of text.split(/\n\s*\n/)) builder.add("paragraph", paragraph.trim());
  return builder.build(null, null);
}
