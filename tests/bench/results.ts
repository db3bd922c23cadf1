import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Export } from "./exports";
import type { Size } from "./data";
import { benchFolder } from "./databases";
import type { Extraction } from "./extraction";
import type { Followed } from "./followers";
import type { Measure } from "./measure";
import type { RecordExport } from "./record-export";

/** Everything measured of one size: each question by how many asked at once. */
export type SizeResults = { measures: Record<string, Record<string, Measure>>; csv?: Export; xlsx?: Export; record?: RecordExport; followers?: Followed; counts?: { p50: number; p95: number }; startMs?: number };

export type Results = { at: string; code: string; cores: number; processes: number; extraction?: Extraction; sizes: Partial<Record<Size, SizeResults>> };

const file = () => join(benchFolder(), "last.json");

/** The run before, if there was one on this machine. */
export function readLast(): Results | null {
  return existsSync(file()) ? (JSON.parse(readFileSync(file(), "utf8")) as Results) : null;
}

/** Keeps this run; what it did not measure stays as it was. */
export function keep(results: Results, last: Results | null) {
  const sizes: Results["sizes"] = { ...last?.sizes };
  for (const [name, { measures, ...rest }] of Object.entries(results.sizes) as [Size, SizeResults][]) {
    sizes[name] = { ...sizes[name], ...rest, measures: { ...sizes[name]?.measures, ...measures } };
  }
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(file(), JSON.stringify({ ...results, extraction: results.extraction ?? last?.extraction, sizes }, null, 1));
}
