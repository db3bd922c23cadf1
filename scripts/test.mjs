// npm test: types, lint, tests on a PostgreSQL of their own, build, browser tests. All of it runs; the last line counts.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { browserCommand, findBrowser } from "./browser.mjs";
import { buildApp, generateClient } from "./build.mjs";
import { problem, ROOT, run, step } from "./steps.mjs";

const results = join(ROOT, "test-results");
const ESLINT = [".", "--max-warnings", "0", "--cache", "--cache-strategy", "content", "--cache-location", "node_modules/.cache/eslint/"];
const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

await attempt("Database client", generateClient);
const checks = [attempt("Types", () => run("tsc", ["-p", "."])), attempt("Style", () => run("eslint", ESLINT))];
await step("Checking types and style", () => Promise.all(checks));
await attempt("Tests", () => timed("Tests on a PostgreSQL of their own", vitest));
await attempt("Build", buildApp);
await attempt("Browser tests", () => (findBrowser() ? timed("Tests in a browser", playwright) : withoutBrowser()));

if (failures.length) console.log(`\nNot in order: ${failures.join(", ")}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`);
process.exit(failures.length ? 1 : 0);

async function attempt(what, work) {
  try {
    await work();
  } catch (error) {
    failures.push(what);
    counts.failed += error.counted ? 0 : 1;
    console.error(error.sentence ?? error);
  }
}

async function timed(title, work) {
  const from = performance.now();
  console.log(`\n${title}`);
  await work().finally(() => console.log(`${title}: ${((performance.now() - from) / 1000).toFixed(1)} s`));
}

async function vitest() {
  const file = join(results, "vitest.json");
  await runCounted(file, "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], {}, (report) => ({
    passed: report.numPassedTests,
    // A file that cannot even be loaded holds no test that could fail.
    failed: report.numFailedTests + report.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

async function playwright() {
  const file = join(results, "playwright.json");
  await runCounted(file, "playwright", ["test", "--reporter=list,json", "--pass-with-no-tests"], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

async function runCounted(file, name, args, env, count) {
  rmSync(file, { force: true });
  const error = await run(name, args, { env, show: true }).then(() => null, (failure) => failure);
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : null;
  for (const kind of Object.keys(counts)) counts[kind] += counted?.[kind] ?? 0;
  if (error) throw Object.assign(error, { counted: Boolean(counted?.failed) });
}

function withoutBrowser() {
  console.log(`\nNo Chromium was found, so the browser tests cannot run. One command installs it: ${browserCommand()}`);
  if (process.env.CI === "true") throw problem("The browser tests must run where CI=true.");
}
