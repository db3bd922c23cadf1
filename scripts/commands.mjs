// The commands of package.json, and three for the terminal: listen, database and run.
import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import { startCluster, tellPrimary } from "../server/cluster.mjs";
import { listen, startServer } from "../server/index.mjs";
import { buildApp, generateClient } from "./build.mjs";
import { atEnd, carryOut, closeAll } from "./closing.mjs";
import { pendingMigrations, prismaEnv, withClient } from "./database.mjs";
import { bringUpToDate, joinOwnDatabase, LOOPBACK, startOwnDatabase } from "./own-database.mjs";
import { fail, problem, ROOT, run } from "./steps.mjs";

const command = process.argv[2];
const commands = {
  demo: () => openDemo(false),
  dev: () => openDemo(true),
  serve,
  listen: openServer,
  build: buildApp,
  migrate,
  database,
  run: runBeside,
};

process.chdir(ROOT);
process.umask(0o022);
if (!commands[command]) fail(problem(`There is no command ${command}. There are: ${Object.keys(commands).join(", ")}.`));
carryOut(commands[command]);

/** The demonstration, built (demo) or with hot reload (dev): a PostgreSQL of its own, the portfolio, the server on this machine alone. */
async function openDemo(dev) {
  const from = performance.now();
  if (process.env.DATABASE_URL) console.log("DATABASE_URL is set here and is not used: the demonstration has a PostgreSQL of its own.");
  await checkPort(LOOPBACK);
  await generateClient();
  Object.assign(process.env, await startOwnDatabase(`npm run ${command}`), { NODE_ENV: dev ? "development" : "production" });
  if (!dev) await buildApp();
  const server = await startServer({ dev });
  atEnd(() => server.stop(1000));
  console.log(`\nFollowthrough (demonstration) is open at ${server.origin} after ${((performance.now() - from) / 1000).toFixed(1)} s. Ctrl-C stops it.`);
}

/** The real thing: everything comes from the environment, and whatever is wrong with it ends the start in a sentence. */
async function serve() {
  if (process.env.DEMO) throw problem("DEMO is set. It opens every demo account without a password and is refused here: unset it, or run npm run demo.");
  process.env.NODE_ENV = "production";
  await checkEnvironment();
  countProcesses();
  await checkPort(process.env.HOST || LOOPBACK);
  await migrateIfPending();
  await buildApp();
  process.env.PROCESSES ||= String(availableParallelism());
  await openServer();
}

/** The built server with the environment as it stands: everything else has been done before. Several processes where PROCESSES says so. */
async function openServer() {
  const processes = countProcesses();
  const server = processes > 1 ? await startCluster(processes) : await startServer();
  atEnd(() => server.stop());
  if (tellPrimary) return tellPrimary({ origin: server.origin, link: server.link });
  if (server.link) console.log(`\nThere is no administrator yet. The first one makes their account here, once:\n${server.link}\n`);
  console.log(`Followthrough is open at ${server.origin}${processes > 1 ? ` in ${processes} processes (${server.pids().join(", ")})` : ""}`);
}

function countProcesses() {
  const processes = Number(process.env.PROCESSES || 1);
  if (!Number.isInteger(processes) || processes < 1 || processes > 64) throw problem("PROCESSES must be a whole number from 1 to 64.");
  return processes;
}

async function migrate() {
  if (!process.env.DATABASE_URL || !process.env.DATABASE_OWNER_URL) throw problem("Set DATABASE_URL (the application's role) and DATABASE_OWNER_URL (the owner) first.");
  await migrateIfPending();
}

/** The demonstration's PostgreSQL alone, as it lies there, for looking at it with psql. */
async function database() {
  const env = await startOwnDatabase("the database alone", { prepare: false });
  console.log(`DATABASE_URL=${env.DATABASE_URL}\nDATABASE_OWNER_URL=${env.DATABASE_OWNER_URL}\nPostgreSQL runs until Ctrl-C.`);
}

/** Any program of this project with the environment of the database: the one of DATABASE_URL, or the demonstration's, running or not. */
async function runBeside() {
  const [name, ...args] = process.argv.slice(3);
  if (!name) throw problem("Say what to run, for instance: node scripts/start.mjs run tsx prisma/seed.ts");
  await generateClient();
  const env = process.env.DATABASE_URL ? {} : await joinOwnDatabase(`${name} ${args.join(" ")}`);
  const code = await run(name, args, { env: { ...prismaEnv, ...env }, show: true }).then(() => 0, (error) => error.exitCode ?? fail(error));
  await closeAll();
  process.exit(code);
}

// Before anything slow happens; where the development packages are left out the built application checks the same itself.
async function checkEnvironment() {
  const { tsImport } = await import("tsx/esm/api").catch(() => ({}));
  await tsImport?.("../app/env.server.ts", import.meta.url);
}

async function checkPort(host) {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw problem("PORT must be a whole number from 1 to 65535.");
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((done) => probe.close(done));
}

async function migrateIfPending() {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_OWNER_URL) {
    return withClient(DATABASE_OWNER_URL, (owner) => bringUpToDate(owner, process.env), "DATABASE_OWNER_URL");
  }
  const pending = await withClient(DATABASE_URL, pendingMigrations);
  if (pending.length) {
    throw problem(
      `The database lacks ${pending.length} migrations (${pending.join(", ")}). ` +
        "Set DATABASE_OWNER_URL so that they are applied at start, or run npm run migrate with it once.",
    );
  }
}
