import type { Postgres } from "./postgres";
import { pause } from "./pause";
import type { Server } from "./servers";

const EVERY = 10_000;

/** Kills one server after the other every ten seconds, and PostgreSQL twice within the time. */
export async function killUntil(until: number, servers: readonly Server[], postgres: Postgres) {
  const from = Date.now();
  const deaths = [0.35, 0.7].map((share) => from + (until - from) * share);
  for (let next = from + EVERY, turn = 0; Date.now() < until; ) {
    await pause(Math.max(0, Math.min(next, deaths[0] ?? until, until) - Date.now()));
    if (Date.now() >= until) return;
    if (deaths[0] !== undefined && Date.now() >= deaths[0]) {
      deaths.shift();
      await postgres.kill();
    } else {
      next += EVERY;
      await servers[turn++ % servers.length]?.kill();
    }
  }
}
