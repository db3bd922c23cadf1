import PgBoss from "pg-boss";
import type { Prisma } from "#db/client";
import { env } from "./env.server";
import { log } from "./log.server";

/** Every queue there is; each is made by a migration, because the application's role may not. */
export type Queue = "many" | "documents" | "imports";

export type Job = { id: string };

/** Does one job; the signal says that the process is about to stop and what is left is for another one. */
export type Worker = (job: Job, stopping: AbortSignal) => Promise<void>;

type Held = { boss: PgBoss; workers: Partial<Record<Queue, Worker>>; ids: Partial<Record<Queue, string>>; stopping: AbortController; started: boolean };

const POLL_SECONDS = 2;
/** How soon the jobs of a process that was killed are looked for; each queue says how long one of its jobs may take. */
const RESCUE_SECONDS = 15;

const held = globalThis as { followthroughJobs?: Held };
const jobs = (held.followthroughJobs ??= open());

function open(): Held {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    application_name: "followthrough jobs",
    max: 2,
    migrate: false,
    schedule: false,
    supervise: true,
    maintenanceIntervalSeconds: RESCUE_SECONDS,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 7,
  });
  boss.on("error", (error) => log.warn({ problem: error.message }, "the queue of jobs failed, and is tried again"));
  return { boss, workers: {}, ids: {}, stopping: new AbortController(), started: false };
}

/** Puts a job into a queue, if need be within the transaction that makes it necessary. One with the same key that waits already is enough. */
export async function sendJob(tx: Prisma.TransactionClient, queue: Queue, job: Job, { key, after = 0 }: { key: string; after?: number }) {
  const executeSql = async (text: string, values: unknown[]) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)) });
  await jobs.boss.send(queue, job, { singletonKey: key, startAfter: after || undefined, db: { executeSql } });
}

/** Begins to take jobs in this process, several processes on one database sharing them. Developing, the latest workers are those that work. */
export async function startJobs(workers: Partial<Record<Queue, Worker>>) {
  Object.assign(jobs.workers, workers);
  if (jobs.started) return;
  jobs.started = true;
  await jobs.boss.start();
  for (const queue of Object.keys(workers) as Queue[]) {
    jobs.ids[queue] = await jobs.boss.work<Job>(queue, { pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
      if (job) await jobs.workers[queue]?.(job.data, jobs.stopping.signal);
    });
  }
}

/** Has this process look into a queue at once, where a job was just sent to it. */
export function wakeJobs(queue: Queue) {
  const id = jobs.ids[queue];
  if (id) jobs.boss.notifyWorker(id);
}

/** Takes no more jobs, and lets go of the one at hand. */
export async function stopJobs() {
  jobs.stopping.abort();
  if (jobs.started) await jobs.boss.stop({ graceful: true, timeout: 5000 });
  jobs.started = false;
}
