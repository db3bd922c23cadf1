import { describe, expect, test } from "vitest";
import { ageingOf, ageInWords } from "~/reports/ageing";
import { chooseDecisions, type Candidate, type Reason } from "~/reports/choose-decisions";
import { percentOf } from "~/reports/measure";
import { agreementRate, implementationRate, onTimeRate, onTimeRateFirst } from "~/reports/rates";
import { outsideOf, ratedOf, standingOf, type Alike } from "~/reports/standing";

const alike = (more: Partial<Alike>): Alike => ({ sector: null, status: "IN_PROGRESS", confirmed: true, position: "PENDING", count: 1, late: 0, ...more });

describe("a part in per cent", () => {
  test.each([[9, 9], [0, 0], [3, 9]])("is not said of %i of %i", (count, of) => expect(percentOf({ count, of })).toBeNull());
  test.each([[10, 10, 100], [0, 10, 0], [12, 37, 32], [1, 1000, 1], [999, 1000, 99]])("of %i of %i is %i", (count, of, percent) => expect(percentOf({ count, of })).toBe(percent));
});

describe("rates", () => {
  test("of nothing at all are out of nothing", () => {
    expect(standingOf([])).toEqual({ total: 0, open: 0, pastDue: 0, closed: 0 });
    expect([agreementRate(ratedOf([])), implementationRate(ratedOf([]))]).toEqual([{ count: 0, of: 0 }, { count: 0, of: 0 }]);
  });

  test("leave out what is unconfirmed and what was carried over, which still stand in the counts, each once outside the rates", () => {
    const all = [
      alike({ position: "AGREED", status: "CLOSED_IMPLEMENTED", count: 4 }), alike({ position: "AGREED", count: 5, late: 2 }), alike({ position: "PARTLY_AGREED", status: "CLOSED_IMPLEMENTED", count: 3 }),
      alike({ position: "NOT_AGREED", status: "CLOSED_DISCONTINUED", count: 2, late: 2 }), alike({ position: "AGREED", status: "CLOSED_IMPLEMENTED", confirmed: false, count: 7 }),
      alike({ position: "AGREED", status: "CLOSED_CARRIED_OVER", count: 6 }), alike({ position: "AGREED", status: "CLOSED_CARRIED_OVER", confirmed: false, count: 1 }),
    ];
    expect(standingOf(all)).toEqual({ total: 28, open: 5, pastDue: 2, closed: 23 });
    expect(outsideOf(all)).toEqual({ unconfirmed: 7, carriedOver: 7 });
    const rated = ratedOf(all);
    expect(rated).toEqual({ counted: 14, agreed: 9, partlyAgreed: 3, notAgreed: 2, implementedOfAgreed: 4 });
    expect(agreementRate(rated)).toEqual({ count: 9, of: 14 });
    expect(implementationRate(rated)).toEqual({ count: 4, of: 9 });
  });

  test("on time go by two deadlines", () => {
    const punctual = { due: 20, inTime: 12, dueFirst: 22, inTimeFirst: 6 };
    expect([onTimeRate(punctual), onTimeRateFirst(punctual)]).toEqual([{ count: 12, of: 20 }, { count: 6, of: 22 }]);
  });
});

describe("ages", () => {
  const today = "2026-08-31";

  test("fall into bands of calendar months, the first day of a band in it", () => {
    const days = ["2026-08-31", "2026-03-01", "2026-02-28", "2025-09-01", "2025-08-31", "2024-09-01", "2024-08-31", "2022-09-01", "2022-08-31", "1999-01-01"];
    const { bands, total } = ageingOf(days.map((day) => ({ day, count: 1 })), today);
    expect(bands.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2]);
    expect(total).toBe(10);
  });

  test.each<[string, [string, number][], number | null]>([
    ["of nothing there is none", [], null],
    ["of an odd number it is the one in the middle", [["2026-08-30", 1], ["2026-08-21", 1], ["2020-01-01", 1]], 10],
    ["of an even number it lies between the two in the middle", [["2026-08-30", 1], ["2026-08-26", 1], ["2026-08-20", 1], ["2020-01-01", 1]], 8],
    ["many of one day count each", [["2026-08-21", 5], ["2020-01-01", 4]], 10],
  ])("median: %s", (_, days, median) => expect(ageingOf(days.map(([day, count]) => ({ day, count })), today).median).toBe(median));
});

test.each([[0, 0, "days"], [60, 60, "days"], [61, 2, "months"], [700, 23, "months"], [2152, 5.9, "years"]])("%i days are said as %d %s", (days, count, unit) =>
  expect(ageInWords(days)).toEqual({ count, unit }));

describe("items for decision", () => {
  const one = (reason: Reason, number: number): Candidate => ({ reason, number, reference: `T-${number}`, title: "", since: null, act: null, sides: [] });
  const numbers = (candidates: Candidate[]) => chooseDecisions(candidates).map(({ reason, number }) => [reason, number]);

  test("are the first of each reason", () => {
    const all = (["reported", "proposal", "pastDue", "reviewDue", "position"] as const).flatMap((reason, index) => [one(reason, index * 10 + 1), one(reason, index * 10 + 2)]);
    expect(numbers(all)).toEqual([["reported", 1], ["proposal", 11], ["pastDue", 21], ["reviewDue", 31], ["position", 41]]);
  });

  test("are filled up with the next of each, and no item stands twice", () => {
    expect(numbers([one("reported", 1), one("pastDue", 1), one("pastDue", 2), one("pastDue", 3), one("position", 2), one("position", 4), one("position", 5)]))
      .toEqual([["reported", 1], ["pastDue", 2], ["pastDue", 3], ["position", 4], ["position", 5]]);
    expect(numbers([])).toEqual([]);
    expect(numbers([1, 2, 3, 4, 5, 6, 7].map((number) => one("pastDue", number)))).toHaveLength(5);
  });
});
