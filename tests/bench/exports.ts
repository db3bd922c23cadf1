import { readZip } from "../support/unzip";
import { ask, openAgent } from "./http";
import { usageOf } from "./processes";

export type Export = { ms: number; mb: number; rows: number; grownMb: number | null };

const COLUMNS = ["reference", "title", "sector", "status", "owner", "deadline", "update"];

/** Fetches every item as a file while the server's memory is watched: the list's columns as CSV, or every field as a workbook. */
export async function measureExport(origin: string, programme: string, cookie: string, serverPid: number, kind: "csv" | "xlsx"): Promise<Export> {
  const url = `${origin}/p/${programme}/recommendations.${kind}?${COLUMNS.map((name) => `columns=${name}`).join("&")}`;
  const agent = openAgent(1);
  const before = usageOf(serverPid)?.residentMb ?? null;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most ?? 0, usageOf(serverPid)?.residentMb ?? 0)), 50);
  const from = performance.now();
  const answer = await ask({ agent, url, cookie, keep: true });
  const ms = performance.now() - from;
  clearInterval(watch);
  agent.destroy();
  if (answer.status !== 200) throw new Error(`The file was answered with ${answer.status}`);
  const rows = kind === "csv" ? answer.body.toString().split("\r\n").length - 2 : (readZip(answer.body).get("xl/worksheets/sheet1.xml")?.split("<row ").length ?? 0) - 3;
  return { ms, mb: answer.body.length / 1e6, rows, grownMb: before === null || most === null ? null : most - before };
}
