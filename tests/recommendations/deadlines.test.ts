import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DeadlineKind } from "#db/enums";
import { isDay } from "~/history/calendar";
import { Deadline } from "~/recommendations/changes";
import { isDueSoon, isPastDue, parseDeadline, resolveOffset } from "~/recommendations/deadlines";

const today = "2026-11-21";
const parse = (text: string) => parseDeadline(text, { today });

describe("what people say of a deadline", () => {
  test.each([
    ["2027-03-31", "DAY", "2027-03-31"],
    ["31 March 2027", "DAY", "2027-03-31"],
    ["by 31 March 2027", "DAY", "2027-03-31"],
    ["not later than March 31, 2027.", "DAY", "2027-03-31"],
    ["29 February 2028", "DAY", "2028-02-29"],
    ["due by 31 March 2027", "DAY", "2027-03-31"],
    ["March 2027", "MONTH", "2027-03-31"],
    ["2027-03", "MONTH", "2027-03-31"],
    ["2028-02", "MONTH", "2028-02-29"],
    ["end of March 2027", "MONTH", "2027-03-31"],
    ["by the end of March 2027", "MONTH", "2027-03-31"],
    ["end-March 2027", "MONTH", "2027-03-31"],
    ["Q3 2027", "QUARTER", "2027-09-30"],
    ["2027-Q3", "QUARTER", "2027-09-30"],
    ["third quarter of 2027", "QUARTER", "2027-09-30"],
    ["in the third quarter of 2027", "QUARTER", "2027-09-30"],
    ["first half of 2027", "HALF_YEAR", "2027-06-30"],
    ["H1 2027", "HALF_YEAR", "2027-06-30"],
    ["the second half of the year 2027", "HALF_YEAR", "2027-12-31"],
    ["2027", "YEAR", "2027-12-31"],
    ["end of 2027", "YEAR", "2027-12-31"],
    ["during 2027", "YEAR", "2027-12-31"],
    ["in the course of 2027", "YEAR", "2027-12-31"],
    ["before the end of 2027", "YEAR", "2027-12-31"],
    ["before the end of the year 2027", "YEAR", "2027-12-31"],
    ["on or before 31 March 2027", "DAY", "2027-03-31"],
    ["mid-2027", "HALF_YEAR", "2027-06-30"],
    ["by the middle of 2027", "HALF_YEAR", "2027-06-30"],
  ])("%s is a %s that allows until %s", (said, kind, lastDay) => {
    expect(parse(said)).toEqual({ kind, said, lastDay, event: "" });
  });

  test.each([
    ["third quarter", "QUARTER", "2027-09-30"],
    ["fourth quarter", "QUARTER", "2026-12-31"],
    ["end of March", "MONTH", "2027-03-31"],
    ["November", "MONTH", "2026-11-30"],
    ["20 November", "DAY", "2027-11-20"],
    ["21 November", "DAY", "2026-11-21"],
    ["end of the year", "YEAR", "2026-12-31"],
    ["end of next month", "MONTH", "2026-12-31"],
    ["next quarter", "QUARTER", "2027-03-31"],
    ["next year", "YEAR", "2027-12-31"],
    ["tomorrow", "DAY", "2026-11-22"],
    ["in three months", "DAY", "2027-02-21"],
    ["within 60 days", "DAY", "2027-01-20"],
    ["two weeks from today", "DAY", "2026-12-05"],
  ])("on 21 November 2026, %s is the %s to come, until %s", (said, kind, lastDay) => {
    expect(parse(said)).toEqual({ kind, said, lastDay, event: "" });
  });

  test.each([
    ["next session", "SESSION", "next session"],
    ["by the next session", "SESSION", "next session"],
    ["14th session", "SESSION", "session 14"],
    ["the fourteenth session", "SESSION", "session 14"],
    ["Session No. 14", "SESSION", "session 14"],
    ["before the next session", "SESSION", "next session"],
    ["at the next meeting of the working group", "SESSION", "next session of the working group"],
    ["prior to the 2nd training session", "SESSION", "session 2"],
    ["next joint session", "SESSION", "next session"],
    ["within a period of six months from the date of adoption", "OFFSET", "adoption"],
    ["within the next 60 days of signature", "OFFSET", "signature"],
    ["14th session of the Commission", "SESSION", "session 14 of the commission"],
    ["three months from signature", "OFFSET", "signature"],
    ["3 months from signature", "OFFSET", "signature"],
    ["Three months after the date of signing", "OFFSET", "signature"],
    ["within 60 days of entry into force", "OFFSET", "entry into force"],
    ["a year after ratification", "OFFSET", "ratification"],
    ["continuous", "CONTINUOUS", ""],
    ["Ongoing", "CONTINUOUS", ""],
    ["on a continuous basis", "CONTINUOUS", ""],
  ])("%s has no day yet: %s, %s", (said, kind, event) => {
    expect(parse(said)).toEqual({ kind, said, lastDay: null, event });
  });

  test.each([
    "", "   ", "soon", "31/03/2027", "03.04.2027", "30 February 2027", "2027-02-29", "Q5 2027", "1899", "2201", "year", "three months",
    "zero days from signature", "0th session", "the session", "early 2027", "March to May", "before 2027", "before 31 March 2027", "before March 2027", "three months before the next session", "at the session", "December meeting", "12", "x".repeat(1_000_000),
  ])("%.40s is not understood", (text) => {
    expect(parse(text)).toBeNull();
  });

  test("it is kept as typed, without the space around it", () => {
    expect(parse("  End of  March 2027 ")?.said).toBe("End of  March 2027");
  });

  test("no text whatever makes it throw, and what it returns is a deadline", () => {
    const words = fc.constantFrom(..."by the end of march 31 2027 q3 first half session 14th in three months from signature next year - /".split(" "));
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.array(words, { maxLength: 8 }).map((all) => all.join(" ")));
    fc.assert(fc.property(texts, (text) => {
      const deadline = parse(text);
      if (deadline === null) return;
      expect(Deadline.safeParse(deadline).success).toBe(true);
      expect(deadline.lastDay === null || isDay(deadline.lastDay)).toBe(true);
      resolveOffset(deadline, today);
    }), { numRuns: 2000 });
  });
});

