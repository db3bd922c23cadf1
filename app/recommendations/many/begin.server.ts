import { wakeJobs } from "~/jobs.server";
import { refuse, type Refusal } from "~/refusal";
import { atLength } from "./at-length.server";
import type { ManyChange } from "./change.server";
import { stopRest } from "./steps.server";
import { after, askForWork, workOn } from "./work.server";

/** Up to so many are done before the answer; more are a job that can be left and come back to. */
export const AT_ONCE = 200;
/** How long a person waits for a preview before it goes on behind the page. */
const PREVIEW_MS = 2500;
/** How long for what is done at once; a job takes up what is left then, or after a crash. */
const AT_ONCE_MS = 20_000;
const RESCUE_SECONDS = 30;

type Begun = { ok: true } | Refusal;

/** Works out what would become of a frozen list, at once or, where that takes long, as a job. */
export async function beginPreview(id: string) {
  if (await workOn(id, after(PREVIEW_MS))) return;
  await askForWork(id);
  wakeJobs("many");
}

/** Carries out what a preview showed: what would change or become a proposal. The rest of the list stays as the preview said. */
export const beginCarryingOut = (change: ManyChange): Promise<Begun> => begin(change, "PREVIEW", "RUNNING");

/** Takes it all back, as far as nobody has acted since. */
export const beginUndo = (change: ManyChange): Promise<Begun> => begin(change, "DONE", "UNDOING");

/** Stops what is being carried out: what is done stays, and can be taken back; what is not will not be done. */
export async function stopCarryingOut(change: ManyChange): Promise<void> {
  if (change.state !== "RUNNING") return;
  await stopRest(change);
  await workOn(change.id, after(AT_ONCE_MS));
}

async function begin({ id }: ManyChange, from: "PREVIEW" | "DONE", to: "RUNNING" | "UNDOING"): Promise<Begun> {
  const toDo = await atLength(async (tx) => {
    const { count } = await tx.bulkChange.updateMany({ where: { id, state: from }, data: { state: to, finishedAt: null } });
    if (!count) return null;
    const waiting = to === "RUNNING"
      ? await tx.$executeRaw`UPDATE "BulkItem" SET "outcome" = 'WAITING' WHERE "bulkChangeId" = ${id}::uuid AND "outcome" IN ('CHANGED', 'PROPOSED')`
      : await tx.bulkItem.count({ where: { bulkChangeId: id, outcome: { in: ["CHANGED", "PROPOSED"] } } });
    await tx.$executeRaw`UPDATE "BulkChange" SET "toDo" = ${waiting}::int, "counts" = NULL WHERE "id" = ${id}::uuid`;
    await askForWork(id, waiting <= AT_ONCE ? RESCUE_SECONDS : 0, tx);
    return waiting;
  });
  if (toDo === null) return refuse("stale", "many.refusal.begunAlready");
  if (toDo <= AT_ONCE) await workOn(id, after(AT_ONCE_MS));
  else wakeJobs("many");
  return { ok: true };
}
