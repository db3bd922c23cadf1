import { BulkOutcome, BulkState } from "#db/enums";
import { db } from "~/db.server";
import { sendJob, type Worker } from "~/jobs.server";
import { AT_WORK, isAtWork, readChange, type ManyChange } from "./change.server";
import { nextStep } from "./steps.server";

/** One job works this long and hands on to the next, so that what a killed process leaves is soon taken up. */
const SLICE_MS = 10_000;
const PAUSE_SECONDS = 2;

/** Where each state leads when nothing of the list is left in the outcomes that it goes through. */
const LEADS_TO: Partial<Record<BulkState, { next: BulkState; goesThrough: BulkOutcome[] }>> = {
  PLANNING: { next: "PREVIEW", goesThrough: ["WAITING"] },
  RUNNING: { next: "DONE", goesThrough: ["WAITING"] },
  UNDOING: { next: "UNDONE", goesThrough: ["CHANGED", "PROPOSED"] },
};

/** Goes on with a change of many where it stands, until nothing is left or it has to stop. Answers whether nothing is left. Several processes may do so at once. */
export async function workOn(id: string, stop: () => boolean): Promise<boolean> {
  const change = await readChange(id);
  if (!change || !isAtWork(change)) return true;
  const step = await nextStep(change, stop);
  do {
    if (stop()) return finish(change);
  } while ((await step()) > 0);
  return finish(change);
}

/** A stop that comes after so many milliseconds. */
export function after(milliseconds: number) {
  const end = Date.now() + milliseconds;
  return () => Date.now() >= end;
}

/** The job: one slice of the work, and another job for what is left. */
export const workJob: Worker = async ({ id }, stopping) => {
  const over = after(SLICE_MS);
  const done = await workOn(id, () => stopping.aborted || over());
  if (!done) await askForWork(id, over() ? 0 : PAUSE_SECONDS);
};

/** Has some process go on with a change of many. */
export async function askForWork(id: string, seconds = 0, tx: Parameters<typeof sendJob>[0] = db) {
  await sendJob(tx, "many", { id }, { key: id, after: seconds });
}

/** Sees to it that whatever was begun is gone on with: asked at every start, in case a job was lost. */
export async function resumeWork() {
  const begun = await db.bulkChange.findMany({ where: { state: { in: [...AT_WORK] } }, select: { id: true } });
  for (const { id } of begun) await askForWork(id);
}

async function finish({ id, state }: ManyChange): Promise<boolean> {
  const way = LEADS_TO[state];
  if (!way) return true;
  const ended = await db.$executeRaw`
    UPDATE "BulkChange" c SET "state" = ${way.next}::"BulkState", "finishedAt" = now(),
      "counts" = (SELECT jsonb_object_agg(n."outcome", n."count") FROM (SELECT "outcome", count(*)::int AS "count" FROM "BulkItem" WHERE "bulkChangeId" = c."id" GROUP BY 1) n)
    WHERE c."id" = ${id}::uuid AND c."state" = ${state}::"BulkState"
      AND NOT EXISTS (SELECT FROM "BulkItem" b WHERE b."bulkChangeId" = c."id" AND b."outcome" = ANY(${way.goesThrough}::"BulkOutcome"[]))`;
  if (ended) return true;
  const now = await db.bulkChange.findUnique({ where: { id }, select: { state: true } });
  return now?.state !== state;
}
