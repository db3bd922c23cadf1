import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ROOT } from "../../scripts/steps.mjs";

/** A folder of this test's own, open to other accounts or closed to them, which goes when the test is over. */
export function temporaryFolder({ closed = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-"));
  chmodSync(folder, closed ? 0o700 : 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A command of scripts/start.mjs in a process of its own, with this environment and no more. */
export function startCommand(args: string[], env: Record<string, string> = {}) {
  const surroundings: Record<string, string | undefined> = { PATH: process.env.PATH, HOME: process.env.HOME, ...env };
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], { cwd: ROOT, env: surroundings as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const ended = once(child, "close").then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  return {
    pid: child.pid ?? 0,
    ended,
    said: () => said,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** Resolves when the process has printed this, and fails with all it said if it ends first. */
    async says(text: string) {
      while (!said.includes(text)) {
        const next = Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), ended]);
        await next;
        if (child.exitCode !== null && !said.includes(text)) throw new Error(`It ended with ${child.exitCode} without saying “${text}”:\n${said}`);
      }
    },
  };
}

/** A port that is held by this process until the test is over. */
export async function takenPort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return String(typeof address === "object" && address ? address.port : 0);
}
