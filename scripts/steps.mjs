// What every script here needs: a step that says what it does and how long it took, and an error that is a sentence.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "..");

/** The folder of everything that is made while running: databases, uploads, secrets. */
export const dataFolder = () => resolve(process.env.FOLLOWTHROUGH_DATA || join(ROOT, ".data"));

/** Where the built application lies: one folder per checkout, unless FOLLOWTHROUGH_BUILD names another inside it. */
export const buildFolder = () => resolve(ROOT, process.env.FOLLOWTHROUGH_BUILD || "build");

/** An error that is a sentence for the person at the terminal and needs no stack. @param {string} sentence */
export const problem = (sentence) => Object.assign(new Error(sentence), { sentence });

/** Ends the process with the sentence of a problem, or with the whole error where it was not foreseen. */
export function fail(error) {
  const denied = error?.code === "EACCES" || error?.code === "EPERM";
  const sentence = error?.sentence ?? (denied && error.path ? `This account may not open ${error.path}. It belongs to another account: run as that one.` : null);
  console.error(sentence ?? error);
  process.exit(1);
}

/** Says what is being done, does it, and says how long it took. */
export async function step(title, work) {
  const from = performance.now();
  process.stdout.write(`${title} … `);
  try {
    const result = await work();
    console.log(`${((performance.now() - from) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    console.log("failed");
    throw error;
  }
}

/**
 * Runs a program of this project; what it prints is shown only when it fails, unless `show` is set.
 * @param {string} name
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} options
 */
export function run(name, args, { env = {}, show = false } = {}) {
  const [file, argv] = program(name, args);
  return new Promise((done, failed) => {
    const child = spawn(file, argv, { cwd: ROOT, env: { ...process.env, ...env }, stdio: show ? "inherit" : ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (said += data));
    child.once("error", (error) => failed(problem(`${name} cannot be started: ${error.message}`)));
    child.once("exit", (code, signal) => {
      if (code === 0) return done(said);
      const part = said.length > 6000 ? `${said.slice(0, 3000)}\n…\n${said.slice(-3000)}` : said;
      failed(Object.assign(problem(`${part.trim()}\n${name} ${args.join(" ")} failed (${signal ?? code}).`.trim()), { exitCode: code ?? 1 }));
    });
  });
}

// The packages' own entry files, run by this very node: the same on every system, and one process less than through npx.
function program(name, args) {
  if (name === "node") return [process.execPath, args];
  const [pack, bin] = { tsc: ["typescript", "tsc"], remix: ["@remix-run/dev", "remix"], playwright: ["@playwright/test", "playwright"] }[name] ?? [name, name];
  const folder = join(ROOT, "node_modules", pack);
  if (!existsSync(folder)) throw problem(`The package ${pack} is not installed: run npm ci.`);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [process.execPath, [join(folder, typeof bins === "string" ? bins : bins[bin]), ...args]];
}

/**
 * One hash over the names and contents of files and folders below the repository; what does not exist counts as empty.
 * @param {string[]} paths
 * @param {(path: string) => boolean} skip
 */
export function hashOf(paths, skip = () => false) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(ROOT, path);
    if (skip(path) || !existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else hash.update(`${path}\0`).update(createHash("sha256").update(readFileSync(full)).digest());
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

/**
 * Makes `product` unless its stamp says that it was made from what has this very hash. Two processes do not make it at once.
 */
export async function makeOnce({ product, stamp, hash }, work) {
  const fresh = () => existsSync(product) && existsSync(stamp) && readFileSync(stamp, "utf8").trim() === hash;
  if (fresh()) return;
  const lock = `${stamp}.lock`;
  mkdirSync(dirname(stamp), { recursive: true });
  while (!claim(lock)) await new Promise((done) => setTimeout(done, 200));
  try {
    if (fresh()) return;
    rmSync(stamp, { force: true });
    await work();
    writeFileSync(stamp, `${hash}\n`);
  } finally {
    rmSync(lock, { force: true });
  }
}

// A claim of a process that is gone does not count.
function claim(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, "utf8")) || process.pid, 0);
  } catch (error) {
    if (error.code === "ESRCH") rmSync(lock, { force: true });
  }
  return false;
}
