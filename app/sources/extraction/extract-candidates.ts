import type { Message } from "~/refusal";
import type { Block, SourceText, Span } from "../reading/source-text";
import type { Candidate, CandidateKind } from "./candidate";
import { describerFor, type Describe } from "./describe-passage";
import { isInEnglish } from "./language";
import { absorbedBy, listsOf } from "./lists";
import { partsOf } from "./parts";
import { profileOf, type Profile } from "./profile";
import { repeatedBlocks } from "./repeated-blocks";
import { isHiddenHeading, sectionsOf, type Section } from "./sections";
import { sentencesOf, wordsOf } from "./sentences";
import { columnsOf, type Column } from "./columns";
import { isNamedAct } from "./verbs";
import { shortTitle } from "./short-title";
import { NO_VOCABULARY, type Vocabulary } from "./vocabulary";
import { weigh, type Surroundings, type Weighed } from "./weigh";

/** From here on a passage is a candidate. */
export const THRESHOLD = 50;
const STRUCTURE_ONLY: Message = { key: "extraction.reason.notEnglish" };
const READ: Block["kind"][] = ["paragraph", "item", "cell"];
const SHORTEST = 12;

type Passage = Span & { weighed: Weighed; sentences: Span[]; whole: boolean };

/** The passages of a document that recommend, undertake, decide or set a target, in order, read with the words of a programme. */
export function extractCandidates(source: SourceText, vocabulary: Vocabulary = NO_VOCABULARY): Candidate[] {
  const { text, blocks } = source;
  const english = isInEnglish(source);
  const describeWords = describerFor(vocabulary);
  const profile = profileOf(source);
  const sections = sectionsOf(source);
  const lists = listsOf(source, profile);
  const columns = columnsOf(source);
  const absorbed = absorbedBy(source);
  const taken = new Set([...repeatedBlocks(source), ...[...absorbed.values()].flat()]);
  return blocks.flatMap((block, index) => {
    const section = sections[index];
    if (!section || !READ.includes(block.kind) || taken.has(block) || isHiddenHeading(text, block, blocks[index + 1])) return [];
    const around = surround(block, section, profile, lists.get(block), columns.get(block), hasNeighbour(blocks, index));
    around.continued = absorbed.has(block);
    const passages = around.listed ? wholeItem(text, block, around) : sentencesIn(text, block, around);
    if (!english && around.structure <= 0) return [];
    return passages.filter(({ weighed }) => weighed.score >= THRESHOLD).map((passage) => describe(source, block, section, passage, describeWords, passage.end === block.end || text.slice(passage.end - 1, passage.end) === ":" ? (absorbed.get(block) ?? []) : []));
  });
}

function surround(block: Block, section: Section, profile: Profile, listed: string | undefined, column: Column | undefined, among: boolean): Surroundings {
  const none = { profile, advising: false, structure: 0, structureSays: null, listed: false, kind: null, continued: false };
  if (column) return { ...none, advising: column.weight > 0, structure: column.weight, structureSays: column.says, listed: column.weight > 0 };
  if (listed) return { ...none, advising: true, structure: 65, structureSays: { key: "extraction.reason.list", values: { heading: listed } }, listed: true };
  if (/\[[ xX]\]|[☐☑☒□■⛶]/u.test(block.marker)) return { ...none, advising: true, structure: 45, structureSays: { key: "extraction.reason.box" }, listed: true, kind: "commitment" };
  if (section.role === "quiet" || section.role === "none") return none;
  const kind: CandidateKind = section.role === "decisions" ? "decision" : section.role === "actions" ? "commitment" : "recommendation";
  const listedItem = block.kind === "item" && among;
  return { ...none, advising: true, kind, structure: listedItem ? 50 : 25, structureSays: { key: listedItem ? "extraction.reason.list" : "extraction.reason.text", values: { heading: section.heading } }, listed: listedItem };
}

const READABLE = (block: Block | undefined) => block !== undefined && block.kind !== "furniture" && block.kind !== "footnote";

