import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";

const EVERY_MS = 100;
const PAGE = 4096;

/** Ends a process that holds more megabytes than this: what it unpacks lies outside the objects that node counts. Only where the system tells (Linux). */
export function watchMemory(child: ChildProcess, megabytes: number) {
  let exceeded = false;
  const timer = setInterval(async () => {
    const statm = await readFile(`/proc/${child.pid}/statm`, "utf8").catch(() => "");
    const resident = (Number(statm.split(" ")[1]) * PAGE) / 1024 / 1024;
    if (!(resident > megabytes)) return;
    exceeded = true;
    child.kill("SIGKILL");
  }, EVERY_MS);
  return { exceeded: () => exceeded, stop: () => clearInterval(timer) };
}
