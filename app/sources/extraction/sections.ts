import { wordsOf } from "./sentences";
import type { Block, SourceText } from "../reading/source-text";

export type Role = "recommendations" | "decisions" | "actions" | "quiet" | "none";
export type Section = { heading: string; role: Role; level: number };

/** What a heading says of the passages below it; the first row that fits counts. */
export const HEADINGS: { role: Role; pattern: RegExp; example: string; counter: string }[] = [
  { role: "quiet", pattern: /^(?:table of contents|contents|references|bibliography|glossary|abbreviations|acronyms|definitions?|methodology|methods?|about (?:us|the authors?)|contacts?|present|attendees|participants|links|related (?:reports?|links|podcasts?)|leave a reply|how we did this|why we did this|acknowledge?ments|upcoming meetings|vulnerability classifications|fix log|changelog)\b/i, example: "Methodology", counter: "Recommendations on methods" },
  { role: "none", pattern: /\b(?:status|previously|implementation of|responses? to|updates?|issued|reported|links? between|percentage|reasons|findings|summary of (?:the )?proceedings|analysis of)\b/i, example: "Status of recommendations", counter: "Recommendations" },
  { role: "actions", pattern: /^(?:action items?|action points?|actions?(?: agreed| required| to be taken)?|agreed actions|to[- ]?dos?|tasks|next steps|commitments?|pledges|undertakings|follow[- ]?ups?(?: actions)?|plan of action|deliverables)\s*:?$/i, example: "Action items", counter: "Actions speak" },
  { role: "decisions", pattern: /^(?:decisions?(?: taken| adopted| made)?|resolutions?(?: adopted)?|agreements? reached|agreed conclusions|outcomes?(?: of the meeting)?|what was (?:decided|agreed))\s*:?$/i, example: "Decisions taken", counter: "Decision makers" },
  { role: "recommendations", pattern: /^(?:(?:summary of |key |main |policy |our |conclusions? and(?:\/or)? |conclusions?,? |general |specific |list of |draft |proposed |\p{L}+ )*(?:recommendations?|suggestions?|proposals?|policy options|observations and recommendations)\b.{0,70}|(?:the )?way (?:forward|ahead)|what (?:we recommend|should be done|needs? to be done|must be done|next).{0,40}|(?:possible|recommended|proposed|required|priority|urgent|short-term|long-term) (?:actions?|measures|steps|means).{0,40}|.{0,60}\b(?:recommendations|suggestions|the way forward)\W*)$/iu, example: "Conclusions and recommendations", counter: "The committee" },
];

const ADDRESSEE = /^(?:for|to)\s+(?:the\s+)?\p{Lu}|^(?:short|medium|long)[ -]term\b|^(?:priority|general|specific)\b/u;

/** What a heading announces. */
export function roleOf(heading: string): Role {
  const words = heading.replace(/^[\W\d]+/, "").trim();
  return HEADINGS.find(({ pattern }) => pattern.test(words))?.role ?? "none";
}

/** For every block the section it lies in. A heading without a role of its own keeps that of the one above it. */
export function sectionsOf({ text, blocks }: SourceText): Section[] {
  const open: Section[] = [];
  const first: Section = { heading: "", role: "none", level: 0 };
  return blocks.map((block, index) => {
    if (block.kind === "heading" || isHiddenHeading(text, block, blocks[index + 1])) enter(open, wordsOf(text, block, block.gaps), levelOf(block));
    return open.at(-1) ?? first;
  });
}

function enter(open: Section[], heading: string, level: number) {
  const above = open.at(-1);
  const addressee = above?.role === "recommendations" && ADDRESSEE.test(heading);
  while (!addressee && open.length && (open.at(-1)?.level ?? 0) >= level) open.pop();
  const own = roleOf(heading);
  open.push({ heading, level: addressee ? (above?.level ?? 0) + 0.1 : level, role: own === "none" ? (open.at(-1)?.role ?? "none") : own });
}

const levelOf = ({ kind, level, marker }: Block) => (kind === "heading" ? level : (marker.match(/\d+/g)?.length ?? 1));

// "5. Suggestions to improve the rate" that was read as an item, because it runs over two lines.
export function isHiddenHeading(text: string, block: Block, next: Block | undefined): boolean {
  if (block.kind !== "item" || !/^(?:\d|[IVXA-H]+\.)/.test(block.marker) || block.end - block.start > 120 || next?.kind === "item") return false;
  const words = wordsOf(text, block, block.gaps);
  return !/[.;:,]$/.test(words) && roleOf(words) === "recommendations";
}
