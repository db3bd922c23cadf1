import { expect, test } from "vitest";
import { sentencesOf, wordsOf } from "~/sources/extraction/sentences";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { structurePlainText } from "~/sources/reading/structure-text";
import { shortTitle } from "~/sources/extraction/short-title";
import { deadlinesIn } from "~/sources/extraction/deadlines-in";
import { organisationsIn } from "~/sources/extraction/organisations-in";

const sentences = (text: string) => sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test("A sentence ends where it ends, not at abbreviations, initials or numbers", () => {
  expect(sentences("Mr. K. Bek met Dr. Ali at No. 5, Main St. in May. They agreed (see art. 7). Trade, e.g. Fruit, grew by 4.5 percent!")).toEqual([
    "Mr. K. Bek met Dr. Ali at No. 5, Main St. in May.", "They agreed (see art. 7).", "Trade, e.g. Fruit, grew by 4.5 percent!",
  ]);
});

test("The words of a span leave out page furniture and line breaks", () => {
  const text = "a new\nPage 7\nroad to the bor-\nder";
  expect(wordsOf(text, { start: 0, end: text.length }, [{ start: 6, end: 12 }, { start: 28, end: 30 }])).toBe("a new road to the border");
});

test("A title leaves out who recommends and when, and is cut at a word", () => {
  expect(shortTitle("On 5 May 2030, the Commission recommended that the port authority repair the northern crane.")).toBe("The port authority repair the northern crane");
  expect(shortTitle("Both sides agreed to exchange lists of carriers.")).toBe("Exchange lists of carriers");
  expect(shortTitle(`Establish ${"a very long list of ".repeat(10)}things`)).toMatch(/^Establish .{70,85} …$/);
});

test("Deadlines are found as they are said; a date at the beginning tells when it was said", () => {
  expect(deadlinesIn("On 5 May 2030 the sides agreed to sign by the end of June 2031 and to report within three months of signature.")).toEqual(["by the end of June 2031", "within three months of signature"]);
  expect(deadlinesIn("The works ended.")).toEqual([]);
  expect(deadlinesIn("A draft is to be ready in the second half of 2031, prior to the next joint session.")).toEqual(["in the second half of 2031", "prior to the next joint session"]);
  expect(deadlinesIn("Papers are sent three months before the next session.")).toEqual([]);
});

test("Organisations are found under each of their names, abbreviations in capitals only", () => {
  const text = "The Ministry of Commerce and WHO, not who else.";
  const known = [{ id: 1, names: ["World Health Organization", "WHO"], side: null }, { id: 2, names: ["ministry of commerce"], side: "PK" }];
  expect(organisationsIn(text, { start: 0, end: text.length }, known).map(({ id, start }) => [id, start])).toEqual([[2, 4], [1, 29]]);
  expect(organisationsIn("nobody who knows", { start: 0, end: 16 }, known)).toEqual([]);
});

test("A document that was made to be slow is not slow", () => {
  for (const text of ["should ".repeat(50_000), "We recommend to x ".repeat(20_000), "“".repeat(100_000)]) {
    const before = performance.now();
    extractCandidates({ ...structurePlainText(text, "txt"), language: "en" });
    expect(performance.now() - before).toBeLessThan(3000);
  }
});
