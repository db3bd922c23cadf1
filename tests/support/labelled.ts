import type { Span } from "~/sources/reading/source-text";

/** A text with marks in it: [[what a secretary would open an item for]], <<its parts>>, [?either way?], {{what looks like it and is none}}. */
export type Labelled = { text: string; asked: Span[]; eitherWay: Span[]; parts: Span[]; none: Span[] };

const MARK = /\[\[|\]\]|\[\?|\?\](?!\])|<<|>>|\{\{|\}\}/g;
const OPENING: Record<string, Exclude<keyof Labelled, "text">> = { "[[": "asked", "[?": "eitherWay", "<<": "parts", "{{": "none" };

/** Takes the marks out of a text, and tells where what they marked lies. */
export function readLabels(marked: string): Labelled {
  const labelled: Labelled = { text: "", asked: [], eitherWay: [], parts: [], none: [] };
  const open: { as: Exclude<keyof Labelled, "text">; start: number }[] = [];
  let at = 0;
  for (const { index, 0: mark } of marked.matchAll(MARK)) {
    labelled.text += marked.slice(at, index);
    at = index + mark.length;
    const as = OPENING[mark];
    if (as) open.push({ as, start: labelled.text.length });
    else {
      const begun = open.pop();
      if (begun) labelled[begun.as].push({ start: begun.start, end: labelled.text.length });
    }
  }
  labelled.text += marked.slice(at);
  return labelled;
}

/** Whether two spans are about the same: more than half of what either covers. */
export function sameSpan(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && shared * 2 >= Math.max(one.end, other.end) - Math.min(one.start, other.start);
}

/** How many of what was asked were found, how many finds were right, and what was taken that is none. A part counts for what it is a part of. */
export function scoreAgainst({ asked, eitherWay, parts, none }: Labelled, found: (Span & { parts: Span[] })[]) {
  const all = found.flatMap((one) => [one, ...one.parts]);
  const fits = (span: Span, labels: Span[]) => labels.some((label) => sameSpan(span, label));
  const right = found.filter((one) => fits(one, [...asked, ...eitherWay, ...parts]) || one.parts.some((part) => fits(part, asked)));
  return {
    recall: asked.filter((label) => fits(label, all)).length / asked.length,
    precision: found.length ? right.length / found.length : 1,
    taken: none.filter((label) => found.some((one) => !right.includes(one) && (sameSpan(one, label) || (one.start <= label.start && one.end >= label.end)))).length,
    none: none.length,
  };
}
