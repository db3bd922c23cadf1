import { expect, test } from "vitest";
import { nextStep } from "~/spreadsheets/import/page/steps";

const open = (...steps: ("table" | "columns" | "words" | "rows" | "source")[]) => steps.map((step) => ({ step }));

test.each([
  ["rows", open("rows", "source"), "rows"],
  ["columns", open("words", "source"), "words"],
  ["source", open("words"), "words"],
  [null, open("source", "columns"), "columns"],
  ["source", open(), null],
] as const)("from %s a form stays while anything there is open, and leads on to what is open after it, then before it", (from, questions, next) => {
  expect(nextStep(from, questions)).toBe(next);
});
