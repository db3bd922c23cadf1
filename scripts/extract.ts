import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { translator } from "~/locales/translator";
import type { Message } from "~/refusal";
import { noteLanguage } from "~/sources/extraction/language";
import { NO_VOCABULARY } from "~/sources/extraction/vocabulary";
import { readDocument } from "~/sources/reading/read-document";

const t = translator("en");
const say = (reasons: Message[]) => reasons.map(({ key, values }) => t(key, values));
const vocabulary = { ...NO_VOCABULARY, today: new Date().toISOString().slice(0, 10) };

/** Prints the candidates of documents as JSON, or with --text the text their offsets count in. Parts stand in their candidate and after it. */
async function extract(files: string[], onlyText: boolean) {
  const found: Record<string, unknown[]> = {};
  for (const file of files) {
    const { source } = await readDocument(readFileSync(file), basename(file));
    const note = noteLanguage(source);
    if (note) process.stderr.write(`${basename(file)}: ${t(note.key)}\n`);
    if (onlyText) process.stdout.write(source.text);
    else found[basename(file)] = extractCandidates(source, vocabulary).flatMap(({ start, end, text, kind, score, reasons, parts, ...rest }) => [
      { start, end, text, kind, score, reasons: say(reasons), parts, ...rest },
      ...parts.map((part) => ({ ...part, kind, score, reasons: say([{ key: "extraction.reason.partOf" }]), parts: [] })),
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
