import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CandidateState } from "#db/enums";
import { wordsOf } from "~/sources/extraction/sentences";
import { neighboursOf, nextWaiting, progressOf, shownOf } from "~/sources/review/candidate";
import { findWords, nearest } from "~/sources/review/find-words";
import { readPassage, spanOf, type ReadBlock } from "~/sources/review/passage-words";
import { readSaid, reportDeadline, spokenFrom } from "~/sources/review/said-deadline";
import { breaksIn, caretInWords, mergeSpans, splitAt } from "~/sources/review/spans";

const char = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(..."abcdeЖшتك.,;") }, { weight: 3, arbitrary: fc.constantFrom(" ", "  ", "\n", "\t", " and ") }, { weight: 1, arbitrary: fc.constantFrom("🧑‍🚀", "𝒜", "\u0000") });
const line = fc.array(char, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(""));

/** A document of a few blocks, some with a gap, and a span within it. */
const passage = fc.tuple(fc.array(fc.tuple(line, fc.nat(8), fc.nat(6)), { minLength: 1, maxLength: 4 }), fc.nat(120), fc.nat(120)).map(([lines, from, length]) => {
  const blocks: ReadBlock[] = [];
  let text = "";
  for (const [words, gapFrom, gapLength] of lines) {
    const start = text.length;
    text += words;
    const gap = { start: start + gapFrom, end: Math.min(start + gapFrom + gapLength, text.length) };
    blocks.push({ kind: "paragraph", start, end: text.length, text: words, gaps: gap.end > gap.start ? [gap] : [] });
    text += "\n\n";
  }
  return { text, blocks, span: { start: Math.min(from, text.length - 1), end: Math.min(from + length + 1, text.length) } };
});

test("of one block the words are those that extraction reads, and each stands where it says", () => {
  fc.assert(fc.property(passage, ({ text, blocks: [block], span: { start, end } }) => {
    if (!block || start >= block.end) return;
    const span = { start, end: Math.min(end, block.end) };
    const { words, places } = readPassage([block], span);
    expect(words).toBe(wordsOf(text, span, block.gaps));
    expect(places).toHaveLength(words.length);
    places.forEach((at, index) => expect(/\s/.test(text[at] ?? "") ? " " : text[at]).toBe(words[index]));
  }));
});

test("over several blocks places only go up, and never into a gap", () => {
  fc.assert(fc.property(passage, ({ blocks, span }) => {
    const { words, places } = readPassage(blocks, span);
    expect(places).toHaveLength(words.length);
    places.forEach((at, index) => {
      expect(at).toBeGreaterThanOrEqual(Math.max(span.start, places[index - 1] ?? 0));
      expect(at).toBeLessThan(span.end);
      expect(blocks.some(({ gaps }) => gaps.some((gap) => gap.start <= at && at < gap.end))).toBe(false);
    });
  }));
});

test("what is cut in two lies within what it was, in order, apart, and loses nothing but what joined the two", () => {
  fc.assert(fc.property(passage, fc.integer({ min: -3, max: 130 }), ({ blocks, span }, at) => {
    const whole = readPassage(blocks, span);
    const cut = splitAt(whole, at);
    if (!cut) return;
    const [first, second] = cut;
    expect(first.start).toBe(whole.places[0]);
    expect(second.end).toBe((whole.places.at(-1) ?? 0) + 1);
    expect(first.end).toBeLessThanOrEqual(second.start);
    const [a, b] = [readPassage(blocks, first).words, readPassage(blocks, second).words];
    expect(whole.words.startsWith(a) && whole.words.endsWith(b)).toBe(true);
    expect(whole.words.slice(a.length, whole.words.length - b.length)).toMatch(/^(?:[\s,;:–—-]|and|or)*$/);
    expect(mergeSpans(first, second)).toEqual({ start: first.start, end: second.end });
  }), { numRuns: 300 });
});

test("two merged reach over both and no further, in whatever order", () => {
  const span = fc.tuple(fc.nat(99), fc.nat(99)).map(([start, length]) => ({ start, end: start + length + 1 }));
  fc.assert(fc.property(span, span, (a, b) => {
    const both = mergeSpans(a, b);
    expect(mergeSpans(b, a)).toEqual(both);
    expect([a, b].every(({ start, end }) => both.start <= start && both.end >= end)).toBe(true);
    expect([a.start, b.start]).toContain(both.start);
    expect([a.end, b.end]).toContain(both.end);
  }));
});

