// npx tsx tests/bench/explain.ts [list filtered search …]: the plans of what pages ask of the database at 100,000 items, as docs/performance.md shows them.
// Every statement is caught on its way and explained five times with its own values; the fastest is printed, without what was never executed.
import pg from "pg";
import { dataFolder, fail } from "../../scripts/steps.mjs";
import { openPostgres, prepareDatabase } from "./databases";

type Caught = { text: string; values: unknown[] };
type Planned = { ms: number; planningMs: number; lines: string[] };

const TURNS = 5;
const LEAST_MS = 0.2;
const caught = new Map<string, Caught>();
const send = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;

/** Lets every statement pass and keeps those that read or write rows. */
function catchStatements() {
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...args: unknown[]) {
      const [config, given] = args as [string | { text?: string; values?: unknown[] }, unknown];
      const text = typeof config === "string" ? config : (config.text ?? "");
      const values = (typeof config === "string" ? null : config.values) ?? (Array.isArray(given) ? given : []);
      if (/^\s*(\/\*.*?\*\/)?\s*(SELECT|WITH)\b/.test(text)) caught.set(text, { text, values });
      return send.apply(this, args);
    },
  });
}

/** The fastest of some runs of a statement. */
async function explain(client: pg.Client, { text, values }: Caught): Promise<Planned> {
  const runs: Planned[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    await send.call(client, "BEGIN");
    const { rows } = (await send.call(client, { text: `EXPLAIN (ANALYZE, BUFFERS) ${text}`, values })) as pg.QueryResult<{ "QUERY PLAN": string }>;
    await send.call(client, "ROLLBACK");
    const lines = rows.map((row) => row["QUERY PLAN"]);
    const after = (what: string) => Number(lines.find((line) => line.startsWith(what))?.match(/[\d.]+/)?.[0] ?? NaN);
    runs.push({ ms: after("Execution Time"), planningMs: after("Planning Time"), lines });
  }
  return runs.sort((a, b) => a.ms - b.ms)[0] as Planned;
}

/** A plan as people read it: nodes with rows and times, conditions, buffers of the whole; no guesses, nothing that was not executed. */
function trim(lines: string[]): string[] {
  const depthOf = (line: string) => line.search(/\S/);
  const kept: string[] = [];
  let [skipped, buffers] = [Infinity, 0];
  for (const line of lines) {
    const depth = depthOf(line);
    if (depth <= skipped) skipped = Infinity;
    if (depth > skipped) continue;
    if (line.includes("never executed")) skipped = depth;
    else if (/^\s*Buffers:/.test(line) ? buffers++ === 0 : /actual|Cond:|Filter:|Rows Removed|Heap Fetches|CTE |SubPlan|InitPlan/.test(line)) {
      kept.push(line.replace(/\(cost=\S+ rows=\d+ width=\d+\) /, "").replace(/ loops=1\)/, ")").slice(0, 170));
    }
  }
  return kept;
}

async function main() {
  const postgres = await openPostgres();
  try {
    const { ownerUrl, appUrl } = await prepareDatabase(postgres, "L", false);
    Object.assign(process.env, { DATABASE_URL: appUrl, SESSION_SECRET: "a secret of the bench, which guards nothing", ORIGIN: "http://localhost:3270", DATA_DIR: dataFolder(), LOG_LEVEL: "silent" });
    catchStatements();
    const { openQuestions } = await import("./questions");
    const { questions, close } = await openQuestions();
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const wanted = process.argv.slice(2);
    for (const [name, ask] of Object.entries(questions)) {
      if (wanted.length && !wanted.includes(name)) continue;
      // As the application asks: one core for a page; a comparison alone takes more (app/db.server.ts).
      await send.call(client, `SET max_parallel_workers_per_gather = ${name === "compare" ? 1 : 0}`);
      caught.clear();
      await ask();
      console.log(`\n### ${name}`);
      for (const statement of [...caught.values()]) {
        const { ms, planningMs, lines } = await explain(client, statement);
        console.log(`\n${ms.toFixed(1)} ms, planning ${planningMs.toFixed(1)} ms: ${statement.text.replace(/\s+/g, " ").trim().slice(0, 140)}`);
        if (ms >= LEAST_MS) console.log(trim(lines).join("\n"));
      }
    }
    await client.end();
    await close();
  } finally {
    await postgres.stop();
  }
}

main().catch(fail);
