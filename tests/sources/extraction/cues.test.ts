import { describe, expect, test } from "vitest";
import { CUES } from "~/sources/extraction/rules/cues";
import { EXCLUSIONS } from "~/sources/extraction/rules/exclusions";
import { HEADINGS, roleOf } from "~/sources/extraction/rules/headings";

describe("A cue finds its example and leaves its counter-example alone", () => {
  test.each(CUES)("$id", ({ pattern, example, counter }) => {
    expect(pattern.test(example), example).toBe(true);
    expect(pattern.test(counter), counter).toBe(false);
  });
});

describe("An exclusion takes out its example and leaves its counter-example in", () => {
  test.each(EXCLUSIONS)("$id", ({ pattern, example, counter }) => {
    expect(pattern.test(example), example).toBe(true);
    expect(pattern.test(counter), counter).toBe(false);
  });
});

describe("A heading has its role, and what looks alike has not", () => {
  test.each(HEADINGS)("$role: $example", ({ role, example, counter }) => {
    expect(roleOf(example)).toBe(role);
    expect(roleOf(counter)).not.toBe(role);
  });
});

test("Every rule has a name of its own", () => {
  const names = [...CUES, ...EXCLUSIONS].map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
});
