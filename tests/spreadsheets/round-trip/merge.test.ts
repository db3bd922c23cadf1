import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeField, mergeRow, saysSame, type Said } from "~/spreadsheets/round-trip/merge";

const said = (value: string | null, words: string[] = [value ?? ""]): Said => ({ value, words });
/** Few values, so that many are alike. */
const value = fc.constantFrom("", "a", "b", "c").map((one) => said(one));

test("who changed what, in every case", () => {
  const [a, b, c] = [said("a"), said("b"), said("c")];
  expect([mergeField(a, a, a), mergeField(a, b, a), mergeField(a, a, b), mergeField(a, b, b), mergeField(a, b, c)]).toEqual(["unchanged", "theirs", "ours", "same", "conflict"]);
});

test("nothing is taken from a file that did not change it, and nothing is lost that was changed here alone", () => {
  fc.assert(fc.property(value, value, value, (base, theirs, ours) => {
    const merged = mergeField(base, theirs, ours);
    if (merged === "theirs") expect([saysSame(theirs, base), saysSame(ours, base)]).toEqual([false, true]);
    if (saysSame(theirs, base)) expect(["unchanged", "ours"]).toContain(merged);
    if (merged === "conflict") expect(new Set([base.value, theirs.value, ours.value]).size).toBe(3);
  }));
});

test("the two sides are treated alike", () => {
  const mirrored = { unchanged: "unchanged", same: "same", conflict: "conflict", theirs: "ours", ours: "theirs" };
  fc.assert(fc.property(value, value, value, (base, theirs, ours) => {
    expect(mergeField(base, ours, theirs)).toBe(mirrored[mergeField(base, theirs, ours)]);
  }));
});

test("once it was taken, the same file changes nothing more", () => {
  fc.assert(fc.property(value, value, value, (base, theirs, ours) => {
    const after = mergeField(base, theirs, ours) === "theirs" ? theirs : ours;
    expect(mergeField(base, theirs, after)).not.toBe("theirs");
  }));
});

test("words that name nothing known are compared as words, by any name the same had", () => {
  expect(saysSame(said(null, ["left"]), said("7", ["left, tdap", "left"]))).toBe(true);
  expect(saysSame(said(null, ["left"]), said("8", ["right"]))).toBe(false);
  expect(saysSame(said("7", ["new name"]), said("7", ["old name"]))).toBe(true);
});

test("only the fields that came back are asked about", () => {
  expect(mergeRow({ title: said("a"), status: said("X") }, { title: said("b") }, { title: said("a"), status: said("Y") })).toEqual({ title: "theirs" });
});
