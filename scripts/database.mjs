// What a database needs before the application may open it: the migrations, the application's rights, the demonstration portfolio.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { hashOf, problem, ROOT, run } from "./steps.mjs";

const MIGRATIONS = join(ROOT, "prisma", "migrations");
const ENGINE = process.platform === "win32" ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? join(ROOT, "scripts", "schema-engine.mjs") };

/** The environment in which the Prisma CLI works without fetching anything. */
export const prismaEnv = { ...ENGINE, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/**
 * Opens one connection for the work and closes it; a database that cannot be reached is a sentence that names the variable.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work, name = "DATABASE_URL") {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw problem(`The database of ${name} cannot be opened: ${error.message || error.code}.`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The migrations of this checkout that the database has not had, in order. @param {pg.Client} client */
export async function pendingMigrations(client) {
  const folders = existsSync(MIGRATIONS) ? readdirSync(MIGRATIONS).filter((name) => existsSync(join(MIGRATIONS, name, "migration.sql"))).sort() : [];
  const { rows: [table] } = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`);
  if (!table.exists) return folders;
  const { rows } = await client.query(`SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM public._prisma_migrations WHERE rolled_back_at IS NULL`);
  const half = rows.find((row) => !row.done);
  if (half) throw problem(`The migration ${half.name} stopped half way in this database. See docs/operating.md, "A migration that failed".`);
  const done = new Set(rows.map((row) => row.name));
  return folders.filter((name) => !done.has(name));
}

/**
 * Brings the database of the owner's address to the schema of this checkout. A table that was written anew on the way is vacuumed:
 * until then its indexes alone answer nothing, and PostgreSQL does not come to it by itself.
 * @param {string} ownerUrl
 */
export async function migrate(ownerUrl) {
  await run("prisma", ["migrate", "deploy"], { env: { ...prismaEnv, DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl } });
  await withClient(ownerUrl, (client) => client.query("VACUUM (ANALYZE)"));
}

/** Gives the application's role its rights: all rows, but no change of what is append-only. @param {pg.Client} client @param {string} appRole */
export function grant(client, appRole) {
  const sql = readFileSync(join(ROOT, "prisma", "grants.sql"), "utf8");
  return client.query(sql.replaceAll(":app_role", client.escapeIdentifier(appRole)));
}

const DATABASE_NOTE = "SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = current_database()";

/** What was noted in this very database by `writeNote`: a new database has none, whatever its name. @param {pg.Client} client */
export async function readNote(client) {
  const { rows: [row] } = await client.query(DATABASE_NOTE);
  return row.note;
}

/** Notes a word in the database itself. @param {pg.Client} client @param {string} note */
export const writeNote = (client, note) => client.query(`COMMENT ON DATABASE ${client.escapeIdentifier(client.database)} IS ${client.escapeLiteral(note)}`);

/** The demonstration portfolio as a hash: what is loaded again when it changes. */
export const demoHash = () => hashOf(["prisma/seed.ts", "prisma/demo"]);
export const hasDemo = () => existsSync(join(ROOT, "prisma", "seed.ts"));

/** Loads the demonstration portfolio as the application's role, through the one writer. @param {Record<string, string>} env */
export const seedDemo = (env) => run("tsx", ["prisma/seed.ts"], { env });

/** The name of the role in a database's address. @param {string} url */
export const roleOf = (url) => decodeURIComponent(new URL(url).username);
