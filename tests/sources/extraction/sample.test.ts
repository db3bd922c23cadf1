import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { readDocument } from "~/sources/reading/read-document";

async function found(kind: "docx" | "html" | "pdf") {
  const name = `training-suggestions.${kind}`;
  const { source } = await readDocument(readFileSync(new URL(`../../../prisma/demo/${name}`, import.meta.url)), name);
  return extractCandidates(source);
}

const said = async (kind: "docx" | "html" | "pdf") => (await found(kind)).map(({ text, parts }) => [text, ...parts.map((part) => part.text)].join(" / "));

test("The sample document says the same as a Word file, a page and a PDF", async () => {
  const word = await said("docx");
  expect(word.length).toBeGreaterThan(18);
  expect(await said("html")).toEqual(word);
  expect(await said("pdf")).toEqual(word);
});

test("What the sample only tells, asks or welcomes is not taken from it", async () => {
  const all = (await said("docx")).join("\n");
  expect(all).toContain("Circulate the draft form for progress reports");
  for (const told of ["welcomed", "Was the budget", "came up again", "For more information", "were praised"]) expect(all).not.toContain(told);
});

test("In the PDF it is known on which page a passage stands", async () => {
  const pages = (await found("pdf")).map(({ page }) => page);
  expect([pages[0], pages.at(-1)]).toEqual([1, 2]);
});
