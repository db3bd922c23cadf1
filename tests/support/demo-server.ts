import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { ROOT } from "../../scripts/steps.mjs";
import { cloneDatabase, type Databases } from "./database";

export type Demo = Awaited<ReturnType<typeof startDemo>>;

/** Starts the built server on a free port, over a fresh copy of the demonstration portfolio (or of an empty database). */
export async function startDemo(name: string, { seeded = true, env = {} as Record<string, string> } = {}) {
  const databases: Databases = JSON.parse(process.env.TEST_DATABASES ?? "null");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const surroundings = { ...(await cloneDatabase(databases, name, { seeded })), NODE_ENV: "production", PORT: String(port), ORIGIN: origin, DEMO: seeded ? "1" : "", ...env };
  let server = await listen(surroundings);

  return {
    origin,
    /** The server's environment: DATABASE_OWNER_URL for looking at the rows behind a page. */
    env: surroundings,
    /** What the server has printed so far. */
    said: () => server.said(),
    /** Ends the server without any warning. */
    async kill() {
      await end(server.process, "SIGKILL");
    },
    /** Starts it again on the same port and database, or on a fresh copy of the portfolio. */
    async restart({ fresh = false } = {}) {
      await end(server.process, "SIGTERM");
      if (fresh) await cloneDatabase(databases, name, { seeded });
      server = await listen(surroundings);
    },
    stop: () => end(server.process, "SIGTERM"),
  };
}

async function listen(env: Record<string, string>) {
  const child = spawn(process.execPath, ["scripts/start.mjs", "listen"], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  await new Promise<void>((open, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        said += text;
        if (said.includes(" is open at ")) open();
      });
    }
    child.once("exit", (code) => failed(new Error(`The server ended with ${code}:\n${said}`)));
  });
  return { process: child, said: () => said };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
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
