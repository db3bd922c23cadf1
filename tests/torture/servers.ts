import { spawn, type ChildProcess } from "node:child_process";
import { openSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ROOT } from "../../scripts/steps.mjs";
import { pause } from "./pause";
import { end } from "./postgres";

export type Server = { origin: string; deaths: number; kill: () => Promise<void>; stop: () => Promise<void>; log: string };

/** The built server in a process of its own on this port, which is started again whenever it was killed; what it says lies in a file. `onDeath` hears of an end that nobody asked for. */
export async function startServer(port: number, env: Record<string, string>, folder: string, onDeath: (said: string) => void): Promise<Server> {
  const origin = `http://localhost:${port}`;
  const surroundings: NodeJS.ProcessEnv = { ...process.env, ...env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), ORIGIN: origin, DEMO: "1", LOG_LEVEL: "error" };
  const log = join(folder, `server-${port}.log`);
  const out = openSync(log, "a");
  let [stopping, child] = [false, launch()];

  function launch(): ChildProcess {
    const from = statSync(log).size;
    const started = spawn(process.execPath, ["scripts/start.mjs", "listen"], { cwd: ROOT, env: surroundings, stdio: ["ignore", out, out] });
    started.once("exit", (code) => {
      const said = readFileSync(log).subarray(from).toString();
      // Started while PostgreSQL is away it ends by itself, and is tried again like any service; once open it stays.
      if (code !== null && !stopping && said.includes(" is open at ")) onDeath(said.slice(-2000));
      setTimeout(() => { if (!stopping) child = launch(); }, 200);
    });
    return started;
  }

  const server: Server = {
    origin,
    deaths: 0,
    async kill() {
      server.deaths += 1;
      await end(child, "SIGKILL");
    },
    async stop() {
      stopping = true;
      await end(child, "SIGTERM");
    },
    log,
  };
  await ready(origin);
  return server;
}

async function ready(origin: string) {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(100)) {
    if (await fetch(`${origin}/readyz`).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error(`No server at ${origin} within a minute`);
}

/** A port of this machine that nobody uses. */
export function freePort() {
  return new Promise<number>((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
