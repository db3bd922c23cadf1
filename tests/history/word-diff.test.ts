import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffWords, type Segment } from "~/history/word-diff";

const MARKS = { same: "", removed: "-", added: "+" } as const;
const shown = (segments: Segment[]) => segments.map(({ kind, text }) => (kind === "same" ? text : `[${MARKS[kind]}${text}]`)).join("");
const without = (segments: Segment[], kind: Segment["kind"]) => segments.filter((segment) => segment.kind !== kind).map(({ text }) => text).join("");

describe("two wordings as one", () => {
  test.each([
    ["Start direct flights by 2026.", "Start direct flights by 2027.", "Start direct flights by [-2026][+2027]."],
    ["Start flights.", "Start direct flights.", "Start [+direct ]flights."],
    ["Open a trade house in Almaty.", "Establish one trade centre in Almaty.", "[-Open a][+Establish one] trade [-house][+centre] in Almaty."],
    ["The same.", "The same.", "The same."],
    ["", "New.", "[+New.]"],
    ["Old.", "", "[-Old.]"],
    ["", "", ""],
    ["Начать прямые рейсы", "Начать регулярные рейсы", "Начать [-прямые][+регулярные] рейсы"],
    ["براہ راست پروازیں", "براہ راست بحری راستے", "براہ راست [-پروازیں][+بحری راستے]"],
    ["naïve café", "naïve cafés", "naïve [-café][+cafés]"],
    ["one\n\ntwo", "one\n\nthree", "one\n\n[-two][+three]"],
  ])("%s → %s", (before, after, expected) => {
    expect(shown(diffWords(before, after))).toBe(expected);
  });

  const word = fc.constantFrom("the", "a", "trade", "flights", "2026", " ", ". ", "\n", "рейсы", "𐍈", "e\u0301", "\ud800");
  const list = fc.array(word, { maxLength: 60 });
  const text = fc.oneof(list.map((words) => words.join(" ")), list.map((words) => words.join("")), fc.string({ unit: "binary" }));

  test("without what came it is the old text, without what went the new one", () => {
    fc.assert(fc.property(text, text, (before, after) => {
      const segments = diffWords(before, after);
      expect([without(segments, "added"), without(segments, "removed")]).toEqual([before, after]);
    }), { numRuns: 500 });
  });

  test("no part is empty, no two neighbours are of one kind, and what went stands before what came", () => {
    fc.assert(fc.property(text, text, (before, after) => {
      const kinds = diffWords(before, after).map((segment) => (segment.text ? segment.kind : "empty"));
      expect(kinds).not.toContain("empty");
      expect(kinds.join(" ")).not.toMatch(/(same|removed|added) \1|added removed/);
    }), { numRuns: 500 });
  });

  test("a text compared with itself has not changed", () => {
    fc.assert(fc.property(text, (one) => {
      expect(diffWords(one, one)).toEqual(one ? [{ kind: "same", text: one }] : []);
    }));
  });
});

describe("huge texts", () => {
  const words = (count: number, of: (index: number) => string) => Array.from({ length: count }, (_, index) => of(index)).join(" ");

  test.each([
    ["of words with nothing in common", words(15_000, (index) => `a${index}`), words(15_000, (index) => `b${index}`)],
    ["of words all moved about", words(15_000, (index) => `a${index % 89}`), words(15_000, (index) => `a${(index * 7) % 89}`)],
    ["of lines with nothing in common", words(20_000, (index) => `a${index}`), words(20_000, (index) => `b${index}`)],
    ["of a million letters", "x ".repeat(500_000), "x y\n".repeat(250_000)],
    ["of words that never end", ` ${"x".repeat(900)}  ${"y".repeat(900)} `, ` ${"x".repeat(901)} ${"𐍈".repeat(900)} `],
    ["without a space", "x".repeat(1_000_000), "y".repeat(1_000_000)],
  ])("%s are compared in good time", (_, before, after) => {
    const segments = diffWords(before, after);
    expect(without(segments, "added") === before && without(segments, "removed") === after).toBe(true);
  }, 5_000);

  test("texts further apart than can be compared stand one after the other", () => {
    const [before, after] = [words(5_000, (index) => `a${index}`), words(5_000, (index) => `b${index}`)];
    expect(diffWords(`Same ${before} end`, `Same ${after} end`).map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  });

  test("one word changed in a hundred thousand letters is one word", () => {
    const before = words(15_000, (index) => `w${index % 97}`);
    const segments = diffWords(before, before.replace("w50 w51", "w50 other"));
    expect(segments.map(({ kind, text }) => (kind === "same" ? "…" : text))).toEqual(["…", "w51", "other", "…"]);
  });
});
