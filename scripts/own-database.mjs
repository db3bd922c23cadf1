// The demonstration's database: a PostgreSQL of this checkout's own, migrated, with the portfolio loaded, and the environment to open it.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { atEnd } from "./closing.mjs";
import { demoHash, grant, hasDemo, migrate, pendingMigrations, readNote, roleOf, seedDemo, withClient, writeNote } from "./database.mjs";
import { attachPostgres, startPostgres } from "./postgres.mjs";
import { dataFolder, fail, problem, step } from "./steps.mjs";

const DATABASE = "followthrough";
export const LOOPBACK = "127.0.0.1";

/** Starts the database of the data folder and answers the environment of the demonstration. */
export async function startOwnDatabase(what, { quiet = false, prepare = true } = {}) {
  const data = dataFolder();
  const lost = () => fail(problem(`PostgreSQL ended unexpectedly. What it said last is in postgres.log below ${join(data, "pg")}.`));
  const start = () => startPostgres(data, { what: `${what} on port ${process.env.PORT || 3000}`, onLost: lost });
  const postgres = quiet ? await start() : await step("Starting PostgreSQL", start);
  atEnd(quiet ? postgres.stop : () => step("\nStopping PostgreSQL", postgres.stop));
  const env = environment(postgres);
  await withClient(postgres.ownerUrl("postgres"), createDatabase);
  if (prepare) {
    await withClient(env.DATABASE_OWNER_URL, async (owner) => {
      await bringUpToDate(owner, env);
      await loadDemo(owner, env);
    });
  }
  return env;
}

/** The same for a program beside it: the server that runs already is used and left running. */
export async function joinOwnDatabase(what) {
  const running = await attachPostgres(dataFolder());
  return running ? environment(running) : startOwnDatabase(what, { quiet: true });
}

/** Applies what is pending and gives the application's role its rights. */
export async function bringUpToDate(owner, { DATABASE_URL, DATABASE_OWNER_URL }) {
  const pending = await pendingMigrations(owner);
  const title = pending.length === 1 ? `Applying the migration ${pending[0]}` : `Applying ${pending.length} migrations up to ${pending.at(-1)}`;
  if (pending.length) await step(title, () => migrate(DATABASE_OWNER_URL));
  await grant(owner, roleOf(DATABASE_URL));
}

async function createDatabase(client) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
}

async function loadDemo(owner, env) {
  if (!hasDemo()) return console.log("There is no demonstration portfolio (prisma/seed.ts) to load.");
  const note = `demonstration ${demoHash()}`;
  if ((await readNote(owner)) === note) return;
  await step("Loading the demonstration portfolio", () => seedDemo(env));
  await writeNote(owner, note);
}

function environment(postgres) {
  const data = dataFolder();
  const port = process.env.PORT || "3000";
  return {
    DATABASE_URL: postgres.appUrl(DATABASE),
    DATABASE_OWNER_URL: postgres.ownerUrl(DATABASE),
    SESSION_SECRET: keptSecret(data),
    DATA_DIR: join(data, "files"),
    ORIGIN: `http://localhost:${port}`,
    HOST: LOOPBACK,
    PORT: port,
    TRUST_PROXY: "0",
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
    DEMO: "1",
  };
}

// Kept, so that a sign-in outlives a restart.
function keptSecret(data) {
  const file = join(data, "session-secret");
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true });
    writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
