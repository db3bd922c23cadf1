import { fork } from "node:child_process";
import { join } from "node:path";
import type { Job, Seen } from "./client";
import { usageOf, type Usage } from "./processes";

/** What one measure says: milliseconds, requests a second, CPU per request of the server and of the database, resident megabytes. */
export type Measure = {
  p50: number;
  p95: number;
  perSecond: number;
  requests: number;
  serverMs: number | null;
  databaseMs: number | null;
  residentBefore: number | null;
  residentAfter: number | null;
  kb: number;
  /** Of an update: the form that was opened first. */
  form?: { p50: number; p95: number };
  problems: string[];
};

export type Pids = { server: number; database: number };

/** Lets a client of its own process ask for some seconds, and takes the accounts of server and database meanwhile. */
export async function measure(job: Job, pids: Pids): Promise<Measure & { next: number }> {
  const client = fork(join(import.meta.dirname, "client.ts"), { execArgv: ["--import", "tsx"] });
  let before: [Usage, Usage] = [null, null];
  const seen = await new Promise<Seen>((done, failed) => {
    client.once("error", failed);
    client.on("message", (message: Seen | "warm") => {
      if (message === "warm") before = [usageOf(pids.server), usageOf(pids.database)];
      else done(message);
    });
    client.send(job);
  });
  const after = [usageOf(pids.server), usageOf(pids.database)] as const;
  const requests = seen.took.length;
  const each = (from: Usage, to: Usage) => (from && to && requests ? (to.cpuMs - from.cpuMs) / requests : null);
  return {
    ...percentiles(seen.took),
    perSecond: seen.seconds ? requests / seen.seconds : 0,
    requests,
    serverMs: each(before[0], after[0]),
    databaseMs: each(before[1], after[1]),
    residentBefore: before[0]?.residentMb ?? null,
    residentAfter: after[0]?.residentMb ?? null,
    kb: requests ? seen.bytes / requests / 1024 : 0,
    ...(seen.forms.length ? { form: percentiles(seen.forms) } : {}),
    problems: seen.problems,
    next: seen.next,
  };
}

export function percentiles(took: readonly number[]) {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
