import { describe, expect, test } from "vitest";
import { translator } from "~/locales/translator";
import { dayNumber, dayOfInstant, daysBetween, formatDay, formatInstant, formatNumber, formatPeriod, formatTime, isDay } from "~/ui/dates";

const t = translator("en");
const intl = "en-GB";

describe("a day", () => {
  test("is written out, and short in tables", () => {
    expect(formatDay("2026-02-24", intl)).toBe("24 February 2026");
    expect(formatDay("2026-02-24", intl, "short")).toBe("24 Feb 2026");
  });

  test("is the same day in every time zone of the machine", () => {
    const zone = process.env.TZ;
    for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Almaty"]) {
      process.env.TZ = TZ;
      expect(formatDay("2026-01-01", intl)).toBe("1 January 2026");
    }
    process.env.TZ = zone;
  });

  test("that the calendar does not have is none", () => {
    expect([isDay("2026-02-30"), isDay("0000-01-01"), isDay("2026-13-01"), isDay("2026-2-3"), isDay("")]).toEqual([false, false, false, false, false]);
    expect(isDay("2028-02-29")).toBe(true);
    expect(formatDay("2026-02-30", intl)).toBe("2026-02-30");
  });

  test("counts to another", () => {
    expect(daysBetween("2026-02-24", "2026-03-01")).toBe(5);
    expect(daysBetween("2026-03-01", "2026-02-24")).toBe(-5);
    expect(dayNumber("1970-01-02")).toBe(1);
  });
});

test("a period is written as far as it is known", () => {
  expect(formatPeriod("2026-02", "MONTH", t, intl)).toBe("February 2026");
  expect(formatPeriod("2026-02-28", "MONTH", t, intl, "short")).toBe("Feb 2026");
  expect(formatPeriod("2022-Q2", "QUARTER", t, intl)).toBe("Q2 2022");
  expect(formatPeriod("2027-09-30", "QUARTER", t, intl)).toBe("Q3 2027");
  expect(formatPeriod("2027-H1", "HALF_YEAR", t, intl)).toBe("first half of 2027");
  expect(formatPeriod("2027-12-31", "HALF_YEAR", t, intl)).toBe("second half of 2027");
  expect(formatPeriod("2026", "YEAR", t, intl)).toBe("2026");
  expect(formatPeriod("2026-12-31", "YEAR", t, intl)).toBe("2026");
  expect(formatPeriod("2026-02-24", "DAY", t, intl)).toBe("24 February 2026");
});

test("an instant is shown in the reader's zone", () => {
  expect(formatInstant("2026-02-24T20:05:00.000Z", intl, "Asia/Almaty")).toBe("25 Feb 2026, 01:05");
  expect(formatTime("2026-02-24T20:05:00.000Z", intl, "Asia/Karachi")).toBe("01:05");
  expect(dayOfInstant("2026-02-24T20:05:00.000Z", "Asia/Almaty")).toBe("2026-02-25");
  expect(dayOfInstant("2026-02-24T20:05:00.000Z", "UTC")).toBe("2026-02-24");
});

test("numbers are grouped", () => {
  expect(formatNumber(12345, intl)).toBe("12,345");
});
