import type { ImportRun } from "./import";
import type { Extraction } from "./extraction";
import type { Results, SizeResults } from "./results";

const number = (value: number | null | undefined, digits = 1) => (value === null || value === undefined || Number.isNaN(value) ? "n/a" : value.toFixed(digits));

/** A difference to the run before; what is within a tenth is noise. */
function against(now: number, before: number | undefined) {
  if (!before) return "";
  const change = Math.round((now / before - 1) * 100);
  return Math.abs(change) < 10 ? "=" : `${change > 0 ? "+" : ""}${change} %`;
}

/** Prints rows as a table with the first column to the left. */
export function printTable(heads: string[], rows: string[][]) {
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => (row[index] ?? "").length)));
  for (const row of [heads, ...rows]) console.log(row.map((cell, index) => (index ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join("  "));
}

const HEADS = ["", "at once", "p50 ms", "p95 ms", "req/s", "server ms", "database ms", "MB before", "after", "KB", "p95 then", "req/s then"];

/** Prints what one size said, beside the run before. */
export function printSize(size: string, items: number, { measures, csv, xlsx, record, followers, counts, startMs }: SizeResults, last: SizeResults | undefined) {
  console.log(`\n${size}: ${items.toLocaleString("en")} items. Milliseconds of CPU are for each request; of an update, the form and its answer.`);
  printTable(HEADS, Object.entries(measures).flatMap(([name, byCount]) =>
    Object.entries(byCount).map(([atOnce, one]) => {
      const before = last?.measures[name]?.[atOnce];
      return [
        name, atOnce, number(one.p50), number(one.p95), number(one.perSecond), number(one.serverMs, 2), number(one.databaseMs, 2), number(one.residentBefore, 0),
        number(one.residentAfter, 0), number(one.kb), against(one.p95, before?.p95), against(one.perSecond, before?.perSecond),
      ];
    })));
  if (counts) console.log(`counts by status of any day, in the database: p50 ${number(counts.p50, 2)} ms, p95 ${number(counts.p95, 2)} ms`);
  for (const [kind, file] of Object.entries({ CSV: csv, "A workbook": xlsx })) {
    if (file) console.log(`${kind}: ${file.rows.toLocaleString("en")} rows, ${number(file.mb)} MB in ${number(file.ms / 1000, 2)} s; the server grew by ${number(file.grownMb, 0)} MB`);
  }
  if (record) console.log(`a record of 200 points as .docx, ${number(record.kb, 0)} KB: p50 ${number(record.p50, 0)} ms, p95 ${number(record.p95, 0)} ms; the server grew by ${number(record.grownMb, 0)} MB`);
  if (followers) {
    const { taken, heard, shown } = followers;
    console.log(`an outcome and ${followers.followers} followers on two processes: answered p50 ${number(taken.p50)}, p95 ${number(taken.p95)} ms; heard p50 ${number(heard.p50)}, p95 ${number(heard.p95)} ms; drawn p50 ${number(shown.p50)}, p95 ${number(shown.p95)} ms`);
  }
  if (startMs) console.log(`from start to the first page: ${number(startMs / 1000, 2)} s`);
  for (const [name, byCount] of Object.entries(measures)) {
    for (const problem of Object.values(byCount).flatMap(({ problems }) => problems.slice(0, 2))) console.log(`!! ${name}: ${problem}`);
  }
}

/** Prints how a table was brought in, on a copy of the first size, and what it was like for somebody else. */
export function printImport({ rows, phases, counts, idle, meanwhile }: ImportRun) {
  const most = Math.max(...Object.values(phases).map(({ peakMb }) => peakMb));
  console.log(`\n${rows.toLocaleString("en")} rows of a register; the server held ${number(most, 0)} MB at most`);
  const cells = ([phase, { ms, peakMb, p95 }]: [string, ImportRun["phases"][string]]) => [phase, number(ms / 1000, 2), number(rows / (ms / 1000), 0), number(peakMb, 0), number(p95)];
  printTable(["", "s", "rows/s", "MB at most", "list p95 ms"], Object.entries(phases).map(cells));
  console.log(`rows by what became of them: ${counts.map((one) => JSON.stringify(one)).join(", then ")}`);
  console.log(`the list for another reader: p50 ${number(idle.p50)}, p95 ${number(idle.p95)} ms before; p50 ${number(meanwhile.p50)}, p95 ${number(meanwhile.p95)} ms meanwhile (${number(meanwhile.p95 / idle.p95, 2)} ×)`);
}

/** Prints how fast a document is read. */
export function printExtraction({ pages, found, readMs, extractMs, docxMs }: Extraction) {
  console.log(`\n${pages} pages: text read in ${number(readMs, 0)} ms, a Word file in ${number(docxMs, 0)} ms; ${found} candidates found in ${number(extractMs, 0)} ms, ${number(extractMs / pages, 2)} ms a page`);
}

/** Prints what is to be reached, and whether it was. */
export function printTargets(targets: { text: string; met: boolean | null; now: string }[], { processes, cores }: Results) {
  console.log(`\nTargets (${processes} ${processes === 1 ? "process" : "processes"} on ${cores} cores)`);
  printTable(["", "", "now"], targets.map(({ text, met, now }) => [text, met === null ? "not measured" : met ? "met" : "NOT MET", now]));
}
