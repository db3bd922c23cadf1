import { rmSync } from "node:fs";
import { atEnd, closeAll } from "../../../scripts/closing.mjs";
import { run, step } from "../../../scripts/steps.mjs";
import type { Postgres } from "../postgres";
import { startServer } from "../servers";
import { playMeeting, type Played } from "./play";

const KILLS = 10;
const OUTCOMES = 120;

type Given = { postgres: Postgres; env: Record<string, string>; folder: string; seed: number; port: number; died: (said: string) => void };

/** A session by the script while the server is killed ten times, checked against the database and the history. */
export async function tortureMeeting({ postgres, env, folder, seed, port, died }: Given) {
  const server = await step("Starting a server", () => startServer(port, env, folder, died));
  atEnd(() => server.stop());
  console.log("Recording, following and killing …");
  const played = await playMeeting({ origin: server.origin, ownerUrl: postgres.ownerUrl, kill: () => server.kill(), kills: KILLS, outcomes: OUTCOMES, seed });
  await server.stop();
  const said = await run("node", ["scripts/start.mjs", "run", "tsx", "scripts/verify-history.ts"], { env }).catch((error: Error) => {
    played.violations.push(`verify-history: ${error.message}`);
    return "";
  });
  report(played, String(said));
  await closeAll();
  if (!played.violations.length) rmSync(folder, { recursive: true, force: true });
  process.exit(played.violations.length ? 1 : 0);
}

function report({ outcomes, sent, acknowledged, rows, killed, returns, delays, violations }: Played, said: string) {
  const at = (share: number) => Math.round(delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0);
  console.log(`\n${outcomes} outcomes by two recorders, sent ${sent} times: ${acknowledged.size} acknowledged, ${rows} in the session. The server was killed ${killed} times.`);
  console.log(`The follower's events broke off and came back ${returns} times; an outcome was seen ${at(0.5)} ms after it was acknowledged, p95 ${at(0.95)} ms, at most ${at(1)} ms, the deaths included.`);
  console.log(said.trim());
  if (!violations.length) return console.log("\nNothing acknowledged was lost or doubled, and the follower is right at the end.");
  console.log(`\n${violations.length} VIOLATIONS`);
  for (const words of violations.slice(0, 100)) console.log(`- ${words}`);
}
