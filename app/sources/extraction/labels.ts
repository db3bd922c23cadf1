import type { Block } from "../reading/source-text";
import { ruleFor, type Role } from "./rules/headings";
import { wordsOf } from "./sentences";

/** Words before a colon that announce what a passage is, as a heading would: "Proposal: …", "Management response: …". */
export type Label = { words: string; role: Role; end: number };

const LABEL = /^[^\p{L}]{0,6}((?:\p{L}[\p{L}’'/-]*\s?){1,4}\d{0,3})\s*[:–—]\s*(?=\S)/u;
const LONGEST = 60;

/** The label that a block begins with, where it is one that means something. */
export function labelOf(text: string, block: Block): Label | null {
  const [whole = "", said = ""] = LABEL.exec(wordsOf(text, { start: block.start, end: Math.min(block.end, block.start + LONGEST) }, block.gaps)) ?? [];
  const words = said.trim();
  const rule = words ? ruleFor(words.replace(/\s*\d+$/, "")) : undefined;
  if (!rule || !whole) return null;
  const sign = /[:–—]/.exec(text.slice(block.start + words.length, block.end));
  const end = sign ? block.start + words.length + sign.index + 1 : block.start;
  const rest = /^[\s*_]*/.exec(text.slice(end, block.end))?.[0].length ?? 0;
  return { words, role: rule.role, end: end + rest };
}
