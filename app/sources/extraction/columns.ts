import type { Message } from "~/refusal";
import type { Block, SourceText } from "../reading/source-text";
import type { CandidateKind } from "./candidate";
import { wordsOf } from "./sentences";

/** What a column says of the cells in it, and which cells of their row name who is to do it and until when. */
export type Column = { weight: number; says: Message | null; kind: CandidateKind; beside: Block[] };

type Heading = Pick<Column, "weight" | "says" | "kind"> & { header: string; names: boolean };

const LONGEST = 80;
const SHORTEST = 15;
const ASKED = /\b(?:recommendations?|actions?|action items?|decisions?|commitments?|measures?|tasks?|proposals?|suggestions?|undertakings?|deliverables?|activit(?:y|ies)|targets|steps?|resolutions?|what (?:is|was) (?:recommended|agreed|to be done))\b/i;
const ANSWERED = /\b(?:status|response|reply|replies|comments?|updates?|progress|(?<!be )taken|done|so far|remarks?|discussions?|background|findings?|rationale|reasons?|explanation|mitigation)\b/i;
const TOLD = /(?:\b(?:dates?|no|number|ref|reference|id|issued|source|pages?|types?|category|title|by)\b|#)/i;
const NAMES = /\b(?:owner|responsib\p{L}+|who|lead|by whom|action by|focal|assigned|when|by when|due|deadline|time ?(?:line|frame|scale)|date|target date)\b/iu;
/** Beside a recommendation, an action is what was done about it, unless it is still to do. */
const RECOMMENDED = /recommend|decision/i;
const ACTED = /\bactions?\b/i;
const STILL_TO_DO = /\b(?:required|agreed|planned|proposed|further|next|to be|follow-up)\b/i;
const KINDS: [RegExp, CandidateKind][] = [[/recommend|proposal|suggest|measure/i, "recommendation"], [/decision|resolution/i, "decision"], [/target/i, "target"], [/./, "commitment"]];
const NEUTRAL: Heading = { weight: 0, says: null, kind: "recommendation", header: "", names: false };

/** The cells under a header that names recommendations, actions or decisions; those of columns that answer them weigh against. */
export function columnsOf({ text, blocks }: SourceText): Map<Block, Column> {
  const found = new Map<Block, Column>();
  for (const cells of groupCells(blocks, "table").values()) readTable(text, cells, found);
  return found;
}

function groupCells(blocks: Block[], by: "table" | "row"): Map<number, Block[]> {
  const groups = new Map<number, Block[]>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const group = groups.get(block.cell[by]);
    if (group) group.push(block);
    else groups.set(block.cell[by], [block]);
  }
  return groups;
}

function readTable(text: string, cells: Block[], found: Map<Block, Column>) {
  const words = (cell: Block) => wordsOf(text, cell, cell.gaps);
  const headers = new Map<number, Heading>();
  const firstIsHeader = cells.some(({ cell }) => cell?.header) || looksLikeHeader(cells.filter(({ cell }) => cell?.row === 0).map(words));
  for (const [row, inRow] of groupCells(cells, "row")) {
    if (row > 0) setApart(headers);
    const beside = inRow.filter(({ cell }) => headers.get(cell?.column ?? 0)?.names);
    for (const block of inRow) {
      const column = block.cell?.column ?? 0;
      if (block.cell?.header || (row === 0 && firstIsHeader)) headers.set(column, headingFor(words(block)));
      else {
        const { weight, says, kind } = headers.get(column) ?? NEUTRAL;
        if (says && words(block).length > SHORTEST) found.set(block, { weight, says, kind, beside });
      }
    }
  }
}

// Where one column has what is asked, the others do not.
function setApart(headers: Map<number, Heading>) {
  const asked = [...headers.values()].filter(({ weight }) => weight > 0);
  if (!asked.length) return;
  const recommended = asked.some(({ header }) => RECOMMENDED.test(header));
  for (const [column, heading] of headers) {
    const answers = recommended && ACTED.test(heading.header) && !STILL_TO_DO.test(heading.header) && !RECOMMENDED.test(heading.header);
    if ((heading.header && !heading.says) || answers) headers.set(column, { ...heading, weight: -20, says: { key: "extraction.against.column", values: { heading: heading.header } } });
  }
}

// A first row that nobody marked: short words throughout, of which one names what is asked and another what goes with it.
function looksLikeHeader(first: string[]): boolean {
  const headings = first.filter(Boolean).map(headingFor);
  return headings.length > 1 && first.every((words) => words.length < LONGEST) && headings.some(({ weight }) => weight > 0) && headings.some(({ weight, names }) => weight < 0 || names);
}

function headingFor(header: string): Heading {
  const values = { heading: header };
  if (header.length > LONGEST) return NEUTRAL;
  const names = NAMES.test(header);
  if (ANSWERED.test(header)) return { weight: -30, says: { key: "extraction.against.column", values }, kind: "recommendation", header, names };
  if (!ASKED.test(header) || names || TOLD.test(header)) return { ...NEUTRAL, header, names };
  const kind = KINDS.find(([pattern]) => pattern.test(header))?.[1] ?? "recommendation";
  return { weight: 60, says: { key: "extraction.reason.column", values }, kind, header, names: false };
}
