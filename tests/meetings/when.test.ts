import { describe, expect, test } from "vitest";
import { dayOf, instantsAt, timeOf, whichOf } from "~/meetings/planning/wall-clock";
import { readWhen, type TypedWhen } from "~/meetings/planning/when";

const typed = (more: Partial<TypedWhen>): TypedWhen => ({ on: "12 March 2027", startTime: "", startWhich: "", endDay: "", endTime: "", endWhich: "", timeZone: "Asia/Almaty", ...more });

describe("the clocks of a zone", () => {
  test.each([
    ["2027-03-12", "10:00", "Asia/Almaty", ["2027-03-12T05:00:00.000Z"]],
    ["2027-03-12", "10:00", "Asia/Karachi", ["2027-03-12T05:00:00.000Z"]],
    ["2027-01-15", "00:00", "Asia/Kathmandu", ["2027-01-14T18:15:00.000Z"]],
    ["2027-03-28", "02:30", "Europe/Berlin", []],
    ["2027-10-31", "02:30", "Europe/Berlin", ["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z"]],
    ["2027-10-31", "03:00", "Europe/Berlin", ["2027-10-31T02:00:00.000Z"]],
    // Almaty put its clocks back an hour at midnight on 1 March 2024, and Samoa left out a whole day.
    ["2024-02-29", "23:30", "Asia/Almaty", ["2024-02-29T17:30:00.000Z", "2024-02-29T18:30:00.000Z"]],
    ["2011-12-30", "12:00", "Pacific/Apia", []],
  ])("show %s %s in %s at %j", (day, time, zone, instants) => {
    expect(instantsAt(day, time, zone)).toEqual(instants);
  });

  test("are read back as they were set, in every zone that has moved since", () => {
    for (const zone of ["Asia/Almaty", "Asia/Karachi", "Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Chatham", "UTC"]) {
      for (const day of ["2024-02-29", "2026-06-30", "2027-03-28", "2027-10-31", "2027-12-31"]) {
        for (const instant of instantsAt(day, "13:45", zone)) expect([zone, dayOf(instant, zone), timeOf(instant, zone)]).toEqual([zone, day, "13:45"]);
      }
    }
  });

  test("say which of two it was where an hour comes twice", () => {
    const [first = "", second = ""] = instantsAt("2027-10-31", "02:30", "Europe/Berlin");
    expect([whichOf(first, "Europe/Berlin"), whichOf(second, "Europe/Berlin"), whichOf("2027-06-01T10:00:00.000Z", "Europe/Berlin")]).toEqual(["first", "second", ""]);
  });
});

describe("when a meeting is", () => {
  test.each([
    ["12 March 2027", "2027-03-12", "DAY"],
    ["2027-03-12", "2027-03-12", "DAY"],
    ["March 2027", "2027-03", "MONTH"],
    ["Q2 2027", "2027-Q2", "QUARTER"],
    ["first half of 2027", "2027-H1", "HALF_YEAR"],
    ["2027", "2027", "YEAR"],
  ])("%s is %s, known to the %s", (on, heldOn, heldPrecision) => {
    expect(readWhen(typed({ on }))).toEqual({ ok: true, when: { heldOn, heldPrecision, startsAt: null, endsAt: null, timeZone: "" } });
  });

  test("has its hours in its own zone, also over midnight and over several days", () => {
    expect(readWhen(typed({ startTime: "10:00", endTime: "13:00" }))).toMatchObject({ when: { startsAt: "2027-03-12T05:00:00.000Z", endsAt: "2027-03-12T08:00:00.000Z", timeZone: "Asia/Almaty" } });
    expect(readWhen(typed({ startTime: "22:00", endDay: "2027-03-13", endTime: "01:00" }))).toMatchObject({ when: { endsAt: "2027-03-12T20:00:00.000Z" } });
    expect(readWhen(typed({ startTime: "10:00" }))).toMatchObject({ when: { endsAt: null } });
  });

  test.each([
    [{ on: "03/04/2027" }, "on", "meetings.when.ambiguous"],
    [{ on: "30 February 2027" }, "on", "meetings.when.impossible"],
    [{ on: "soon" }, "on", "meetings.when.unreadable"],
    [{ on: "2927" }, "on", "meetings.when.outOfRange"],
    [{ on: "first half of 2027", startTime: "10:00" }, "startTime", "meetings.when.needsDay"],
    [{ endTime: "10:00" }, "startTime", "meetings.when.noStart"],
    [{ startTime: "10:00", endDay: "2027-03-13" }, "endTime", "meetings.when.noEnd"],
    [{ startTime: "10:00", endTime: "09:59" }, "endTime", "meetings.when.endsBefore"],
    [{ startTime: "10:00", endTime: "10:00" }, "endTime", "meetings.when.endsBefore"],
    [{ startTime: "10:00", endDay: "2027-03-11", endTime: "12:00" }, "endDay", "meetings.when.endsBefore"],
    [{ startTime: "10:00", endDay: "2028-03-11", endTime: "12:00" }, "endDay", "meetings.when.tooLong"],
    [{ on: "2027-03-28", startTime: "02:30", timeZone: "Europe/Berlin" }, "startTime", "meetings.when.skipped"],
    [{ on: "2027-10-31", startTime: "02:30", timeZone: "Europe/Berlin" }, "startWhich", "meetings.when.repeated"],
    [{ on: "2027-10-31", startTime: "01:00", endTime: "02:30", timeZone: "Europe/Berlin" }, "endWhich", "meetings.when.repeated"],
  ])("is not %j", (more, field, key) => {
    expect(readWhen(typed(more))).toMatchObject({ ok: false, field, message: { key } });
  });

  test("is the hour that was chosen where it comes twice: the second may end after the first has begun", () => {
    const autumn = { on: "2027-10-31", timeZone: "Europe/Berlin" };
    expect(readWhen(typed({ ...autumn, startTime: "02:30", startWhich: "second" }))).toMatchObject({ when: { startsAt: "2027-10-31T01:30:00.000Z" } });
    expect(readWhen(typed({ ...autumn, startTime: "02:30", startWhich: "first", endTime: "02:15", endWhich: "second" }))).toMatchObject({ when: { endsAt: "2027-10-31T01:15:00.000Z" } });
  });
});
