import pg from "pg";
import { percentiles } from "./measure";
import { PROGRAMME_KEY } from "./programme";

const BY_STATUS = `SELECT d."status", sum(d."change")::int AS "n" FROM "StatusByDay" d JOIN "Programme" p ON p."id" = d."programmeId"
  WHERE p."key" = $1 AND d."day" <= $2 GROUP BY d."status"`;

/** How long the database takes to count by status, today and as of days all over the programme's life, in milliseconds. */
export async function measureCounts(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const took: number[] = [];
  for (let turn = 0; turn < 210; turn++) {
    const day = turn % 2 ? "9999-12-31" : new Date(Date.UTC(2023, 0, 2 + turn * 5)).toISOString().slice(0, 10);
    const from = performance.now();
    await client.query(BY_STATUS, [PROGRAMME_KEY, day]);
    if (turn >= 10) took.push(performance.now() - from);
  }
  await client.end();
  return percentiles(took);
}
