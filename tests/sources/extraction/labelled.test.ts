import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { readDocument } from "~/sources/reading/read-document";
import { readLabels, scoreAgainst } from "../../support/labelled";

const FOLDER = new URL("labelled/", import.meta.url);

async function score(name: string) {
  const labels = readLabels(readFileSync(new URL(name, FOLDER), "utf8"));
  const { source } = await readDocument(Buffer.from(labels.text), name);
  return scoreAgainst(labels, extractCandidates(source));
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("Texts of many kinds, written for these tests and labelled before they were read", () => {
  test("most of what is asked is found, most finds are right, and little is taken that only looks like it", async () => {
    const scores = await Promise.all(readdirSync(FOLDER).map(score));
    expect(scores.length).toBeGreaterThan(25);
    expect(mean(scores.map(({ recall }) => recall))).toBeGreaterThan(0.92);
    expect(mean(scores.map(({ precision }) => precision))).toBeGreaterThan(0.9);
    expect(scores.reduce((sum, { taken }) => sum + taken, 0) / scores.reduce((sum, { none }) => sum + none, 0)).toBeLessThan(0.06);
  });

  test.each(readdirSync(FOLDER))("%s", async (name) => {
    const { recall, precision } = await score(name);
    expect(Math.min(recall, precision)).toBeGreaterThanOrEqual(0.5);
  });
});