describe("a deadline that hangs on an event", () => {
  const offset = (said: string) => ({ kind: DeadlineKind.OFFSET, said });

  test.each([
    ["1 month from signature", "2027-01-31", "2027-02-28"],
    ["1 month from signature", "2028-01-31", "2028-02-29"],
    ["three months from signature", "2026-11-30", "2027-02-28"],
    ["within 60 days of entry into force", "2026-11-21", "2027-01-20"],
    ["by two years after ratification", "2024-02-29", "2026-02-28"],
    ["a week after the signing", "2026-12-28", "2027-01-04"],
  ])("%s, counted from %s, allows until %s", (said, eventDay, lastDay) => {
    expect(resolveOffset(offset(said), eventDay)).toBe(lastDay);
  });

  test("the day of a session is the last day of what is due at it", () => {
    expect(resolveOffset({ kind: DeadlineKind.SESSION, said: "next session" }, "2027-05-12")).toBe("2027-05-12");
  });

  test("other kinds, and days that do not exist, resolve to nothing", () => {
    expect(resolveOffset({ kind: DeadlineKind.MONTH, said: "March 2027" }, "2027-05-12")).toBeNull();
    expect(resolveOffset(offset("1 month from signature"), "2027-02-30")).toBeNull();
    expect(resolveOffset(offset("some day"), "2027-02-28")).toBeNull();
  });
});

describe("past due and due soon", () => {
  const until = (lastDay: string | null, kind: DeadlineKind = "DAY") => ({ kind, lastDay });

  test("a deadline is past due after its last day, not on it", () => {
    expect([isPastDue(until("2026-11-20"), today), isPastDue(until(today), today)]).toEqual([true, false]);
  });

  test("it is due soon from thirty days before to the day itself", () => {
    const days = ["2026-11-20", today, "2026-12-21", "2026-12-22"];
    expect(days.map((day) => isDueSoon(until(day), today))).toEqual([false, true, true, false]);
    expect(isDueSoon(until("2026-11-24"), today, 2)).toBe(false);
  });

  test("nothing without a day is ever late, nor anything continuous", () => {
    for (const deadline of [null, until(null, "OFFSET"), until("2020-01-01", "CONTINUOUS")]) {
      expect([isPastDue(deadline, today), isDueSoon(deadline, today)]).toEqual([false, false]);
    }
  });
});
