import fc from "fast-check";
import { expect, test } from "vitest";
import { readPassage } from "~/sources/review/passage-words";
import { breaksIn, mergeSpans, splitAt } from "~/sources/review/spans";

const word = fc.constantFrom("open", "an office", "in Karachi", ",", ";", " and ", " – ", "  ", ".", "рейсы", "𐍈", "by 2031", "or", "-");
const prose = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));

const blockOf = (text: string) => ({ kind: "paragraph" as const, start: 0, end: text.length, text, gaps: [] });
const passageOf = (text: string) => readPassage([blockOf(text)], { start: 0, end: text.length });
const cut = (text: string, at: number) => splitAt(passageOf(text), at)?.map(({ start, end }) => text.slice(start, end)) ?? null;

test("two that were cut apart come to the same passage when they are merged again", () => {
  fc.assert(fc.property(prose, fc.integer({ min: -3, max: 200 }), (text, at) => {
    const passage = passageOf(text);
    const spans = splitAt(passage, at);
    if (spans) expect(readPassage([blockOf(text)], mergeSpans(...spans)).words).toBe(passage.words);
  }));
});

test("a cut is offered only where it leaves two passages", () => {
  fc.assert(fc.property(prose, (text) => {
    const passage = passageOf(text);
    for (const { at } of breaksIn(passage.words)) expect(splitAt(passage, at)).not.toBeNull();
  }));
});

test.each([10, 11, 12, 15, 16])("at %d of what a comma and an “and” join, neither of them is left", (at) => {
  expect(cut("The office, and the forum", at)).toEqual(["The office", "the forum"]);
});

test("within a word no letters are taken away that read like what joins", () => {
  expect([3, 6].map((at) => cut("a wander", at))).toEqual([["a w", "ander"], ["a wand", "er"]]);
  expect(cut("grand office", 2)).toEqual(["gr", "and office"]);
});

test("two halves of one character are never parted", () => {
  for (let at = 0; at <= 8; at++) for (const part of cut("a 𐍈𐍈𐍈", at) ?? []) expect(part).not.toMatch(/\p{Surrogate}/u);
});

test("before the first word, after the last, and where only what joins would be left, there is none", () => {
  expect([-1, 0, 19, 400].map((at) => cut("Open an office, and", at))).toEqual([null, null, null, null]);
  expect(cut("open –", -1)).toBeNull();
  expect(cut("Open an office, and", 8)).toEqual(["Open an", "office, and"]);
});
