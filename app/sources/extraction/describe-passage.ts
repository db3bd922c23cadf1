import type { Message } from "~/refusal";
import { parseDeadline } from "~/recommendations/deadlines";
import type { Block, SourceText, Span } from "../reading/source-text";
import type { Candidate, Figure, NamedDeadline, NamedOrganisation, Part } from "./candidate";
import { deadlineInCell, deadlinesIn } from "./deadlines-in";
import { isInEnglish } from "./language";
import { organisationsIn } from "./organisations-in";
import { partsOf } from "./parts";
import { withoutTail, type Passage } from "./passages";
import { sectorFinder } from "./sector-of";
import { wordsOf } from "./sentences";
import { shortTitle } from "./short-title";
import type { Surroundings } from "./surroundings";
import type { Vocabulary } from "./vocabulary";

const LONGEST = 4000;
const STRUCTURE_ONLY: Message = { key: "extraction.reason.notEnglish" };
const FIGURE = /(?:US\$|\$|€|£|USD|EUR|KZT|PKR|Rs\.?)\s?\d[\d.,]*\d?(?:\s?(?:thousand|million|billion|trillion|mln|bn|m|k)\b)?|\b\d[\d.,]*\d?\s?(?:%|per ?cent\b|percentage points?|million\b|billion\b|thousand\b|tonnes?\b|tons?\b|km\b|MW\b|GW\b|visas\b|flights?\b|places\b|scholarships\b)/gi;

/** What words name in the words of a programme, wherever they stand: for what a person marked. */
export function nameThings(words: string, heading: string, { organisations, sectors, today }: Vocabulary) {
  const span = { start: 0, end: words.length };
  return {
    title: shortTitle(words.slice(0, LONGEST)),
    organisations: organisationsIn(words, span, organisations),
    figures: figuresIn(words, span),
    deadlines: deadlinesIn(words.slice(0, LONGEST)).map((said) => understand(said, today)),
    sectorId: sectorFinder(sectors)(`${heading} ${words.slice(0, LONGEST)}`),
  };
}

type Describe = (block: Block, passage: Passage, around: Surroundings, items: Block[]) => Candidate;

/** Makes a candidate of a passage, with the items that go on with it: its parts, a title, and what it names in the words of a programme. */
export function describerFor(source: SourceText, { organisations, sectors, today }: Vocabulary): Describe {
  const { text } = source;
  const findSector = sectorFinder(sectors);
  const noted = isInEnglish(source) ? [] : [STRUCTURE_ONLY];
  return (block, passage, { section: { heading }, beside }, items) => {
    const { weighed } = passage;
    const span = { start: passage.start, end: items.at(-1)?.end ?? passage.end };
    const gaps = items.length ? gapsWithin(source, span) : block.gaps;
    const words = wordsOf(text, span, gaps);
    const said = words.slice(0, LONGEST);
    return {
      ...span,
      text: words,
      kind: weighed.kind,
      score: weighed.score,
      reasons: [...weighed.reasons, ...noted],
      parts: partsIn(text, span, passage, ALTERNATIVES.test(text.slice(passage.start, passage.end)) ? null : items).map((part) => describePart(part, wordsOf(text, part, gaps))),
      title: shortTitle(said),
      heading,
      page: block.page,
      reference: /\d/.test(block.marker) ? block.marker : "",
      organisations: onceEach([span, ...beside].flatMap((place) => organisationsIn(text, place, organisations))),
      figures: figuresIn(text, span),
      deadlines: [...deadlinesIn(said), ...beside.map((cell) => deadlineInCell(wordsOf(text, cell, cell.gaps)))].flatMap((one) => (one ? [understand(one, today)] : [])),
      sectorId: findSector(`${heading} ${said}`),
    };
  };
}

// Between items there may be the foot of one page and the head of the next.
function gapsWithin({ blocks }: SourceText, { start, end }: Span): Span[] {
  const inside = blocks.filter((block) => block.start < end && block.end > start);
  return inside.flatMap((block) => (block.kind === "furniture" || block.kind === "footnote" ? [block] : block.gaps));
}

/** Of what leads on to alternatives only one is asked. */
const ALTERNATIVES = /\b(?:either|one of the following|any of the following|for example|such as)\b[^.]{0,60}:$/i;

function partsIn(text: string, span: Span, { sentences }: Passage, items: Block[] | null): Span[] {
  if (!items) return [];
  if (items.length > 1) return items.map(({ start, end }) => ({ start, end: withoutTail(text, start, end) }));
  return sentences.length > 1 ? sentences : partsOf(text, span);
}

const describePart = ({ start, end }: Span, text: string): Part => ({ start, end, text, title: shortTitle(text) });

const onceEach = (named: NamedOrganisation[]) => named.filter(({ id }, index) => named.findIndex((one) => one.id === id) === index);

/** Counted from the day of the document, which nobody here knows, and not from today. */
const FROM_THEN = /^(?:within|this|next)\b(?!.*\b(?:of|from|after|following|session|meeting)\b)/i;

function understand(said: string, today: string): NamedDeadline {
  return { said, deadline: today && !FROM_THEN.test(said) ? parseDeadline(said, { today }) : null };
}

function figuresIn(text: string, { start, end }: Span): Figure[] {
  return [...text.slice(start, end).matchAll(FIGURE)].map((found) => ({ start: start + found.index, end: start + found.index + found[0].length, text: found[0] }));
}
