import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setPriority } from "node:os";
import { createInterface } from "node:readline";
import { log } from "~/log.server";
import { problem } from "./problem";
import { LARGEST_FILE, type Limits, type ReaderJob, type ReaderLine } from "./reader-job";
import { takeTurn } from "./turns";
import { watchMemory } from "./watch-memory.server";

/**
 * What a reader answers about a file, piece by piece. It works in a process of its own, with nothing of this one's surroundings, at a lower
 * priority, and is ended when it takes more than it may: whatever a file does to it, this process goes on. The time in which the caller
 * does something else does not count.
 */
export async function* runReader<Value>(job: ReaderJob, bytes: Uint8Array, limits: Limits, stopping?: AbortSignal): AsyncGenerator<Value> {
  if (bytes.length > LARGEST_FILE) throw problem("tooLarge", { maximum: LARGEST_FILE / 1024 / 1024 });
  const release = await takeTurn();
  const head = Buffer.from(JSON.stringify(job));
  const child = startReader({ head: head.length, size: bytes.length }, limits);
  const stop = () => void child.kill("SIGKILL");
  stopping?.addEventListener("abort", stop);
  const ended = once(child, "exit").then(([code, signal]) => String(signal ?? code));
  const memory = watchMemory(child, limits.memory);
  const late = problem("tooLong", { seconds: limits.seconds });
  const heavy = problem("tooHeavy", { megabytes: limits.memory });
  let left = limits.seconds * 1000;
  try {
    child.stdin.on("error", () => {}).write(head);
    child.stdin.end(bytes);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (;;) {
      const from = performance.now();
      const timer = setTimeout(() => child.kill("SIGKILL"), left);
      const next = await lines.next();
      clearTimeout(timer);
      left -= performance.now() - from;
      if (next.done) throw left <= 0 ? late : memory.exceeded() || /134|SIGABRT|SIGTRAP/.test(await ended) ? heavy : problem("damaged");
      const line = JSON.parse(next.value) as ReaderLine;
      if ("done" in line) return;
      if ("problem" in line) {
        if (line.problem.code === "damaged") log.info({ cause: line.cause }, "a file could not be read");
        throw Object.assign(problem(line.problem.code, line.problem.values));
      }
      yield line.value as Value;
    }
  } finally {
    stopping?.removeEventListener("abort", stop);
    memory.stop();
    child.kill("SIGKILL");
    release();
  }
}

// No address of the database, no secret: what a file could do in there, it does alone.
const NO_SURROUNDINGS = {} as NodeJS.ProcessEnv;

function startReader(lengths: { head: number; size: number }, { heap }: Limits) {
  const entry = findEntry();
  const options = [`--max-old-space-size=${heap}`, "--max-semi-space-size=8", "--no-warnings", ...(entry.endsWith(".ts") ? ["--import", "tsx"] : [])];
  const child = spawn(process.execPath, [...options, entry, JSON.stringify(lengths)], { cwd: dirname(entry), env: NO_SURROUNDINGS, stdio: ["pipe", "pipe", "ignore"], windowsHide: true });
  child.once("error", () => {});
  if (child.pid) setPriority(child.pid, 10);
  return child;
}

// Built, it lies beside the server; while developing it is a module beside this one.
function findEntry() {
  const places = ["reader.js", "../reader.js", "reader.ts"].map((place) => join(import.meta.dirname, place));
  return places.find(existsSync) ?? places[0] ?? "";
}
