import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readQuery } from "~/recommendations/list/filters.server";
import { readCursor, writeCursor } from "~/recommendations/list/order.server";
import { FIRST_QUERY, printQuery } from "~/recommendations/list/query";
import { SORT_KEYS } from "~/recommendations/list/sort-keys";

const sides = [{ id: 1, code: "PK", name: "Pakistan" }, { id: 2, code: "KZ", name: "Kazakhstan" }];
const read = (address: string) => readQuery(new URLSearchParams(address), sides);
const again = (address: string) => printQuery(read(address).query);

describe("an address", () => {
  test("that says nothing asks for the first page of everything", () => {
    expect(read("")).toEqual({ query: FIRST_QUERY, dropped: [] });
    expect(again("q=&owner=&status=&sort=&columns=&from=%20")).toBe("");
  });

  test.each([
    "q=flights", "status=IN_PROGRESS", "status=OPEN", "status=NOT_STARTED&status=ON_HOLD", "position.KZ=AGREED&position.PK=NOT_AGREED", "owner=none", "owner=12",
    "organisation=3&side=KZ&sector=air-transport&source=article_1", "from=2026-01-01&to=2026-12-31", "is=past-due&is=no-owner", "sort=-deadline",
    "columns=title&columns=status", "sort=deadline&after=WyIyMDI2LTAxLTAxIiwxMl0",
  ])("%s is printed as it was read", (address) => {
    expect(again(address)).toBe(`?${address}`);
    expect(read(address).dropped).toEqual([]);
  });

  test("is printed the same however it was put", () => {
    expect(again("is=no-owner&status=ON_HOLD&is=past-due&status=NOT_STARTED&status=ON_HOLD&sort=number")).toBe("?status=NOT_STARTED&status=ON_HOLD&is=past-due&is=no-owner");
    expect(again("status=CLOSED&status=CLOSED_IMPLEMENTED")).toBe("?status=CLOSED");
    expect(again("columns=reference&columns=update&columns=reference")).toBe("?columns=reference&columns=title&columns=update");
    expect(again("after=abc&before=def")).toBe("?after=abc");
    expect(again("q=%20%20direct%0A%09flights%00%E2%80%AE%20")).toBe("?q=direct+flights");
  });

  test.each([
    ["status=FINISHED", "status", "FINISHED"], ["position.RU=AGREED", "position.RU", "AGREED"], ["position.PK=MAYBE", "position.PK", "MAYBE"], ["owner=0", "owner", "0"],
    ["owner=99999999999", "owner", "99999999999"], ["organisation=3;DROP", "organisation", "3;DROP"], ["from=2026-02-30", "from", "2026-02-30"],
    ["to=0000-01-01", "to", "0000-01-01"], ["to=9999-12-31", "to", "9999-12-31"], ["is=late", "is", "late"], ["sort=colour", "sort", "colour"], ["sort=--title", "sort", "--title"],
    ["columns=secret", "columns", "secret"], ["colour=red", "colour", "red"], ["__proto__=x", "__proto__", "x"], ["sector=%27%3B--", "sector", "';--"],
  ])("%s is left out, and named", (address, name, value) => {
    const { query, dropped } = read(`${address}&q=kept`);
    expect(dropped).toEqual([{ name, value }]);
    expect(query).toEqual({ ...FIRST_QUERY, q: "kept" });
  });

  test("of which one value is wrong keeps the others", () => {
    const { query, dropped } = read("status=ON_HOLD&status=GONE&is=past-due&is=never");
    expect(query).toMatchObject({ status: ["ON_HOLD"], is: ["past-due"] });
    expect(dropped).toEqual([{ name: "status", value: "GONE" }, { name: "is", value: "never" }]);
  });

  test("with a text that is too long leaves it out and shows its beginning", () => {
    expect(read(`q=${"a".repeat(201)}`).dropped).toEqual([{ name: "q", value: `${"a".repeat(59)}…` }]);
  });

  test("is understood whatever it holds, and printing what was understood changes nothing", () => {
    const names = fc.constantFrom(
      "q", "status", "position.PK", "owner", "organisation", "side", "sector", "source", "from", "to", "is", "sort", "columns", "after", "before", "__proto__", "x", "",
    );
    const values = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("OPEN", "none", "12", "2026-01-01", "-title", "past-due", "title", "WyJ4Il0", "AGREED", "PK"));
    fc.assert(fc.property(fc.array(fc.tuple(names, values), { maxLength: 12 }), (pairs) => {
      const { query } = readQuery(new URLSearchParams(pairs), sides);
      const printed = printQuery(query);
      expect(readQuery(new URLSearchParams(printed), sides)).toEqual({ query, dropped: [] });
    }), { numRuns: 500 });
  });
});

describe("a cursor", () => {
  const places = { number: "12", title: "Élargir \"le\" corridor", status: "ON_HOLD", owner: "", deadline: "9999-12-31", rescheduled: "-30", update: "0001-01-01" };

  test.each(SORT_KEYS)("of a place sorted by %s is read back", (key) => {
    const place = { key: places[key], number: 12 };
    const cursor = writeCursor(place);
    expect(read(`after=${cursor}`).query.after).toBe(cursor);
    expect(readCursor(cursor, { key, descending: false })).toEqual(place);
  });

  test.each([
    ["nothing", null], ["no base64", "%%%"], ["no JSON", Buffer.from("{").toString("base64url")], ["another shape", Buffer.from('{"key":"1"}').toString("base64url")],
    ["an impossible day", writeCursor({ key: "2026-02-30", number: 1 })], ["another key's value", writeCursor({ key: "Title", number: 1 })],
    ["a number that is none", writeCursor({ key: "2026-01-01", number: 1.5 })], ["a number too large", writeCursor({ key: "2026-01-01", number: 2 ** 31 })],
  ])("that holds %s means the first page", (_, cursor) => {
    expect(readCursor(cursor, { key: "deadline", descending: false })).toBeNull();
  });
});
