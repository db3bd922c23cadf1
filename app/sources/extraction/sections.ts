import { wordsOf } from "./sentences";
import type { Block, SourceText } from "../reading/source-text";

export type Role = "recommendations" | "decisions" | "actions" | "quiet" | "none";
/** A section passes its role on to those below it where its heading is about nothing else. */
export type Section = { heading: string; role: Role; level: number; passes: boolean };

/** What a heading says of the passages below it; the first row that fits counts. */
export const HEADINGS: { role: Role; pattern: RegExp; example: string; counter: string }[] = [
  { role: "quiet", pattern: /^(?:table of contents|contents|references|bibliography|glossary|abbreviations|acronyms|definitions?|methodology|methods?|about (?:us|the authors?)|contacts?|present|attendees|participants|links|related (?:reports?|links|podcasts?)|leave a reply|how we did this|why we did this|acknowledge?ments|upcoming meetings|vulnerability classifications|fix log|changelog)\b/i, example: "Methodology", counter: "Recommendations on methods" },
  { role: "none", pattern: /\b(?:status|previously|implementation of|responses? to|updates?|issued|reported|links? between|percentage|reasons|findings|summary of (?:the )?proceedings|analysis of)\b/i, example: "Status of recommendations", counter: "Recommendations" },
  { role: "actions", pattern: /^(?:action items?|action points?|actions?(?: agreed| required| to be taken)?|agreed actions|to[- ]?dos?|tasks|next steps|commitments?|pledges|undertakings|follow[- ]?ups?(?: actions)?|plan of action|deliverables)\s*:?$/i, example: "Action items", counter: "Actions speak" },
  { role: "decisions", pattern: /^(?:decisions?(?: taken| adopted| made)?|resolutions?(?: adopted)?|agreements? reached|agreed conclusions|outcomes?(?: of the meeting)?|what was (?:decided|agreed))\s*:?$/i, example: "Decisions taken", counter: "Decision makers" },
  { role: "none", pattern: /^(?:executive summary|summary|introduction|background|context|overview|findings|conclusions?|discussion|main outcomes|key (?:findings|messages)|scope)[^\p{L}\p{N}]*$/iu, example: "Introduction", counter: "Conclusions and recommendations" },
  { role: "recommendations", pattern: /^(?:(?:summary of|key|main|policy|our|conclusions? and(?:\/or)?|conclusions?,|observations and|lessons and|general|specific|list of|draft|proposed) )*(?:recommendations?|suggestions?|proposals?|policy options)\b.{0,70}$|^(?:the )?way (?:forward|ahead)[^\p{L}\p{N}]*$|^what (?:we recommend|should be done|needs? to be done|must be done|next).{0,40}$|^(?:possible|recommended|proposed|required|priority|urgent|short-term|long-term) (?:actions?|measures|steps|means).{0,40}$/iu, example: "Conclusions and recommendations", counter: "The committee" },
  { role: "recommendations", pattern: /^(?:выводы и )?(?:рекомендации|предложения)(?!\p{L}).{0,70}$|^(?:ұсыныстар|ұсынымдар|recommandations|propositions|recomendaciones|empfehlungen|raccomandazioni|öneriler|tavsiyeler|سفارشات|تجاویز|توصيات|التوصيات)(?!\p{L}).{0,70}$/iu, example: "Рекомендации", counter: "Рекомендательные письма" },
  { role: "decisions", pattern: /^(?:решения|решили|постановили|шешімдер|décisions|decisiones|beschlüsse|kararlar|فیصلے)[^\p{L}\p{N}]*$/iu, example: "Решения", counter: "Решения суда прошлого года" },
  { role: "actions", pattern: /^(?:поручения|план мероприятий|дальнейшие шаги|тапсырмалар|engagements|compromisos|maßnahmen)[^\p{L}\p{N}]*$/iu, example: "Поручения", counter: "Поручительство" },
  { role: "recommendations", pattern: /\b(?:recommendations|suggestions|the way forward)[^\p{L}\p{N}]*$/iu, example: "Code quality recommendations", counter: "Engines that recommend" },
];

const ADDRESSEE = /^(?:for|to)\s+(?:the\s+)?\p{L}.{0,70}$|^(?:short|medium|long)[ -]term\b|^(?:priority|general|specific)\b/iu;

/** What a heading announces. */
export const roleOf = (heading: string): Role => ruleFor(heading)?.role ?? "none";

function ruleFor(heading: string) {
  const words = heading.replace(/^[^\p{L}]+/u, "").replace(/^(?=[IVX])[IVX]+\.\s+/, "").trim();
  return HEADINGS.find(({ pattern }) => pattern.test(words));
}

const LAST = HEADINGS.at(-1);
const SHORT_HEADING = 5;
const FIRST_PAGES = 0.15;

/** For every block the section it lies in. A heading without a role of its own keeps that of the one above it. */
export function sectionsOf({ text, blocks }: SourceText): Section[] {
  const open: Section[] = [];
  const first: Section = { heading: "", role: "none", level: 0, passes: false };
  let began = false;
  const listed = contentsOf(text, blocks);
  return blocks.map((block, index) => {
    if (block.kind === "paragraph" && block.end - block.start > 120) began = true;
    if (!listed.has(block) && (block.kind === "heading" || isHiddenHeading(text, block, blocks[index + 1]))) enter(open, wordsOf(text, block, block.gaps), levelOf(block), began);
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

// "5. Suggestions to improve the rate" that was read as an item, because it runs over two lines.
export function isHiddenHeading(text: string, block: Block, next: Block | undefined): boolean {
  if (block.kind !== "item" || !/^(?:\d|[IVXA-H]+\.)/.test(block.marker) || block.end - block.start > 120 || next?.kind === "item") return false;
  const words = wordsOf(text, block, block.gaps);
  return !/[.;:,]$/.test(words) && roleOf(words) === "recommendations";
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
