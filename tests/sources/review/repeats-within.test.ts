import { expect, test } from "vitest";
import { repeatsWithin } from "~/sources/review/repeats-within";

const row = (id: number, title: string, more: { wording?: string; start?: number; end?: number } = {}) => ({ id, title, wording: "", start: id * 100, end: id * 100 + 50, ...more });

const OFFICE = row(1, "Open a joint office in Karachi");

test.each([
  ["the same words", "Open a joint office in Karachi", true],
  ["other capitals, signs and little words", "“OPEN the joint office – in Karachi.”", true],
  ["one word more", "Open a joint trade office in Karachi", true],
  ["another place", "Open a joint school in Almaty", false],
  ["nothing but little words in common", "Be in a forum", false],
  ["no words", "", false],
])("a passage with %s", (_, title, expected) => {
  expect(repeatsWithin([OFFICE, row(2, title)], OFFICE).map(({ id }) => id)).toEqual(expected ? [2] : []);
});

test("all others are found in the order of the text, whatever was decided on them, but not itself and what overlaps it", () => {
  const rows = [row(5, OFFICE.title), OFFICE, row(7, OFFICE.title, { start: 120, end: 140 }), row(9, OFFICE.title)];
  expect(repeatsWithin(rows, OFFICE).map(({ id }) => id)).toEqual([5, 9]);
});

test("where titles were edited the wordings tell", () => {
  const wording = "A joint office should be opened in Karachi.";
  const [a, b] = [row(1, "Office", { wording }), row(2, "Karachi", { wording })];
  expect(repeatsWithin([a, b], a)).toEqual([b]);
  expect(repeatsWithin([a, row(3, "Karachi")], a)).toEqual([]);
});

test("another script is compared by its own words", () => {
  const [a, b] = [row(1, "Начать прямые рейсы Карачи"), row(2, "начать прямые рейсы, Карачи")];
  expect(repeatsWithin([a, b], a)).toEqual([b]);
});
