// npm run bench -- [--size S|L] [--only list,item] [--seconds 5] [--processes 1] [--port 3270] [--fresh] [--load] [--rows 42000]
//
// Measures the built server over HTTP at 1,000 and at 100,000 items, signed in, one and eight at once, each size on a database of its own.
// --load stops when the databases are there; --fresh loads them anew; --profile keeps a CPU profile of the server in .data/bench.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { buildApp } from "../../scripts/build.mjs";
import { fail } from "../../scripts/steps.mjs";
import { measureCounts } from "./counts";
import { measureExport } from "./exports";
import { measureExtraction } from "./extraction";
import { measureFollowers } from "./followers";
import { SIZES, type Size } from "./data";
import { benchFolder, openPostgres, prepareDatabase, revisionOfCode, type BenchDatabase } from "./databases";
import { copyForImport, measureImport } from "./import";
import { measure, type Pids } from "./measure";
import { parentOf } from "./processes";
import { PROGRAMME_KEY } from "./programme";
import { measureRecord } from "./record-export";
import { printExtraction, printImport, printSize, printTargets } from "./report";
import { keep, readLast, type Results, type SizeResults } from "./results";
import { makeScenarios, type Scenario } from "./scenarios";
import { startServer, type BenchServer } from "./server";
import { prepareSessions, type BenchSessions } from "./sessions";
import { signIn } from "./sign-in";
import { judge } from "./targets";

const { values: options } = parseArgs({
  options: {
    size: { type: "string" },
    only: { type: "string" },
    seconds: { type: "string", default: "5" },
    processes: { type: "string", default: "1" },
    port: { type: "string", default: "3270" },
    fresh: { type: "boolean", default: false },
    load: { type: "boolean", default: false },
    profile: { type: "boolean", default: false },
    rows: { type: "string", default: "42000" },
  },
});

const AT_ONCE = [1, 8];
const PROFILE = options.profile ? ["--cpu-prof", `--cpu-prof-dir=${benchFolder()}/profiles`] : [];
const wanted = (name: string) => !options.only || options.only.split(",").includes(name);

/** A size with everything that is asked of it: its server, its questions, who asks. */
type Side = { size: Size; database: BenchDatabase; server: BenchServer; cookie: string; scenarios: Scenario[]; sessions: BenchSessions; pids: Pids; results: SizeResults };

async function openSide(size: Size, database: BenchDatabase, port: number): Promise<Side> {
  const server = await startServer(database, port, Number(options.processes), PROFILE);
  const cookie = await signIn(server.origin);
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const sessions = await prepareSessions(client);
  const scenarios = (await makeScenarios(client, sessions)).filter(({ name }) => wanted(name));
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const pids = { server: server.pid, database: parentOf(rows[0]?.pid ?? 0) };
  await client.end();
  return { size, database, server, cookie, scenarios, sessions, pids, results: { measures: {}, startMs: server.startMs } };
}

/** One question, asked of both sizes one right after the other: what else the machine does meets both. */
async function measureScenario(sides: Side[], index: number) {
  for (const atOnce of AT_ONCE) {
    for (const { size, server, cookie, scenarios, pids, results } of sides) {
      const scenario = scenarios[index];
      if (!scenario) continue;
      const urls = scenario.paths.map((path) => `${server.origin}/p/${PROGRAMME_KEY}${path}`);
      if (!(await answers(urls[0] ?? "", cookie))) {
        console.log(`!! ${scenario.name} (${size}) is NOT MEASURED: there is no such page (${urls[0]}).`);
        continue;
      }
      const before = results.measures[scenario.name] ?? {};
      const from = Object.values(before).length * 7_000;
      const job = { origin: server.origin, cookie, urls, way: scenario.way, atOnce, seconds: Number(options.seconds), from };
      const measured = await measure(job, pids);
      results.measures[scenario.name] = { ...before, [atOnce]: measured };
      console.log(`${size}  ${scenario.name}, ${atOnce} at once: p50 ${measured.p50.toFixed(1)} ms, p95 ${measured.p95.toFixed(1)} ms, ${measured.perSecond.toFixed(1)} req/s`);
    }
  }
}

const answers = async (url: string, cookie: string) => (await fetch(url, { headers: { cookie }, redirect: "manual" })).status === 200;

async function main() {
  const sizes = (options.size ? [options.size] : Object.keys(SIZES)) as Size[];
  const postgres = await openPostgres();
  const sides: Side[] = [];
  try {
    const databases = new Map<Size, BenchDatabase>();
    for (const size of sizes) databases.set(size, await prepareDatabase(postgres, size, options.fresh));
    if (options.load) return;
    await buildApp();
    const copied = wanted("import") ? await copyForImport(postgres, `bench_${(sizes[0] ?? "S").toLowerCase()}`) : null;
    for (const [index, [size, database]] of [...databases].entries()) sides.push(await openSide(size, database, Number(options.port) + index));
    for (let index = 0; index < (sides[0]?.scenarios.length ?? 0); index++) await measureScenario(sides, index);
    for (const { server, cookie, database, sessions, pids, results } of sides) {
      if (wanted("record")) results.record = await measureRecord(server.origin, cookie, sessions.recorded, pids.server);
      if (wanted("followers")) results.followers = await measureTwoProcesses(database, cookie, sessions);
      if (wanted("csv")) results.csv = await measureExport(server.origin, PROGRAMME_KEY, cookie, pids.server, "csv");
      if (wanted("xlsx")) results.xlsx = await measureExport(server.origin, PROGRAMME_KEY, cookie, pids.server, "xlsx");
      if (wanted("counts")) results.counts = await measureCounts(database.appUrl);
    }
    const imported = copied ? await measureImport(copied, Number(options.port) + 20, Number(options.rows), PROFILE) : undefined;
    if (imported) printImport(imported);
    report(sides, wanted("extraction") ? await measureExtraction() : undefined);
  } finally {
    for (const { server } of sides) await server.stop();
    await postgres.stop();
  }
}

/** Fifty who follow a session, at a server of two processes. */
async function measureTwoProcesses(database: BenchDatabase, cookie: string, sessions: BenchSessions) {
  const server = await startServer(database, Number(options.port) + 10, 2);
  try {
    return await measureFollowers(server.origin, cookie, sessions);
  } finally {
    await server.stop();
  }
}

function report(sides: Side[], extraction: Results["extraction"]) {
  const last = readLast();
  const results: Results = {
    at: new Date().toISOString(), code: revisionOfCode(), cores: availableParallelism(), processes: Number(options.processes), extraction,
    sizes: Object.fromEntries(sides.map(({ size, results: of }) => [size, of])),
  };
  console.log(`\n${results.at} ${results.code}${last ? `; then: ${last.at} ${last.code}` : ""}`);
  for (const { size, results: of } of sides) printSize(size, SIZES[size], of, last?.sizes[size]);
  if (extraction) printExtraction(extraction);
  printTargets(judge(results), results);
  keep(results, last);
}

main().catch(fail);
