import type { Block, SourceText } from "../reading/source-text";
import { ADDRESSEE, HEADINGS, roleOf, ruleFor, type Role } from "./rules/headings";
import { wordsOf } from "./sentences";

/** A section passes its role on to those below it where its heading is about nothing else. */
export type Section = { heading: string; role: Role; level: number; passes: boolean };

const LAST = HEADINGS.at(-1);
const SHORT_HEADING = 5;
const LONGEST_HEADING = 120;
const NUMBERED = /^(?:\d|[IVXA-H]+\.)/;
const FIRST_PAGES = 0.15;

/** For every block the section it lies in. A heading without a role of its own keeps that of the one above it. */
export function sectionsOf({ text, blocks }: SourceText): Section[] {
  const open: Section[] = [];
  const first: Section = { heading: "", role: "none", level: 0, passes: false };
  let began = false;
  const listed = contentsOf(text, blocks);
  return blocks.map((block, index) => {
    if (block.kind === "paragraph" && block.end - block.start > 120) began = true;
    if (!listed.has(block) && (block.kind === "heading" || isHiddenHeading(text, blocks, index))) enter(open, wordsOf(text, block, block.gaps), levelOf(block), began);
    return open.at(-1) ?? first;
  });
}

function enter(open: Section[], heading: string, level: number, began: boolean) {
  const above = open.at(-1);
  const addressee = above?.role === "recommendations" && ADDRESSEE.test(heading);
  while (!addressee && open.length && (open.at(-1)?.level ?? 0) >= level) open.pop();
  const rule = ruleFor(heading);
  const parent = open.at(-1);
  const titled = rule === LAST && !began;
  const role = titled ? "none" : (rule?.role ?? (parent?.passes ? parent.role : "none"));
  open.push({ heading, level: addressee ? (above?.level ?? 0) + 0.1 : level, role, passes: rule ? rule !== LAST || heading.split(/\s+/).length <= SHORT_HEADING : (parent?.passes ?? false) });
}

const levelOf = ({ kind, level, marker }: Block) => (kind === "heading" ? level : (marker.match(/\d+/g)?.length ?? 1));

/** "5. Suggestions to improve the rate" that was read as an item, because it runs over two lines. */
export function isHiddenHeading(text: string, blocks: Block[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== "item" || !NUMBERED.test(block.marker) || block.end - block.start > LONGEST_HEADING) return false;
  const next = blocks.slice(index + 1, index + 4).find(({ kind }) => kind !== "furniture" && kind !== "footnote");
  const words = wordsOf(text, block, block.gaps);
  return next?.kind !== "item" && !/[.;:,]$|[:%]/.test(words) && roleOf(words) === "recommendations";
}

/** Headings among the first pages that come again further on: lines of a table of contents without leaders. */
function contentsOf(text: string, blocks: Block[]): Set<Block> {
  const places = new Map<string, number>();
  const words = (block: Block | undefined) => (block ? text.slice(block.start, block.end) : "");
  for (const block of blocks) if (block.kind === "heading") places.set(words(block), block.start);
  const short = (block: Block | undefined) => block !== undefined && block.end - block.start < 120 && !/[.;:]$/.test(words(block));
  const early = blocks.filter(({ start }) => start < text.length * FIRST_PAGES);
  return new Set(early.filter((block, index) => block.kind === "heading" && (places.get(words(block)) ?? 0) > block.start && short(blocks[index + 1]) && short(blocks[index + 2])));
}
