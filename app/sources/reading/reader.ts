// The process that reads one file and ends: its bytes come by the standard input, what is read goes out as lines of JSON.
import { buffer } from "node:stream/consumers";
import { problemIn } from "./problem";
import type { ReaderJob } from "./reader-job";

async function* work({ kind, name }: ReaderJob, bytes: Uint8Array): AsyncGenerator<unknown> {
  if (kind === "document") yield (await import("./read-document")).readDocument(bytes, name);
}

async function send(line: object) {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await new Promise((done) => process.stdout.once("drain", done));
}

async function main() {
  try {
    const bytes = await buffer(process.stdin);
    for await (const value of work(JSON.parse(process.argv[2] ?? "{}") as ReaderJob, bytes)) await send({ value });
    await send({ done: true });
  } catch (error) {
    await send({ problem: problemIn(error), cause: String(error instanceof Error ? error.stack : error).slice(0, 2000) });
  }
}

await main();
process.exit();
