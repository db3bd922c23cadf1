import type { Block, SourceText } from "../reading/source-text";
import type { Candidate } from "./candidate";
import { describerFor } from "./describe-passage";
import { labelOf } from "./labels";
import { isInEnglish } from "./language";
import { absorbedBy } from "./lists";
import { passagesIn, withoutTail } from "./passages";
import { repeatedBlocks } from "./repeated-blocks";
import { isHiddenHeading } from "./sections";
import { wordsOf } from "./sentences";
import { surroundingsOf } from "./surroundings";
import { NO_VOCABULARY, type Vocabulary } from "./vocabulary";
import { THRESHOLD } from "./weigh";

const READ: Block["kind"][] = ["paragraph", "item", "cell"];

/** The passages of a document that recommend, undertake, decide or set a target, in order, read with the words of a programme. */
export function extractCandidates(source: SourceText, vocabulary: Vocabulary = NO_VOCABULARY): Candidate[] {
  const { text, blocks } = source;
  const surroundings = surroundingsOf(source);
  const absorbed = absorbedBy(source);
  const passedOver = new Set([...repeatedBlocks(source), ...[...absorbed.values()].flat()]);
  const describe = describerFor(source, vocabulary);
  const inEnglish = isInEnglish(source);
  return blocks.flatMap((block, index) => {
    if (!(READ.includes(block.kind) || asksItself(text, block)) || passedOver.has(block) || isHiddenHeading(text, blocks, index)) return [];
    const items = absorbed.get(block) ?? [];
    const around = { ...surroundings(block, index), continuation: items[0] ? continuationOf(text, items[0]) : "" };
    if (!inEnglish && around.structure <= 0) return [];
    const passages = passagesIn(text, block, around).filter(({ weighed }) => weighed.score >= THRESHOLD);
    return passages.map((passage) => describe(block, passage, around, leadsOn(text, block, passage.end) ? items : []));
  });
}

// "Recommendation 1: Keep a register" stands as a heading and is what is asked.
function asksItself(text: string, block: Block): boolean {
  const label = block.kind === "heading" ? labelOf(text, block) : null;
  return label !== null && label.role !== "none" && label.role !== "quiet" && text.slice(block.start, label.end).trimEnd().endsWith(":") && /\s/.test(text.slice(label.end, block.end).trim());
}

const continuationOf = (text: string, item: Block) => wordsOf(text, { start: item.start, end: withoutTail(text, item.start, item.end) }, item.gaps);

const leadsOn = (text: string, block: Block, end: number) => end === block.end || text[end - 1] === ":";
