import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { readDocument } from "~/sources/reading/read-document";

/** Prints the candidates of documents as JSON, or with --text the text their offsets count in. Parts stand in their candidate and after it. */
async function extract(files: string[], onlyText: boolean) {
  const found: Record<string, unknown[]> = {};
  for (const file of files) {
    const { source } = await readDocument(readFileSync(file), basename(file));
    if (source.language && source.language !== "en") process.stderr.write(`${basename(file)} is not in English: only its structure was read.\n`);
    if (onlyText) process.stdout.write(source.text);
    else found[basename(file)] = extractCandidates(source).flatMap(({ start, end, text, kind, score, reasons, parts, ...rest }) => [
      { start, end, text, kind, score, reasons, parts, ...rest },
      ...parts.map((part) => ({ ...part, kind, score, reasons: ["part of the passage before"], parts: [] })),
    ]);
  }
  if (!onlyText) process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith("--"));
if (files.length) await extract(files, args.includes("--text"));
else {
  process.stderr.write("Usage: npm run extract -- FILE… [--text]\n");
  process.exitCode = 2;
}
