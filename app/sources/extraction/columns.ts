import type { Message } from "~/refusal";
import type { Block, SourceText } from "../reading/source-text";
import { wordsOf } from "./sentences";

const ASKED = /^(?:\W*)(?:(?:the )?(?:\p{L}+ )?(?:recommendations?|actions?(?: items?| points?)?(?: required)?|decisions?|commitments?|measures?|tasks?|proposals?|suggestions?)(?: text| wording| made| agreed| taken)?|what (?:is|was) (?:recommended|agreed|to be done))\W*$/iu;
const ANSWERED = /\b(?:status|response|reply|comments?|update|progress|dates?|no\.?|number|owner|responsible|issued|remarks|deadline|due)\b/i;

export type Column = { weight: number; says: Message | null };

/** The cells under a header that names recommendations, actions or decisions; those of other columns weigh against. */
export function columnsOf({ text, blocks }: SourceText): Map<Block, Column> {
  const headers = new Map<string, Column>();
  const found = new Map<Block, Column>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const key = `${block.cell.table}/${block.cell.column}`;
    const words = wordsOf(text, block, block.gaps);
    if (block.cell.header) headers.set(key, columnFor(words));
    const column = headers.get(key);
    if (column?.says && !block.cell.header && words.length > 15) found.set(block, column);
  }
  return found;
}

function columnFor(header: string): Column {
  if (header.length < 60 && ASKED.test(header) && !ANSWERED.test(header)) return { weight: 60, says: { key: "extraction.reason.column", values: { heading: header } } };
  if (header.length < 60 && ANSWERED.test(header)) return { weight: -20, says: { key: "extraction.against.column", values: { heading: header } } };
  return { weight: 0, says: null };
}
