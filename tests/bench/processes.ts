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
    residentMb: residentOf(tree.map(({ pid }) => pid)),
  };
}

/** What processes of one program hold together: what each has of its own, and once the files that all of them map, above all the program itself. */
function residentOf(pids: number[]) {
  const each = pids.map((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const kb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
      return { own: kb("RssAnon"), mapped: kb("RssFile") + kb("RssShmem") };
    } catch {
      return { own: 0, mapped: 0 };
    }
  });
  return (each.reduce((sum, { own }) => sum + own, 0) + Math.max(0, ...each.map(({ mapped }) => mapped))) / 1024;
}

/** The parent of a process: PostgreSQL's own, for one of its backends. */
export const parentOf = (pid: number) => statOf(pid)?.parent ?? pid;
