// Loads the data set into a database of one's own, migrated or empty, as the owner of its tables (a superuser is not needed):
//
//   npx tsx tests/bench/load.ts --size L --url postgresql://owner:password@127.0.0.1:5432/scratch
//
// --size S (1,000 items), L (100,000) or a number of items. The generator stands beside the repository; BENCH_DATA=folder names ready CSV files.
// Every user signs in as user1@example.org … user50@example.org with the password of programme.ts; user1 is secretary of the programme /p/bench.
// A load that was broken off leaves a database to be dropped.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { grant, migrate, pendingMigrations } from "../../scripts/database.mjs";
import { dataFolder, fail, problem } from "../../scripts/steps.mjs";
import { findData, SIZES, type Size } from "./data";
import { loadPortfolio } from "./portfolio";

const APP_ROLE = "followthrough_app";

/** Brings the database of this address to the schema of this checkout and loads the data set; answers how many rows went in. */
export async function loadInto(url: string, size: Size | number, say: (line: string) => void) {
  const from = performance.now();
  const data = await findData(size, join(dataFolder(), "bench", "csv"));
  const clients = Array.from({ length: 4 }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [owner] = clients as [pg.Client, ...pg.Client[]];
  try {
    if ((await pendingMigrations(owner)).length) await migrate(url);
    const { rowCount } = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
    if (rowCount) await grant(owner, APP_ROLE);
    const loaded = await loadPortfolio(clients as [pg.Client, pg.Client, pg.Client, pg.Client], data, say);
    say(`${loaded.items.toLocaleString("en")} items and ${loaded.revisions.toLocaleString("en")} entries in ${((performance.now() - from) / 1000).toFixed(1)} s`);
    return loaded;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function main() {
  const { values } = parseArgs({ options: { size: { type: "string", default: "S" }, url: { type: "string" } } });
  const size = values.size in SIZES ? (values.size as Size) : Number(values.size);
  if (typeof size === "number" && !(size > 0)) throw problem("--size is S, L or a number of items.");
  if (!values.url) throw problem("--url is missing: the address of the database as the owner of its tables.");
  const from = performance.now();
  await loadInto(values.url, size, (line) => console.log(`${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s  ${line}`));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main().catch(fail);
