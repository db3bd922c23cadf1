import { spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { problem, ROOT } from "../../scripts/steps.mjs";

export const SIZES = { S: 1_000, L: 100_000 };
export type Size = keyof typeof SIZES;

/** What generates the data set: beside the repository. */
const GENERATOR = resolve(ROOT, "../shared/bench/gen.mjs");
const FILES = ["users", "statuses", "categories", "items", "events"];

export const hasGenerator = () => existsSync(GENERATOR);

/** The folder of a data set's CSV files: BENCH_DATA (with S and L in it, or the files themselves), or what the generator writes below `folder`. */
export async function findData(size: Size | number, folder: string): Promise<string> {
  const given = process.env.BENCH_DATA;
  if (given) {
    const found = [join(given, String(size)), given].find(isWhole);
    if (!found) throw problem(`BENCH_DATA names ${given}, where ${FILES.map((name) => `${name}.csv`).join(", ")} are not.`);
    return found;
  }
  const data = join(folder, String(size));
  if (isWhole(data)) return data;
  if (!hasGenerator()) {
    throw problem(`NOTHING WAS MEASURED. The data set's generator is not here (${GENERATOR}). Set BENCH_DATA to a folder with its CSV files instead.`);
  }
  const half = `${data}.half-${process.pid}`;
  mkdirSync(half, { recursive: true });
  await runNode([GENERATOR, String(size), half]);
  rmSync(data, { recursive: true, force: true });
  renameSync(half, data);
  return data;
}

const isWhole = (folder: string) => FILES.every((name) => existsSync(join(folder, `${name}.csv`)));

function runNode(args: string[]) {
  return new Promise<void>((done, failed) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 ? done() : failed(problem(`${args.join(" ")} ended with ${code}.`))));
  });
}
