// The process that reads one file and ends: what it is asked for and the file's bytes come by the standard input, what is read goes out as lines of JSON.
import { problemIn } from "./problem";
import type { ReaderJob } from "./reader-job";

async function* work(job: ReaderJob, bytes: Uint8Array): AsyncGenerator<unknown> {
  if (job.kind === "document") return yield (await import("./read-document")).readDocument(bytes, job.name);
  if (job.kind === "source") return yield (await import("../documents/understand-document")).understandDocument(bytes, job, (pages) => void send({ value: { pages } }));
  const { lookAtTable, readTableRows } = await import("~/spreadsheets/reading/read-table");
  if (job.kind === "table") yield lookAtTable(bytes, job.name, job.choices);
  else yield* readTableRows(bytes, job.name, job.choices);
}

// Into one place from the beginning: pieces that are put together afterwards take twice the memory.
async function readInput(size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let at = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) at += piece.copy(bytes, at);
  return bytes;
}

async function send(line: object) {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await new Promise((done) => process.stdout.once("drain", done));
}

async function main() {
  try {
    const { head, size } = JSON.parse(process.argv[2] ?? "{}") as { head: number; size: number };
    const input = await readInput(head + size);
    const job = JSON.parse(input.toString("utf8", 0, head)) as ReaderJob;
    for await (const value of work(job, input.subarray(head))) await send({ value });
    await send({ done: true });
  } catch (error) {
    await send({ problem: problemIn(error), cause: String(error instanceof Error ? error.stack : error).slice(0, 2000) });
  }
}

await main();
process.exit();
