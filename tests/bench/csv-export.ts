import { ask, openAgent } from "./http";
import { usageOf } from "./processes";

export type Export = { ms: number; mb: number; rows: number; grownMb: number | null };

const COLUMNS = ["reference", "title", "sector", "status", "owner", "deadline", "update"];

/** Fetches every item as CSV while the server's memory is watched. */
export async function measureExport(origin: string, programme: string, cookie: string, serverPid: number): Promise<Export> {
  const url = `${origin}/p/${programme}/recommendations.csv?${COLUMNS.map((name) => `columns=${name}`).join("&")}`;
  const agent = openAgent(1);
  const before = usageOf(serverPid)?.residentMb ?? null;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most ?? 0, usageOf(serverPid)?.residentMb ?? 0)), 50);
  const from = performance.now();
  const answer = await ask({ agent, url, cookie, keep: true });
  const ms = performance.now() - from;
  clearInterval(watch);
  agent.destroy();
  if (answer.status !== 200) throw new Error(`The CSV was answered with ${answer.status}`);
  const rows = answer.body.toString().split("\r\n").length - 2;
  return { ms, mb: answer.body.length / 1e6, rows, grownMb: before === null || most === null ? null : most - before };
}
