import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { createCluster, OWNER, readPasswords } from "../../scripts/postgres-cluster.mjs";
import { account, binaries, place } from "../../scripts/postgres-place.mjs";
import { APP } from "../../scripts/postgres.mjs";
import { pause } from "./pause";

const PATIENCE = 60_000;

export type Postgres = { ownerUrl: string; appUrl: string; deaths: number; kill: () => Promise<void>; stop: () => Promise<void> };

/** A PostgreSQL of this run's own, on one port through all its deaths; `onDeath` hears of one that nobody asked for. */
export async function startPostgres(folder: string, port: number, onDeath: (said: string) => void): Promise<Postgres> {
  const base = place(join(folder, "pg"));
  const cluster = join(base, "cluster");
  account(base);
  if (!existsSync(cluster)) createCluster(base, cluster);
  const passwords: Record<"owner" | "app", string> = readPasswords(cluster);
  const url = (role: string, password: string, database: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const owner = (database: string) => url(OWNER, passwords.owner, database);

  const log = join(base, "postgres.log");
  const run: Run = { base, cluster, port, log, child: null, ending: false };
  const watch = () => run.child?.once("exit", () => run.ending || onDeath(readFileSync(log, "utf8").slice(-2000)));
  await bringUp(run, owner("postgres"));
  watch();
  await withOwner(owner("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [APP]);
    if (!rowCount) await client.query(`CREATE ROLE ${APP} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${passwords.app}'`);
    await client.query("DROP DATABASE IF EXISTS torture WITH (FORCE)");
    await client.query("CREATE DATABASE torture");
  });

  const postgres: Postgres = {
    ownerUrl: owner("torture"),
    appUrl: url(APP, passwords.app, "torture"),
    deaths: 0,
    /** Kills the postmaster without any warning and starts it again at once. */
    async kill() {
      run.child?.removeAllListeners("exit");
      await end(run.child, "SIGKILL");
      postgres.deaths += 1;
      await bringUp(run, owner("torture"));
      watch();
    },
    async stop() {
      run.ending = true;
      await end(run.child, "SIGINT");
    },
  };
  return postgres;
}

type Run = { base: string; cluster: string; port: number; log: string; child: ChildProcess | null; ending: boolean };

/** Starts the server; after a kill its children may hold the memory for a moment longer, and it is tried again. */
async function bringUp(run: Run, url: string) {
  const { base, cluster, port, log } = run;
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", jit: "off", max_connections: "60" };
  const args = ["-D", cluster, "-p", String(port), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  for (const until = Date.now() + PATIENCE; Date.now() < until && !run.ending; ) {
    const out = openSync(log, "a", 0o600);
    const child = (run.child = spawn(binaries(base).postgres, args, { ...account(base), cwd: "/", stdio: ["ignore", out, out], env: { ...process.env, LC_ALL: "C" } }));
    closeSync(out);
    while (child.exitCode === null && Date.now() < until && !run.ending) {
      if (await withOwner(url, async () => true).catch(() => false)) return;
      await pause(50);
    }
    if (!run.ending) await end(child, "SIGKILL");
    await pause(100);
  }
  if (!run.ending) throw new Error(`PostgreSQL does not start:\n${readFileSync(log, "utf8").slice(-2000)}`);
}

/** Does something on one connection as the owner. */
export async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Ends a process of one's own and waits until it is gone. */
export async function end(child: ChildProcess | null, signal: NodeJS.Signals) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill(signal);
  await gone;
}
