// Checks a record that was exported as data, and the scans named after it: npm run verify-record -- record.json [scan.pdf …]. Needs no database.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readRecordText, tellRecordFile } from "~/meetings/record/signing/verify-file";

const [path, ...scans] = process.argv.slice(2);
process.exitCode = path ? verify(path) : say("Name the file of a record: npm run verify-record -- record.json [scan.pdf …]");

function verify(path: string): number {
  const [text, ...files] = [path, ...scans].map(read);
  const wanting = [path, ...scans].find((_, index) => [text, ...files][index] === null);
  if (wanting !== undefined) return say(`${wanting} cannot be read.`);
  const file = readRecordText(text?.toString("utf8") ?? "");
  if (!file) return say(`${basename(path)} is not a record that was exported as data.`);
  const beside = new Map(files.map((bytes, index) => [createHash("sha256").update(bytes ?? "").digest("hex"), basename(scans[index] ?? "")]));
  const { right, lines } = tellRecordFile(file, beside);
  console.log(lines.join("\n"));
  return right ? 0 : 1;
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function say(problem: string): number {
  console.error(problem);
  return 1;
}
