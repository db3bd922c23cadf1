// A new cluster: UTF-8, text compared by the builtin C.UTF-8 everywhere alike, and a password for each of its two roles.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { account, binaries } from "./postgres-place.mjs";
import { problem } from "./steps.mjs";

/** The role that owns the tables, and the cluster. */
export const OWNER = "followthrough_owner";

/** The passwords of the two roles, which lie in the cluster itself. */
export const readPasswords = (cluster) => JSON.parse(readFileSync(join(cluster, "passwords.json"), "utf8"));

/** Makes a cluster beside its place and then renames it: a start that is killed leaves no half cluster, and of two first starts one wins. */
export function createCluster(base, cluster) {
  const { initdb } = binaries(base);
  const { uid, gid } = account(base);
  const hand = (path) => uid === undefined || chownSync(path, uid, gid);
  const fresh = join(base, `new-${process.pid}`);
  const made = join(fresh, "cluster");
  const secret = join(fresh, "password");
  const passwords = { owner: randomBytes(24).toString("base64url"), app: randomBytes(24).toString("base64url") };
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(made, { recursive: true, mode: 0o700 });
  writeFileSync(secret, passwords.owner, { mode: 0o600 });
  for (const path of [fresh, made, secret]) hand(path);
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", ...(process.platform === "linux" ? ["--lc-ctype=C.UTF-8"] : [])];
  const args = ["-D", made, "-U", OWNER, "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8", "--no-instructions", ...locale];
  const { status, error, stderr } = spawnSync(initdb, args, { uid, gid, cwd: "/", encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  try {
    if (status !== 0) throw problem(`A new database could not be made in ${base}: ${error?.message ?? stderr}`);
    writeFileSync(join(made, "passwords.json"), JSON.stringify(passwords), { mode: 0o600 });
    hand(join(made, "passwords.json"));
    renameSync(made, cluster);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes(error.code)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