describe("a place to cut", () => {
  const WORDS = "Open an office in Karachi, and simplify the visa rules. Publish them.";

  test("is where the caret stood, also when the wording was changed on the other side of it", () => {
    const at = WORDS.indexOf("simplify");
    expect(caretInWords(WORDS, WORDS, at)).toBe(at);
    expect(caretInWords(WORDS, WORDS.replace("Publish", "Print"), at)).toBe(at);
    expect(caretInWords(WORDS, WORDS.replace("Open", "Set up"), at + 2)).toBe(at);
    expect(caretInWords(WORDS, "Something else", 4)).toBeNull();
  });

  test("is proposed between sentences and clauses, never where one side would be empty", () => {
    expect(breaksIn(WORDS).map(({ at }) => WORDS.slice(at, at + 9))).toEqual(["simplify ", "Publish t"]);
    expect(breaksIn("Nothing to cut.")).toEqual([]);
  });
});

describe("words that are looked for", () => {
  const text = "“The sides” should   open\nan office. The sides should publish it – soon.";
  const blocks: ReadBlock[] = [{ kind: "paragraph", start: 0, end: text.length, text, gaps: [] }];
  const found = (typed: string) => findWords(blocks, typed).map(({ start, end }) => text.slice(start, end));

  test("are found whatever their quotes, dashes, spaces and capitals", () => {
    expect(found('"the SIDES" should open an')).toEqual(["“The sides” should   open\nan"]);
    expect(found("publish it - soon")).toEqual(["publish it – soon"]);
  });

  test("are found by their beginning and end, and nothing is found of nothing", () => {
    expect(found("should open … office.")).toEqual(["should   open\nan office."]);
    for (const typed of ["", " … ", "a bridge", "office … an"]) expect(found(typed)).toEqual([]);
  });

  test("are any stretch of a document as it is read", () => {
    fc.assert(fc.property(passage, ({ blocks, span }) => {
      const whole = readPassage(blocks, span);
      const typed = whole.words.replace(/[\n]/g, " ");
      if (!typed.trim() || /…|\.\.\.|\u0000/.test(typed) || /^\s|\s$|\s{2}/.test(typed)) return;
      const spans = findWords(blocks, typed);
      expect(spans).toContainEqual(spanOf(whole, 0, whole.words.length));
      expect(nearest(spans, whole.places[0] ?? 0)).toEqual(spanOf(whole, 0, whole.words.length));
    }));
  });
});

test("a filter shows its own, progress counts what is decided, and after the last comes the first that waits", () => {
  const states: CandidateState[] = ["WAITING", "ACCEPTED", "REJECTED", "REPLACED", "SAME", "WAITING"];
  const rows = states.map((state, index) => ({ id: 9 - index, state, start: index * 10 }));
  expect(progressOf(rows)).toEqual({ decided: 3, waiting: 2, leftOut: 1, all: 5 });
  expect(shownOf(rows, "left-out").map(({ id }) => id)).toEqual([7]);
  expect(neighboursOf(rows, "waiting", { id: 7, start: 20 })).toEqual({ before: rows[0], after: rows[5] });
  expect(nextWaiting(rows, { id: 4, start: 50 })).toBe(rows[0]);
  expect(nextWaiting(rows.slice(1, 5), null)).toBeNull();
});

test("a deadline is understood from the day of its document, kept as announced where it means one, and never as agreed", () => {
  const document = { title: "The report", publisher: "", publishedOn: "2019-05", url: "" };
  const september = readSaid("by September", document, "2026-11-28");
  expect(september).toMatchObject({ kind: "MONTH", lastDay: "2019-09-30" });
  expect(reportDeadline(document, "by September", september)).toEqual({
    kind: "document", said: "by September", citations: [{ publisher: "The report", date: "2019-05", url: "" }], announcedFor: { date: "2019-09", precision: "month" },
  });
  const later = readSaid("within three months of signature", document, "2026-11-28");
  expect(reportDeadline(document, "within three months of signature", later)).toMatchObject({ said: "within three months of signature", announcedFor: null });
  expect(reportDeadline(document, "before long", readSaid("before long", document, "2026-11-28"))).toMatchObject({ announcedFor: null });
  expect(reportDeadline(document, "", null)).toBeNull();
  expect(spokenFrom("some day", "2026-11-28")).toBe("2026-11-28");
});
