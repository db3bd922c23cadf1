import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { withClient } from "../../scripts/database.mjs";
import { ROOT } from "../../scripts/steps.mjs";
import { benchFolder, type BenchDatabase, type Postgres } from "./databases";
import { ask, openAgent } from "./http";
import { percentiles } from "./measure";
import { usageOf } from "./processes";
import { PROGRAMME_KEY } from "./programme";
import { startServer } from "./server";
import { signIn } from "./sign-in";

/** A phase of an import: how long it took, what the server held at most, and how the list answered another reader. */
export type ImportPhase = { ms: number; peakMb: number; p95: number };

/** An import phase by phase, what became of its rows, and how the list answered another reader before and in all. */
export type ImportRun = { rows: number; phases: Record<string, ImportPhase>; counts: unknown[]; idle: { p50: number; p95: number }; meanwhile: { p50: number; p95: number } };

const NAME = "bench_import";
const IDLE_MS = 5000;

/** A copy of a database to bring a table into; nobody may be connected to the one it is copied from. */
export async function copyForImport(postgres: Postgres, from: string): Promise<BenchDatabase> {
  await withClient(postgres.ownerUrl("postgres"), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${NAME} TEMPLATE ${from}`);
  });
  return { ownerUrl: postgres.ownerUrl(NAME), appUrl: postgres.appUrl(NAME) };
}

/** Brings a register of so many rows in at a server of its own, while somebody reads the list there. */
export async function measureImport(database: BenchDatabase, port: number, rows: number, nodeArgs: string[]): Promise<ImportRun> {
  const server = await startServer(database, port, 1, nodeArgs);
  try {
    const cookie = await signIn(server.origin);
    const url = `${server.origin}/p/${PROGRAMME_KEY}/recommendations?status=OPEN&sort=deadline`;
    const idle: number[] = [];
    await readList(url, cookie, idle, after(IDLE_MS));
    let [over, peakMb, seen] = [false, 0, 0];
    const watch = setInterval(() => (peakMb = Math.max(peakMb, usageOf(server.pid)?.residentMb ?? 0)), 50);
    const meanwhile: number[] = [];
    const reading = readList(url, cookie, meanwhile, () => over);
    const told = await drive(database, rows, (ms) => {
      const phase = { ms, peakMb, p95: percentiles(meanwhile.slice(seen)).p95 };
      [peakMb, seen] = [0, meanwhile.length];
      return phase;
    });
    over = true;
    clearInterval(watch);
    await reading;
    return { rows, ...told, idle: percentiles(idle), meanwhile: percentiles(meanwhile) };
  } finally {
    await server.stop();
  }
}

function after(ms: number) {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}

async function readList(url: string, cookie: string, took: number[], over: () => boolean) {
  const agent = openAgent(1);
  while (!over()) {
    const from = performance.now();
    await ask({ agent, url, cookie });
    took.push(performance.now() - from);
    await new Promise((done) => setTimeout(done, 20));
  }
  agent.destroy();
}

async function drive(database: BenchDatabase, rows: number, close: (ms: number) => ImportPhase): Promise<Pick<ImportRun, "phases" | "counts">> {
  const env = {
    ...process.env, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: "", SESSION_SECRET: "a secret of the bench, which guards nothing", ORIGIN: "http://localhost:3000", DATA_DIR: join(benchFolder(), "files"), LOG_LEVEL: "warn",
  };
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/import-driver.ts", String(rows)], { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  const [phases, counts]: [Record<string, ImportPhase>, unknown[]] = [{}, []];
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as { phase: string; ms: number } | { counts: unknown };
    if ("phase" in told) phases[told.phase] = close(told.ms);
    else counts.push(told.counts);
  }
  const [code] = await exit;
  if (code) throw new Error(`The import of ${rows} rows ended with ${String(code)}`);
  return { phases, counts };
}
