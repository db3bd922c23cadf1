import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "../../scripts/steps.mjs";
import { benchFolder, type BenchDatabase } from "./databases";

export type BenchServer = { origin: string; pid: number; startMs: number; stop: () => Promise<void> };

/** Starts the built server in production on a database of the bench; answers how long it took to its first page. */
export async function startServer(database: BenchDatabase, port: number, processes: number, nodeArgs: string[] = []): Promise<BenchServer> {
  const origin = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: "",
    SESSION_SECRET: "a secret of the bench, which guards nothing",
    ORIGIN: origin,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: join(benchFolder(), "files"),
    LOG_LEVEL: "warn",
    DEMO: "",
    PROCESSES: String(processes),
  };
  const from = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, "scripts/start.mjs", "listen"], { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
  while (!(await isOpen(origin))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before its first page.`);
    await new Promise((done) => setTimeout(done, 5));
  }
  return { origin, pid: child.pid ?? 0, startMs: performance.now() - from, stop: () => end(child) };
}

const isOpen = (origin: string) => fetch(`${origin}/sign-in`).then(({ ok }) => ok, () => false);

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
