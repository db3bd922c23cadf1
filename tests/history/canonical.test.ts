import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, sha256 } from "~/history/canonical";

/** The same value with the members of every object in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value).reverse()) copy[key] = reversed(member);
  return copy;
}

test("keys are sorted at every level and nothing stands between them", () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: { z: "é", y: false } })).toBe('{"a":{"y":false,"z":"é"},"b":[{"c":null,"d":1}]}');
});

test("the order in which a value was built does not matter, and JSON reads it back", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});

test("a member that is undefined reads as absent", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }));
});

test.each([
  ["NaN", NaN], ["infinity", -Infinity], ["a bigint", 1n], ["a function", () => 1], ["a symbol", Symbol("a")],
  ["undefined", undefined], ["a date", new Date(0)], ["a map", new Map()], ["bytes", new Uint8Array(1)], ["a hole in a list", new Array(1)],
])("%s is an error, however deep", (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
  if (value !== undefined) expect(() => canonicalJson({ a: [{ b: value }] })).toThrow(TypeError);
  expect(() => canonicalJson([value])).toThrow(TypeError);
});

test("the hash is that of the text as UTF-8", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});
