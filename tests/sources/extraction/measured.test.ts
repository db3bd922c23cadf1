import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { readDocument } from "~/sources/reading/read-document";

const FOLDER = fileURLToPath(new URL("../../../../shared/documents", import.meta.url));
const there = existsSync(join(FOLDER, "score.mjs"));
if (!there) console.warn(`Not measured: the labelled documents are not at ${FOLDER}.`);

type Row = { set: string; f1: number; recall: number; parts: [number, number]; neg: [number, number] };

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (pairs: [number, number][]) => pairs.reduce((sum, [some]) => sum + some, 0) / pairs.reduce((sum, [, all]) => sum + all, 0);

async function score(files: string[]): Promise<Row[]> {
  const found: Record<string, unknown[]> = {};
  for (const file of files) {
    const { source } = await readDocument(readFileSync(file), basename(file));
    found[basename(file)] = extractCandidates(source).flatMap(({ start, end, text, parts }) => [{ start, end, text }, ...parts]);
  }
  const folder = mkdtempSync(join(tmpdir(), "extraction-"));
  writeFileSync(join(folder, "found.json"), JSON.stringify(found));
  execFileSync(process.execPath, [realpathSync(join(FOLDER, "score.mjs")), join(folder, "found.json"), "--json", join(folder, "scored.json")]);
  const { rows } = JSON.parse(readFileSync(join(folder, "scored.json"), "utf8")) as { rows: Row[] };
  rmSync(folder, { recursive: true });
  return rows;
}

test.skipIf(!there)("On real documents with labels by hand, most of what matters is found and little else", async () => {
  const texts = ["seeds", "docs"].flatMap((part) => readdirSync(join(FOLDER, part)).filter((name) => /\.(txt|md)$/.test(name)).map((name) => join(FOLDER, part, name)));
  const rows = await score(texts);
  const of = (set: string) => rows.filter((row) => row.set === set);
  expect(mean(of("seeds").map(({ f1 }) => f1))).toBeGreaterThan(0.92);
  expect(share(of("seeds").map(({ parts }) => parts))).toBeGreaterThan(0.8);
  expect(mean(of("docs").map(({ f1 }) => f1))).toBeGreaterThan(0.75);
  expect(mean(of("docs").map(({ recall }) => recall))).toBeGreaterThan(0.85);
  expect(share(rows.map(({ neg }) => neg))).toBeLessThan(0.2);
});
