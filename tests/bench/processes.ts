import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of Linux's accounts: a hundredth of a second. */
const TICK_MS = 10;

type Stat = { pid: number; parent: number; cpu: number; ofChildren: number };

/** What processes have used so far; null where the system keeps no such accounts. */
export type Usage = { cpuMs: number; residentMb: number } | null;

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ").map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
    return { pid, parent, cpu: (user + system) * TICK_MS, ofChildren: (childrenUser + childrenSystem) * TICK_MS };
  } catch {
    return null;
  }
}

/** A process with all that it has started. */
function treeOf(root: number): Stat[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(Number(name)) ?? []);
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

/** CPU time and resident memory of a process and its children, those that have ended included. */
export function usageOf(root: number): Usage {
  if (process.platform !== "linux") return null;
  const tree = treeOf(root);
  return {
    cpuMs: tree.reduce((sum, { cpu, ofChildren }) => sum + cpu + ofChildren, 0),
    residentMb: tree.reduce((sum, { pid }) => sum + residentOf(pid), 0),
  };
}

function residentOf(pid: number) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The parent of a process: PostgreSQL's own, for one of its backends. */
export const parentOf = (pid: number) => statOf(pid)?.parent ?? pid;
