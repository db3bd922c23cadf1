import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "../../scripts/build.mjs";
import { demoHash, grant, hasDemo, migrate, readNote, roleOf, seedDemo, withClient, writeNote } from "../../scripts/database.mjs";
import { startPostgres } from "../../scripts/postgres.mjs";
import { dataFolder, hashOf } from "../../scripts/steps.mjs";

/** The server on which databases for tests are made: its address as the owner and as the application. */
export type Databases = { owner: string; app: string };

const EMPTY = "template_empty";
const SEEDED = "template_demo";
// Nothing here outlives the run but the templates, and those are checked by their hash: speed may go before safety.
const FLAGS = ["fsync", "synchronous_commit", "full_page_writes"].flatMap((name) => ["-c", `${name}=off`]);

/** A PostgreSQL for this run alone, or the one of TEST_DATABASE_OWNER_URL. */
export async function openDatabases() {
  await generateClient();
  const given = process.env.TEST_DATABASE_OWNER_URL;
  if (given) return { databases: { owner: given, app: await giveAppRole(given) }, close: async () => {} };
  const postgres = await startFree(1);
  return { databases: { owner: postgres.ownerUrl("postgres"), app: postgres.appUrl("postgres") }, close: postgres.stop };
}

// Several runs in one checkout each take a folder of their own, the first that no other run holds.
async function startFree(number: number): ReturnType<typeof startPostgres> {
  const folder = join(dataFolder(), "test", String(number));
  mkdirSync(folder, { recursive: true });
  return startPostgres(folder, { flags: FLAGS, what: "a test run" }).catch((error) => {
    if (error.code === "IN_USE" && number < 20) return startFree(number + 1);
    throw error;
  });
}

async function giveAppRole(ownerUrl: string) {
  const password = randomBytes(18).toString("base64url");
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'followthrough_test_app'");
    await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE followthrough_test_app LOGIN PASSWORD '${password}'`);
  });
  return Object.assign(new URL(ownerUrl), { username: "followthrough_test_app", password }).href;
}

/** The same address with another database's name. */
export const named = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** The template that every test file's database is a copy of: migrated, with the application's rights, empty. */
export function prepareTemplate(databases: Databases) {
  return makeTemplate(databases, EMPTY, hashOf(["prisma/migrations", "prisma/grants.sql"]), async (ownerUrl) => {
    await migrate(ownerUrl);
    await withClient(ownerUrl, (client) => grant(client, roleOf(databases.app)));
  });
}

/** The template of the browser tests: the demonstration portfolio, loaded as the application loads it. */
export async function prepareSeededTemplate(databases: Databases) {
  await prepareTemplate(databases);
  const looks = (path: string) => path.endsWith(".tsx") || path.endsWith(".css");
  const hash = `${demoHash()} ${hashOf(["prisma/migrations", "prisma/grants.sql", "app"], looks)}`;
  const seed = async (ownerUrl: string, name: string) => hasDemo() && seedDemo({ ...environmentOf(databases, name), DATABASE_OWNER_URL: ownerUrl, DEMO: "1" });
  await makeTemplate(databases, SEEDED, hash, seed, EMPTY);
}

// Made under another name and renamed when whole, so that a run that was killed leaves no half template.
async function makeTemplate(
  databases: Databases,
  name: string,
  hash: string,
  fill: (ownerUrl: string, name: string) => Promise<unknown>,
  from = "template0",
) {
  const known = await withClient(named(databases.owner, name), readNote).catch(() => null);
  if (known === hash) return;
  const half = `${name}_half`;
  await asOwner(databases, [`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`, create(half, from)]);
  const ownerUrl = named(databases.owner, half);
  await fill(ownerUrl, half);
  await withClient(ownerUrl, (client) => writeNote(client, hash));
  await asOwner(databases, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `ALTER DATABASE ${half} RENAME TO ${name}`]);
}

const create = (name: string, template: string) =>
  template === "template0"
    ? `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'`
    : `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`;

async function asOwner(databases: Databases, statements: string[]) {
  await withClient(databases.owner, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** Makes a fresh copy of a template under this name, and answers the environment in which the application opens it. */
export async function cloneDatabase(databases: Databases, name: string, { seeded = false } = {}) {
  await asOwner(databases, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, create(name, seeded ? SEEDED : EMPTY)]);
  return environmentOf(databases, name);
}

function environmentOf(databases: Databases, name: string) {
  return {
    DATABASE_URL: named(databases.app, name),
    DATABASE_OWNER_URL: named(databases.owner, name),
    SESSION_SECRET: "a secret of the tests, which guards nothing",
    ORIGIN: "http://localhost:3000",
    DATA_DIR: join(dataFolder(), "test", "files", `${process.pid}-${name}`),
    LOG_LEVEL: "silent",
  };
}
