import type { Block, Span } from "../reading/source-text";
import { isNamedAct } from "./rules/verbs";
import { sentencesOf, wordsOf } from "./sentences";
import type { Surroundings } from "./surroundings";
import { weigh, type Weighed } from "./weigh";

/** A stretch of a block that was weighed as one thing, with those of its sentences that ask something. */
export type Passage = Span & { weighed: Weighed; sentences: Span[] };

const SHORTEST = 12;
/** From here on a sentence of an item is one of its parts. */
const PART = 55;
const TERM = /^(?:in the\s+)?(?:short|medium|long|near)(?:er)?[\s-]term\s*[,:]/i;
const FIRST = /^first(?:ly)?,/i;
const LATER = /^(?:second|third|fourth|fifth|finally|lastly)(?:ly)?,/i;
const STEPS = /\bsteps?\b/i;

/** The passages of a block: an item of a list that recommends is one; anything else is taken sentence by sentence. */
export function passagesIn(text: string, block: Block, around: Surroundings): Passage[] {
  const said = around.label ? { ...block, start: around.label.end } : block;
  return around.listed ? wholeItem(text, said, around) : sentenceBySentence(text, said, around);
}

function wholeItem(text: string, block: Block, around: Surroundings): Passage[] {
  const sentences = sentencesOf(text, block);
  const [first] = sentences;
  if (!first || block.end - block.start < SHORTEST) return [];
  const weighed = sentences.map((sentence) => weigh(withContinuation(wordsOf(text, sentence, block.gaps), around), { ...around, structure: sentence === first ? around.structure : 0 }));
  const asking = sentences.filter((sentence, index) => index === 0 || (weighed[index]?.score ?? 0) >= PART || isNamedAct(text.slice(sentence.start, sentence.end)));
  const [top] = weighed;
  return top ? [{ start: first.start, end: withoutTail(text, first.start, (sentences.at(-1) ?? first).end), weighed: top, sentences: asking }] : [];
}

/** Where words end without the comma, semicolon or "and" that leads on to the next item. */
export const withoutTail = (text: string, start: number, end: number) => start + text.slice(start, end).replace(/[\s;,]+(?:and|or)?\s*$/, "").length;

function sentenceBySentence(text: string, block: Block, around: Surroundings): Passage[] {
  const passages: Passage[] = [];
  for (const sentence of sentencesOf(text, block)) {
    const words = wordsOf(text, sentence, block.gaps);
    if (words.length < SHORTEST) continue;
    const before = passages.at(-1);
    if (before && goesOn(text.slice(before.start, before.end), words)) {
      before.end = sentence.end;
      if (LATER.test(words)) before.sentences.push(sentence);
    } else {
      const announced = FIRST.test(words) && before && STEPS.test(text.slice(before.start, before.end)) ? passages.pop() : undefined;
      passages.push({ start: announced?.start ?? sentence.start, end: sentence.end, weighed: announced?.weighed ?? weigh(withContinuation(words, around), around), sentences: [sentence] });
    }
  }
  return passages;
}

// What leads on to items is weighed with the first of them.
const withContinuation = (words: string, { continuation }: Surroundings) => (continuation && words.endsWith(":") ? `${words.slice(0, -1)} ${continuation}` : words);

// What follows advice for the short term explains it; "Second, …" belongs to the steps that were announced.
function goesOn(before: string, words: string): boolean {
  return (TERM.test(before) && !TERM.test(words)) || (LATER.test(words) && (STEPS.test(before) || FIRST.test(before)));
}
