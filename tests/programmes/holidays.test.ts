import { sayClosures } from "~/programmes/holiday-words";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeDay } from "~/history/calendar";
import { translator } from "~/locales/translator";
import { flagsOf } from "~/programmes/holidays";
import { HOLIDAYS } from "~/programmes/holidays-data";

test.each([
  ["2027-03-23", "PK", ["holidays.PK.pakistan"]],
  ["2027-03-23", "KZ", ["holidays.KZ.nauryz"]],
  ["2027-03-31", "PK", []],
  ["2027-08-14", "PK", ["holidays.weekend", "holidays.PK.independence"]],
  ["2027-08-15", "KZ", ["holidays.weekend"]],
  ["2018-11-09", "PK", []],
  ["2026-11-09", "PK", ["holidays.PK.iqbal"]],
  ["2024-08-30", "KZ", ["holidays.KZ.constitution"]],
  ["2027-08-30", "KZ", []],
  ["2027-03-15", "KZ", ["holidays.KZ.constitution"]],
  ["2027-08-14", "ministry", ["holidays.weekend"]],
  ["2027-08-13", "constructor", []],
  ["2027-02-30", "PK", []],
  ["soon", "KZ", []],
])("on %s offices of %s are closed for %j", (day, side, flags) => {
  expect(flagsOf(day, side)).toEqual(flags);
});

test("every holiday is a day of every year and has a name", () => {
  const t = translator("en");
  for (const { on, name } of Object.values(HOLIDAYS).flat()) {
    expect(writeDay(2027, Number(on.slice(0, 2)), Number(on.slice(3)))).not.toBeNull();
    expect(t(name)).not.toBe(name);
  }
});

test("no text whatever makes it throw", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (day, side) => {
    expect(flagsOf(day, side)).toEqual([]);
  }));
});

test("what closes offices on a day is said once for the weekend, and by side for the holidays", () => {
  const reader = { t: translator("en"), intl: "en-GB", sides: [{ code: "PK", name: "Pakistan" }, { code: "KZ", name: "Kazakhstan" }] };
  expect(sayClosures("2027-03-23", reader)).toContain("Pakistan Day in Pakistan");
  expect(sayClosures("2027-08-14", reader)).toBe("weekend and Independence Day in Pakistan");
  expect(sayClosures("2027-06-16", reader)).toBe("");
});
