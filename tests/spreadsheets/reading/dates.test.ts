import { expect, test } from "vitest";
import { findDateOrder, fromSerial, readDate } from "~/spreadsheets/reading/dates";

test.each<[number, boolean, string | null]>([
  [1, false, "1900-01-01"], [59, false, "1900-02-28"], [61, false, "1900-03-01"], [45344, false, "2024-02-22"], [45344.4375, false, "2024-02-22T10:30:00"], [43882, true, "2024-02-22"], [-1, false, null], [3_000_000, false, null],
])("serial number %d (from 1904: %s) is %s", (serial, from1904, date) => {
  expect(fromSerial(serial, from1904)).toBe(date);
});

test.each([
  ["2024-02-22"], ["2024/2/22"], ["2024-02-22T00:00:00Z"], ["22-Feb-24"], ["22 February 2024"], ["22nd Feb 2024"], ["Feb 22, 2024"], ["22 февраля 2024 г."], ["22/02/24"], ["02/22/2024"], ["22.02.2024"], ["45344"],
])("%s is 22 February 2024", (text) => {
  expect(readDate(text)).toEqual({ date: "2024-02-22" });
});

test("a day that could be two is no day until the order is known", () => {
  expect(readDate("03/04/24")).toEqual({ ambiguous: ["2024-04-03", "2024-03-04"] });
  expect(readDate("03/04/24", "dmy")).toEqual({ date: "2024-04-03" });
  expect(readDate("03/04/24", "mdy")).toEqual({ date: "2024-03-04" });
  expect(readDate("04/04/24")).toEqual({ date: "2024-04-04" });
});

test.each(["31/02/2024", "2024-13-01", "soon", "12", "Q3 2024", "22 Foo 2024", ""])("“%s” is no day", (text) => {
  expect(readDate(text)).toBeNull();
});

test("the order of a column's days is known by those that can be read in one way only", () => {
  expect(findDateOrder(["03/04/24", "22/02/24"])).toBe("dmy");
  expect(findDateOrder(["03/04/24", "02/22/24", "soon"])).toBe("mdy");
  expect(findDateOrder(["22/02/24", "02/22/24"])).toBe("mixed");
  expect(findDateOrder(["03/04/24", "01/02/24"])).toBe("ambiguous");
  expect(findDateOrder(["22-Feb-24", "2024-02-22"])).toBeNull();
});
