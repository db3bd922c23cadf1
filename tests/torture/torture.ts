// Fifty people at two servers on one database, which are killed without warning: npm run torture -- --minutes 5 --clients 50 --seed 1
// With --calm nothing is killed, to see what the same people do in peace.
// npm run torture -- --meeting --seed 1 plays a session by a script instead: two record, one follows, and the server is killed ten times.
//
// Everything is made for the run and goes with it: a PostgreSQL, the demonstration portfolio, the processes. Only this machine is spoken to.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { atEnd, carryOut, closeAll } from "../../scripts/closing.mjs";
import { buildApp } from "../../scripts/build.mjs";
import { grant, migrate, roleOf, seedDemo } from "../../scripts/database.mjs";
import { dataFolder, problem, run, step } from "../../scripts/steps.mjs";
import { actUntil } from "./client";
import { killUntil } from "./killer";
import { tortureMeeting } from "./meeting/torture-meeting";
import { openLedger, violate, type Ledger } from "./ledger";
import type { Office } from "./person";
import { startPostgres, withOwner, type Postgres } from "./postgres";
import { randomFrom } from "./random";
import { report } from "./report";
import { freePort, startServer, type Server } from "./servers";
import { verifyDeeds } from "./verify";
import { verifyMany, waitForMany } from "./verify-many";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "5" }, clients: { type: "string", default: "50" }, seed: { type: "string", default: String(Date.now() % 1_000_000) }, calm: { type: "boolean", default: false }, meeting: { type: "boolean", default: false } } });
const [minutes, clients, seed] = [Number(values.minutes), Number(values.clients), Number(values.seed)];

carryOut(torture);

async function torture() {
  if (!(minutes > 0 && minutes <= 120)) throw problem("--minutes is a number from above 0 to 120.");
  if (!(clients >= 1 && clients <= 500)) throw problem("--clients is a number from 1 to 500.");
  console.log(values.meeting ? `Torture: a session, seed ${seed}` : `Torture: ${clients} clients, ${minutes} minutes, seed ${seed}`);
  await buildApp();
  const folder = join(dataFolder(), "torture");
  rmSync(folder, { recursive: true, force: true });
  const ledger = openLedger();
  const died = (what: string) => (said: string) => violate(ledger, `${what} ended by itself: ${said}`);
  const postgres = await step("Starting PostgreSQL", async () => startPostgres(folder, await freePort(), died("PostgreSQL")));
  atEnd(() => postgres.stop());
  const env = surroundings(postgres, folder);
  await step("Loading the demonstration portfolio", () => load(postgres, env));
  if (values.meeting) return tortureMeeting({ postgres, env, folder, seed, port: await freePort(), died: died("The server") });
  const servers = await step("Starting two servers", async () => Promise.all([await freePort(), await freePort()].map((port) => startServer(port, env, folder, died(`The server on ${port}`)))));
  for (const server of servers) atEnd(() => server.stop());

  const offices = await findOffices(postgres);
  const until = Date.now() + minutes * 60_000;
  console.log("Acting and killing …");
  const acting = Array.from({ length: clients }, (_, id) => actUntil(until, id, offices[id % offices.length] as Office, servers, randomFrom(seed + id + 1), ledger));
  await Promise.all([...acting, ...(values.calm ? [] : [killUntil(until, servers, postgres)])]);
  const verified = await settleAndVerify(postgres, env, servers, ledger);
  report(ledger, { minutes, servers, postgres, ...verified });
  await closeAll();
  if (!ledger.violations.length) rmSync(folder, { recursive: true, force: true });
  process.exit(ledger.violations.length ? 1 : 0);
}

const surroundings = (postgres: Postgres, folder: string) => ({
  DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl, SESSION_SECRET: "a secret of one run of torture, which guards nothing",
  DATA_DIR: join(folder, "files"), TRUST_PROXY: "0", DATABASE_POOL: "10", ORIGIN: "http://localhost:3000", HOST: "127.0.0.1", DEMO: "1", LOG_LEVEL: "error",
});

async function load({ ownerUrl, appUrl }: Postgres, env: Record<string, string>) {
  await migrate(ownerUrl);
  await withOwner(ownerUrl, (owner) => grant(owner, roleOf(appUrl)));
  await seedDemo(env);
}

/** Every demonstration office, with its side and how many items its programme has. */
const findOffices = ({ ownerUrl }: Postgres) => withOwner(ownerUrl, async (client) => {
  const { rows } = await client.query<Office>(`
    SELECT m."personId"::text AS person, p."key" AS programme, s."code" AS side, (SELECT count(*)::int FROM "Recommendation" r WHERE r."programmeId" = p."id") AS items
    FROM "Member" m JOIN "Person" x ON x."id" = m."personId" AND x."isDemo" JOIN "Programme" p ON p."id" = m."programmeId" LEFT JOIN "Side" s ON s."id" = m."sideId"
    WHERE m."endedAt" IS NULL ORDER BY m."id"`);
  return rows;
});

/** When everything stands still: what the clients know against what is there, and the history against itself. */
async function settleAndVerify(postgres: Postgres, env: Record<string, string>, servers: readonly Server[], ledger: Ledger) {
  await step("Waiting for what is still being carried out", () => withOwner(postgres.ownerUrl, (client) => waitForMany(client, ledger)));
  for (const server of servers) await server.stop();
  const from = performance.now();
  const { entries } = await withOwner(postgres.ownerUrl, async (client) => {
    await verifyMany(client, ledger);
    return verifyDeeds(client, ledger);
  });
  const said = await run("node", ["scripts/start.mjs", "run", "tsx", "scripts/verify-history.ts"], { env }).catch((error: Error) => {
    violate(ledger, `verify-history: ${error.message}`);
    return "";
  });
  return { entries, said: String(said), verifyMs: performance.now() - from };
}
