import { diffArrays } from "diff";

export type Segment = { kind: "same" | "removed" | "added"; text: string };

/** Texts longer than this together are compared line by line. */
const LONGEST_IN_WORDS = 200_000;
/** Texts further apart than this many words are shown whole, one after the other. */
const MOST_EDITS = 2_000;

/** Pieces that end with a word: the segmenter's time grows with the square of a text's length. */
const PIECES = /[^]{1,500}(?!\S)|\S{1,500}|[^]/gu;
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** The two texts as one: what stayed, what went, what came. Without what came it reads as the old text, without what went as the new one. */
export function diffWords(before: string, after: string): Segment[] {
  const split = before.length + after.length > LONGEST_IN_WORDS ? splitLines : splitWords;
  const [old, now] = [split(before), split(after)];
  const from = countSame(old, now, (list, index) => list[index]);
  const rest: [string[], string[]] = [old.slice(from), now.slice(from)];
  const to = countSame(...rest, (list, index) => list[list.length - 1 - index]);
  const [oldMiddle, newMiddle] = rest.map((list) => list.slice(0, list.length - to)) as [string[], string[]];
  const middle = compare(oldMiddle, newMiddle);
  return join([same(old.slice(0, from)), ...middle, same(old.slice(old.length - to))]);
}

const splitWords = (text: string) => (text.match(PIECES) ?? []).flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment));
const splitLines = (text: string) => text.split(/(?<=\n)/);
const same = (tokens: string[]): Segment => ({ kind: "same", text: tokens.join("") });

function countSame(old: string[], now: string[], at: (list: string[], index: number) => string | undefined): number {
  const longest = Math.min(old.length, now.length);
  let count = 0;
  while (count < longest && at(old, count) === at(now, count)) count++;
  return count;
}

function compare(old: string[], now: string[]): Segment[] {
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (!changes) return [{ kind: "removed", text: old.join("") }, { kind: "added", text: now.join("") }];
  return changes.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value.join("") }));
}

/** Neighbours of one kind become one, removed before added; a space between two changed words changes with them. */
function join(segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  let [removed, added, space] = ["", "", ""];
  const flush = () => {
    if (removed) joined.push({ kind: "removed", text: removed });
    if (added) joined.push({ kind: "added", text: added });
    if (space) joined.push({ kind: "same", text: space });
    [removed, added, space] = ["", "", ""];
  };
  for (const { kind, text } of segments.filter((segment) => segment.text)) {
    if (kind === "same" && (removed || added) && !space && !text.trim()) {
      space = text;
    } else if (kind === "same") {
      const between = space;
      space = "";
      flush();
      joined.push({ kind, text: between + text });
    } else {
      [removed, added, space] = [removed + space, added + space, ""];
      if (kind === "removed") removed += text;
      else added += text;
    }
  }
  flush();
  return joined;
}