// A number that stands alone begins a section, not a list.
function hasNeighbour(blocks: Block[], index: number): boolean {
  const before = blocks.slice(Math.max(0, index - 4), index).filter(READABLE).at(-1);
  const after = blocks.slice(index + 1, index + 5).filter(READABLE)[0];
  return before?.kind === "item" || after?.kind === "item";
}

/** An item of a list that recommends is one passage; those of its sentences that ask something become its parts. */
function wholeItem(text: string, block: Block, around: Surroundings): Passage[] {
  const sentences = sentencesOf(text, block);
  const first = sentences[0];
  if (!first || block.end - block.start < SHORTEST) return [];
  const weighed = sentences.map((sentence) => weigh(wordsOf(text, sentence, block.gaps), { ...around, structure: sentence === first ? around.structure : 0 }));
  const own = sentences.filter((sentence, index) => index === 0 || (weighed[index]?.score ?? 0) >= THRESHOLD - 5 || isNamedAct(text.slice(sentence.start, sentence.end)));
  const [top] = weighed;
  return top ? [{ start: first.start, end: withoutTail(text, first.start, (sentences.at(-1) ?? first).end), weighed: top, sentences: own, whole: true }] : [];
}

const withoutTail = (text: string, start: number, end: number) => start + text.slice(start, end).replace(/[\s;,]+(?:and|or)?\s*$/, "").length;

function sentencesIn(text: string, block: Block, around: Surroundings): Passage[] {
  const passages: Passage[] = [];
  let run: Passage | null = null;
  for (const sentence of sentencesOf(text, block)) {
    const words = wordsOf(text, sentence, block.gaps);
    if (words.length < SHORTEST) continue;
    const weighed = weigh(words, around);
    const ordinal = /^(?:second|third|fourth|fifth|finally|lastly)(?:ly)?,/i.test(words);
    if (run && ((isTerm(run, text) && !TERM.test(words)) || (ordinal && /\bsteps?\b|^first/i.test(text.slice(run.start, run.end))))) {
      run.end = sentence.end;
      if (ordinal) run.sentences.push(sentence);
      continue;
    }
    run = { ...sentence, weighed, sentences: [sentence], whole: false };
    if (/^first(?:ly)?,/i.test(words) && passages.at(-1) && /\bsteps\b/i.test(text.slice(passages.at(-1)?.start, passages.at(-1)?.end))) {
      const before = passages.pop();
      run = { ...run, start: before?.start ?? run.start, weighed: before?.weighed ?? weighed };
    }
    passages.push(run);
  }
  return passages;
}

const TERM = /^(?:in the\s+)?(?:short|medium|long|near)(?:er)?[\s-]term\s*[,:]/i;
const isTerm = (run: Passage, text: string) => TERM.test(text.slice(run.start, run.start + 20));

function describe(source: SourceText, block: Block, section: Section, passage: Passage, describeWords: Describe, list: Block[]): Candidate {
  const { text } = source;
  const span = { start: passage.start, end: list.at(-1)?.end ?? passage.end };
  const sentences = list.length > 1 ? list.map(({ start, end }) => ({ start, end: withoutTail(text, start, end) })) : passage.sentences.length > 1 ? passage.sentences : [];
  const parts = (sentences.length ? sentences : partsOf(text, span)).map((part) => describePart(part, wordsOf(text, part, block.gaps)));
  const words = wordsOf(text, span, block.gaps);
  return {
    ...span, text: words, kind: passage.weighed.kind, score: passage.weighed.score, reasons: [...passage.weighed.reasons, ...(isInEnglish(source) ? [] : [STRUCTURE_ONLY])], parts,
    heading: section.heading, page: block.page, reference: /\d/.test(block.marker) ? block.marker : "", ...describeWords(text, span, words, section.heading),
  };
}

const describePart = ({ start, end }: Span, text: string) => ({ start, end, text, title: shortTitle(text) });
