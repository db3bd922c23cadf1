import { describe, expect, test } from "vitest";
import { tellMeetingField, zonesOf } from "~/meetings/change-words";
import { translator } from "~/locales/translator";
import { nextHost, nextTitle, numberOf } from "~/meetings/planning/next-session";

const sides = [{ code: "PK" }, { code: "KZ" }, { code: "UZ" }];

describe("the next session", () => {
  test("is hosted by the side after the last host, in the programme's order, and round again", () => {
    expect(["PK", "KZ", "UZ", null, "XX"].map((last) => nextHost(sides, last)?.code ?? null)).toEqual(["KZ", "UZ", "PK", null, null]);
    expect(nextHost([{ code: "PK" }], "PK")).toBeNull();
  });

  test.each([
    ["Training session 1", 1, "Training session 2"],
    ["13th session of the Commission", 13, "14th session of the Commission"],
    ["10th Session", 10, "11th Session"],
    ["20th session", 20, "21st session"],
    ["111th session", 111, "112th session"],
    ["Council 9", 9, "Council 10"],
    ["Thirteenth session", 13, "Fourteenth session"],
    ["Eleventh session (dates given variously as 22, 23 and 23–24 December 2022)", 11, "Twelfth session"],
    ["Training session 2, Astana, 20–21 December 2023", 2, "Training session 3"],
    ["TWENTY-FIRST SESSION", 21, "TWENTY-SECOND SESSION"],
    ["the twenty ninth meeting", 29, "the thirtieth meeting"],
    ["Ninety-Eighth Session", 98, "Ninety-Ninth Session"],
    ["Ninety-ninth session", 99, null],
    ["Second Track Council 3", 3, "Second Track Council 4"],
    ["Session of 2026", 3, null],
    ["Opening session", null, null],
  ])("after %s (number %s) is %s", (title, number, next) => {
    expect(nextTitle(title, number)).toBe(next);
  });

  test("counts on from a title where the last was noted without a number", () => {
    expect([numberOf({ number: null, title: "13th session" }), numberOf({ number: 4, title: "13th session" }), numberOf({ number: null, title: "Forum 2026" })]).toEqual([13, 4, null]);
    const inWords = ["Thirteenth session", "Twenty-first regular session", "Second round", "Second Track dialogue", "First things, then a session"];
    expect(inWords.map((title) => numberOf({ number: null, title }))).toEqual([13, 21, 2, null, null]);
  });
});

test("an entry of a meeting's history tells its times on the clocks they were said in, whatever the zone is now", () => {
  const moved = { changes: [{ field: "startsAt" as const, from: "2027-10-31T01:30:00.000Z", to: "2027-10-31T05:00:00.000Z" }, { field: "timeZone" as const, from: "Europe/Berlin", to: "Asia/Almaty" }] };
  const planned = { changes: [{ field: "startsAt" as const, from: null, to: "2027-10-31T01:30:00.000Z" }] };
  const [latest, first] = zonesOf([moved, planned], "Asia/Almaty");
  const words = { t: translator("en"), intl: "en-GB" };
  expect(latest && tellMeetingField(moved.changes[0]!, words, latest)).toMatchObject({ from: "31 Oct 2027, 02:30", to: "31 Oct 2027, 10:00" });
  expect(first && tellMeetingField(planned.changes[0]!, words, first)).toMatchObject({ from: null, to: "31 Oct 2027, 02:30" });
});

test("who is named in a role is told with the role in the words of who reads", () => {
  const change = { field: "delegates" as const, from: [], to: [{ said: "Mr A, Minister", role: "HEAD" as const }, "Ms B"] };
  expect(tellMeetingField(change, { t: translator("en"), intl: "en-GB" }, { before: "", after: "" }).to).toBe("Mr A, Minister (Head of delegation); Ms B");
});
