// Several processes behind one port, each a whole server: this one hands them the connections, and replaces what dies.
import cluster from "node:cluster";
import { once } from "node:events";
import { join } from "node:path";
import { problem, ROOT } from "../scripts/steps.mjs";

/** A process that dies sooner than this is not replaced at once: what kills it would kill the next one too. */
const HEALTHY_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;
/** All processes together hold no more connections to the database than this, unless DATABASE_POOL says so. */
const CONNECTIONS = 40;

/** Starts so many servers. Answers what one server answers: the address, the one-time link of an empty installation, and how to stop. */
export async function startCluster(processes) {
  cluster.setupPrimary({ exec: join(ROOT, "scripts", "start.mjs"), args: ["listen"] });
  const pool = process.env.DATABASE_POOL || String(Math.max(4, Math.min(10, Math.floor(CONNECTIONS / processes))));
  let stopping = false;
  let early = 0;

  const fork = () => cluster.fork({ PROCESSES: "1", DATABASE_POOL: pool });

  function watch(worker) {
    const from = performance.now();
    worker.once("exit", (code, signal) => {
      if (stopping) return;
      early = performance.now() - from < HEALTHY_MS ? early + 1 : 0;
      const pause = early ? Math.min(LONGEST_PAUSE_MS, 250 * 2 ** early) : 0;
      console.log(`Process ${worker.process.pid} ended (${signal ?? code}) and is replaced.`);
      setTimeout(() => stopping || replace(worker), pause);
    });
  }

  function replace(gone) {
    const worker = fork();
    watch(worker);
    opened(worker).then(() => console.log(`Process ${worker.process.pid} is open in place of ${gone.process.pid}.`), () => {});
  }

  // The first one alone, so that whatever is wrong is said once, and one link is made.
  const first = fork();
  const { origin, link } = await opened(first);
  watch(first);
  const others = Array.from({ length: processes - 1 }, fork);
  for (const worker of others) watch(worker);
  await Promise.all(others.map((worker) => Promise.race([opened(worker).catch(() => {}), once(worker, "exit")])));

  return {
    origin,
    link,
    pids: () => Object.values(cluster.workers ?? {}).map((worker) => worker.process.pid),
    async stop() {
      stopping = true;
      const workers = Object.values(cluster.workers ?? {});
      for (const worker of workers) worker.process.kill("SIGTERM");
      await Promise.all(workers.map((worker) => worker.isDead() || once(worker, "exit")));
    },
  };
}

/** What a process says when it is open; one that ends before has said why. */
function opened(worker) {
  return new Promise((done, failed) => {
    worker.once("message", done);
    worker.once("exit", (code) => failed(problem(`The first process ended with ${code} and opened nothing.`)));
  });
}

/** Whether this is one of several, and whom to tell that it is open. */
export const tellPrimary = cluster.isWorker ? (message) => process.send?.(message) : null;
