import { ask, openAgent } from "./http";
import { percentiles } from "./measure";
import { usageOf } from "./processes";
import { PROGRAMME_KEY } from "./programme";

export type RecordExport = { p50: number; p95: number; kb: number; grownMb: number | null };

const TIMES = 20;

/** Fetches the record of a session of 200 points as .docx, time and again, while the server's memory is watched. */
export async function measureRecord(origin: string, cookie: string, meeting: number, serverPid: number): Promise<RecordExport> {
  const agent = openAgent(1);
  const url = `${origin}/p/${PROGRAMME_KEY}/meetings/${meeting}/record.docx`;
  const before = usageOf(serverPid)?.residentMb ?? null;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most ?? 0, usageOf(serverPid)?.residentMb ?? 0)), 20);
  const took: number[] = [];
  let kb = 0;
  for (let turn = 0; turn < TIMES; turn++) {
    const from = performance.now();
    const answer = await ask({ agent, url, cookie, keep: true });
    if (answer.status !== 200) throw new Error(`The record was answered with ${answer.status}`);
    took.push(performance.now() - from);
    kb = answer.body.length / 1000;
  }
  clearInterval(watch);
  agent.destroy();
  return { ...percentiles(took), kb, grownMb: before === null || most === null ? null : most - before };
}
