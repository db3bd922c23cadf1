import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, dayNumber, isDay, weekdayOf } from "~/history/calendar";
import { firstDay, isFuture, lastDay, parsePeriod, precisionOf, readPeriod } from "~/history/periods";

const today = "2026-02-24";

describe("what a person types as happened on", () => {
  test.each([
    ["2026-02-24", "2026-02-24", "DAY"],
    ["2026-2-4", "2026-02-04", "DAY"],
    ["24 February 2026", "2026-02-24", "DAY"],
    ["24 Feb 2026", "2026-02-24", "DAY"],
    ["24th of February, 2026", "2026-02-24", "DAY"],
    ["February 24, 2026", "2026-02-24", "DAY"],
    ["  24\u00a0FEB.\u00a02026 ", "2026-02-24", "DAY"],
    ["29 February 2024", "2024-02-29", "DAY"],
    ["February 2026", "2026-02", "MONTH"],
    ["Sept 2025", "2025-09", "MONTH"],
    ["2026-02", "2026-02", "MONTH"],
    ["02/2026", "2026-02", "MONTH"],
    ["Q2 2022", "2022-Q2", "QUARTER"],
    ["2022-Q2", "2022-Q2", "QUARTER"],
    ["second quarter of 2022", "2022-Q2", "QUARTER"],
    ["the 2nd quarter of the year 2022", "2022-Q2", "QUARTER"],
    ["last quarter of 2022", "2022-Q4", "QUARTER"],
    ["2026", "2026", "YEAR"],
    ["today", "2026-02-24", "DAY"],
    ["Yesterday", "2026-02-23", "DAY"],
  ])("%s is %s", (text, on, precision) => {
    expect(parsePeriod(text, today)).toEqual({ on, precision });
  });

  test.each([
    ["02/03/2026", "ambiguous"],
    ["2.3.26", "ambiguous"],
    ["24-02-2026", "ambiguous"],
    ["02/03", "ambiguous"],
    ["30 February 2026", "impossible"],
    ["2026-02-29", "impossible"],
    ["2026-13", "impossible"],
    ["Q5 2026", "impossible"],
    ["0000-01-01", "outOfRange"],
    ["1899", "outOfRange"],
    ["Q1 2101", "outOfRange"],
    ["first half of 2026", "unreadable"],
    ["third half of 2026", "impossible"],
    ["last Tuesday", "unreadable"],
    ["", "unreadable"],
    ["٢٠٢٦", "unreadable"],
  ])("%s is refused as %s", (text, problem) => {
    expect(readPeriod(text, today)).toBe(problem);
    expect(parsePeriod(text, today)).toBeNull();
  });

  test("a stored form reads back as itself", () => {
    for (const on of ["2026-02-24", "2026-02", "2022-Q2", "2026"]) expect(parsePeriod(on, today)).toEqual({ on, precision: precisionOf(on) });
  });

  test("no text whatever makes it throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9a-z/. -]{0,20}$/)), (text) => {
      const read = readPeriod(text, today);
      if (typeof read !== "string") expect(isDay(firstDay(read.on)) && isDay(lastDay(read.on))).toBe(true);
    }));
  });
});

describe("the days of a period", () => {
  test.each([
    ["2026-02-24", "2026-02-24", "2026-02-24"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2022-Q2", "2022-04-01", "2022-06-30"],
    ["2027-H1", "2027-01-01", "2027-06-30"],
    ["2027-H2", "2027-07-01", "2027-12-31"],
    ["2026", "2026-01-01", "2026-12-31"],
  ])("%s runs from %s to %s", (on, first, last) => {
    expect([firstDay(on), lastDay(on)]).toEqual([first, last]);
  });

  test("a period is in the future when none of its days has come", () => {
    expect(["2026-02-24", "2026-02", "2026-Q1", "2026"].some((on) => isFuture(on, today))).toBe(false);
    expect(["2026-02-25", "2026-03", "2026-Q2", "2027"].every((on) => isFuture(on, today))).toBe(true);
  });
});

describe("the calendar", () => {
  const day = fc.integer({ min: -25_567, max: 84_000 }).map((days) => addDays("1970-01-01", days) ?? "");

  test("agrees with the machine's own on every day from 1900 to 2199", () => {
    const differing: string[] = [];
    for (let number = dayNumber("1900-01-01"); number <= dayNumber("2199-12-31"); number++) {
      const instant = new Date(number * 86_400_000);
      const day = instant.toISOString().slice(0, 10);
      if (addDays("1970-01-01", number) !== day || weekdayOf(day) !== instant.getUTCDay()) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  test("days added are days counted", () => {
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      expect(dayNumber(addDays(from, days) ?? "") - dayNumber(from)).toBe(days);
    }));
  });

  test("a month later is never skipped, and never later in the month", () => {
    fc.assert(fc.property(day, fc.integer({ min: -600, max: 600 }), (from, months) => {
      const to = addMonths(from, months) ?? "";
      expect(isDay(to)).toBe(true);
      expect(Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - (Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)))).toBe(months);
      expect(to.slice(8) <= from.slice(8)).toBe(true);
    }));
  });

  test.each([["2026-01-31", 1, "2026-02-28"], ["2024-01-31", 1, "2024-02-29"], ["2026-03-31", -1, "2026-02-28"], ["2026-11-30", 3, "2027-02-28"]])(
    "%s and %i months is %s",
    (from, months, to) => expect(addMonths(from, months)).toBe(to),
  );

  test("beyond the years it can write there is no day", () => {
    expect([addDays("9999-12-31", 1), addMonths("9999-12-31", 1), addDays("0001-01-01", -1)]).toEqual([null, null, null]);
  });
});
