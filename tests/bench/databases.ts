import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { grant, migrate, pendingMigrations, readNote, roleOf, withClient, writeNote } from "../../scripts/database.mjs";
import { startPostgres } from "../../scripts/postgres.mjs";
import { dataFolder, hashOf, step } from "../../scripts/steps.mjs";
import { SIZES, type Size } from "./data";
import { loadInto } from "./load";

export const benchFolder = () => join(dataFolder(), "bench");

export type BenchDatabase = { ownerUrl: string; appUrl: string };
export type Postgres = Awaited<ReturnType<typeof startPostgres>>;

// Room for loading: a checkpoint every gigabyte would write every page twice.
const FLAGS = ["max_wal_size=4GB"].flatMap((setting) => ["-c", setting]);

/** The bench's own PostgreSQL, with its settings otherwise as they come. */
export const openPostgres = () => startPostgres(benchFolder(), { what: "the bench", flags: FLAGS });

/** One database for a size, loaded once and kept until the loader, the schema or the data set changes, or --fresh. */
export async function prepareDatabase(postgres: Postgres, size: Size, fresh: boolean): Promise<BenchDatabase> {
  const name = `bench_${size.toLowerCase()}`;
  const urls = { ownerUrl: postgres.ownerUrl(name), appUrl: postgres.appUrl(name) };
  const note = `bench ${size} ${hashOf(["tests/bench/cells.ts", "tests/bench/item-history.ts", "tests/bench/programme.ts"])}`;
  const exists = await withClient(postgres.ownerUrl("postgres"), async (client) => (await client.query("SELECT FROM pg_database WHERE datname = $1", [name])).rowCount);
  const known = exists && !fresh ? await withClient(urls.ownerUrl, readNote) : null;
  if (known !== note) {
    await withClient(postgres.ownerUrl("postgres"), async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${name}`);
    });
    const from = performance.now();
    console.log(`Loading ${SIZES[size].toLocaleString("en")} items (${size})`);
    await loadInto(urls.ownerUrl, size, (line) => console.log(`${((performance.now() - from) / 1000).toFixed(1).padStart(7)} s  ${line}`));
    await withClient(urls.ownerUrl, (client) => writeNote(client, note));
  }
  await withClient(urls.ownerUrl, async (owner) => {
    if ((await pendingMigrations(owner)).length) await step(`Migrating the database of size ${size}`, () => migrate(urls.ownerUrl));
    await grant(owner, roleOf(urls.appUrl));
  });
  return urls;
}

/** The revision of the code that is measured; "" where there is no git. */
export function revisionOfCode(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
