import type { Block, SourceText } from "../reading/source-text";
import type { Profile } from "./profile";
import { sentencesOf, wordsOf } from "./sentences";

const RECOMMENDS = /\b(?:recommends?|recommended|suggests?|propose[sd]?|urges?|calls? (?:(?:up)?on|for)|asks?|invites?|encourages?|demands?|should|must|ought to|need to|needs to|agreed?|decided?|resolve[sd]?|undertakes?|commits?|pledges?|shall|(?:are|is) (?:requested|invited|encouraged|asked|urged) to|actions? (?:are|is)|following (?:actions|measures|steps|recommendations|decisions|proposals|suggestions|demands|requests|priorities|commitments))\b[^.]*:$/i;
const LONGEST = 600;
const NOT = /\b(?:includes?|are as follows|were|was|questions?|data|sources?|because|examples?|fall into|made to|can|must be able)\b[^.]{0,30}:$/i;

const TO_DO = /(?:^|[\s:])(?:to[- ]?dos?|actions?|action items?|next steps?|tasks|follow[- ]ups?)\s*:$/i;
/** Where people talk, what they sum up is what they agreed. */
const SUMMED_UP = /(?:^|\s)(?:summary|summing up|to sum up|so|decided|agreed)\s*:$/i;

/** In a register, what must and shall be is what the rules say. */
const RULES = /\b(?:must|shall)\b[^.]*:$/i;

/** Paragraphs that count themselves are items. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|finally|lastly)(?:ly)?,\s/i;

/** The items of lists whose introduction recommends, each with the words that introduce it. */
export function listsOf({ text, blocks }: SourceText, { register, talk }: Profile): Map<Block, string> {
  const found = new Map<Block, string>();
  let lead = "";
  let before: Block | null = null;
  for (const block of blocks) {
    if (["furniture", "footnote", "contents"].includes(block.kind)) continue;
    const isItem = block.kind === "item" || ORDINAL.test(text.slice(block.start, block.end));
    if (lead && isItem) found.set(block, lead);
    else lead = "";
    if (!isItem || (before && !lead)) lead = leadOf(text, block, register, talk) || (isItem ? lead : "");
    before = block;
  }
  return found;
}

function leadOf(text: string, block: Block, register: boolean, talk: boolean): string {
  if (block.kind !== "paragraph" && block.kind !== "item") return "";
  const last = sentencesOf(text, block).at(-1);
  if (!last) return "";
  const words = wordsOf(text, { start: Math.max(last.start, last.end - LONGEST), end: last.end }, block.gaps);
  if (TO_DO.test(words) || (talk && SUMMED_UP.test(words))) return words;
  return RECOMMENDS.test(words) && !NOT.test(words) && !(register && RULES.test(words)) ? words : "";
}

const SHORTEST = 12;
const CONTINUES = /^(?:\p{Ll}|\p{Lu}\p{Ll}+ing\b)/u;

/** What goes on after a colon in items that are no sentences of their own: they belong to the passage that introduces them. */
export function absorbedBy({ text, blocks }: SourceText): Map<Block, Block[]> {
  const found = new Map<Block, Block[]>();
  const read = blocks.filter(({ kind }) => kind !== "furniture" && kind !== "footnote");
  for (const [index, block] of read.entries()) {
    if (!["paragraph", "item"].includes(block.kind) || !wordsOf(text, block, block.gaps).endsWith(":")) continue;
    const items: Block[] = [];
    for (let at = index + 1; at < read.length; at++) {
      const next = read[at];
      if (!next || !["paragraph", "item"].includes(next.kind) || next.end - next.start < SHORTEST || !CONTINUES.test(wordsOf(text, next, next.gaps))) break;
      items.push(next);
    }
    if (items.length > 1) found.set(block, items);
  }
  return found;
}
