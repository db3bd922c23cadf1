import { db } from "~/db.server";
import { log } from "~/log.server";

const HOUR = 3_600_000;

/** Makes one row of each day and status of the counts, with the same sums; answers how many rows became fewer. */
export async function foldCounts(): Promise<number> {
  const [row] = await db.$queryRaw<{ rows: number }[]>`SELECT fold_status_by_day() AS "rows"`;
  return row?.rows ?? 0;
}

/** The same where nobody waits for it to succeed: after many moves at once. */
export async function foldIfPossible() {
  await foldCounts().catch((error: Error) => log.warn({ problem: error.message }, "the counts by day were not folded, and will be within the hour"));
}

/** Folds now and every hour, in the background: counting stays as fast as the days are many, however many moves there were. */
export function keepCountsFolded() {
  void foldIfPossible();
  setInterval(() => void foldIfPossible(), HOUR).unref();
}
