import fc from "fast-check";
import { expect, test } from "vitest";
import { printNumbers, readAbout, readNumbers, writeAbout } from "~/spreadsheets/export/about";
import { labelMembers } from "~/spreadsheets/export/lists";

test("whatever items and columns a workbook has, it can be read what it tells of itself", () => {
  const about = fc.record({
    programme: fc.constant("pk-kz"), exportedAt: fc.constant("2026-03-01T10:00:00.000Z"), asOf: fc.constantFrom(null, "2025-01-01"), locale: fc.constant("en"),
    columns: fc.array(fc.record({ id: fc.constantFrom("title", "leadOf:PK"), head: fc.string({ minLength: 1 }) })),
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 200_000 })).map((all) => all.sort((a, b) => a - b)),
  });
  fc.assert(fc.property(about, (one) => {
    expect(readAbout(writeAbout(one))).toEqual(one);
  }));
});

test("so many items that are no runs are told in pieces that a cell can hold", () => {
  const numbers = Array.from({ length: 30_000 }, (_, at) => at * 2 + 1);
  const rows = writeAbout({ programme: "a", exportedAt: "", asOf: null, locale: "en", columns: [], numbers });
  expect(Math.max(...rows.map(([, value]) => value.length))).toBeLessThan(32_767);
  expect(readAbout(rows)?.numbers).toEqual(numbers);
});

test("runs are short, and what is no number in them is left out", () => {
  expect(printNumbers([3, 1, 2, 7])).toBe("1-3,7");
  expect(readNumbers("1-3, 7, x, 9-8")).toEqual([1, 2, 3, 7]);
});

test("rows that say something else are no workbook of ours", () => {
  expect(readAbout([["format", "other/1"], ["programme", "pk-kz"]])).toBeNull();
  expect(readAbout([])).toBeNull();
});

test("no two who may own something are called the same", () => {
  const labels = labelMembers([
    { id: 1, name: "Aigerim", office: "Director", organisation: "KIDI" }, { id: 2, name: "Aigerim", office: "Director", organisation: "KIDI" }, { id: 3, name: "Executive secretary, Pakistan", office: "Executive secretary", organisation: "" },
  ]);
  expect([...labels.values()]).toEqual(["Aigerim, Director, KIDI", "Aigerim, Director, KIDI (2)", "Executive secretary, Pakistan"]);
});
