import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Candidate } from "~/sources/extraction/candidate";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { translator } from "~/locales/translator";
import type { Message } from "~/refusal";
import { noteLanguage } from "~/sources/extraction/language";
import { NO_VOCABULARY } from "~/sources/extraction/vocabulary";
import { readDocument } from "~/sources/reading/read-document";

const t = translator("en");
const say = (reasons: Message[]) => reasons.map(({ key, values }) => t(key, values));
const vocabulary = { ...NO_VOCABULARY, today: new Date().toISOString().slice(0, 10) };

/** Of a text that people read as it is, signs of emphasis and line breaks are printed too, so that they find it again. */
const asItStands = (text: string) => (one: Candidate): Candidate => ({ ...one, text: text.slice(one.start, one.end), parts: one.parts.map((part) => ({ ...part, text: text.slice(part.start, part.end) })) });

const print = ({ start, end, text, kind, score, reasons, parts, ...rest }: Candidate) => [
  { start, end, text, kind, score, reasons: say(reasons), parts, ...rest },
  ...parts.map((part) => ({ ...part, kind, score, reasons: say([{ key: "extraction.reason.partOf" }]), parts: [] })),
];

/** Prints the candidates of documents as JSON, or with --text the text their offsets count in. Parts stand in their candidate and after it. */
async function extract(files: string[], onlyText: boolean) {
  const found: Record<string, unknown[]> = {};
  for (const file of files) {
    const { source } = await readDocument(readFileSync(file), basename(file));
    const note = noteLanguage(source);
    if (note) process.stderr.write(`${basename(file)}: ${t(note.key)}\n`);
    if (onlyText) process.stdout.write(source.text);
    else found[basename(file)] = extractCandidates(source, vocabulary).map(/\.(?:txt|md)$/i.test(file) ? asItStands(source.text) : (one) => one).flatMap(print);
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
