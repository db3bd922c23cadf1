import { db } from "~/db.server";
import { foldIfPossible } from "~/history/fold-counts.server";
import { sendJob, wakeJobs, type Worker } from "~/jobs.server";
import { findPlaceOfMember } from "~/programmes/membership.server";
import { after } from "~/recommendations/many/work.server";
import { finish } from "./finish.server";
import { readImport } from "./read.server";
import { nextStep } from "./steps.server";
import { AT_WORK, isAtWork } from "./table-import";

/** One job works this long and hands on to the next, so that what a killed process leaves is soon taken up. */
const SLICE_MS = 10_000;
const PAUSE_SECONDS = 2;
/** How long a person waits for an answer before the work goes on behind the page. */
const AT_ONCE_MS = 2500;
/** More rows than that are a job at once. */
const FEW = 2000;

/** Goes on with an import where it stands, until nothing is left or it has to stop. Answers whether nothing is left. Several processes may do so at once. */
export async function workOn(id: string, stop: () => boolean): Promise<boolean> {
  const row = await db.import.findUnique({ where: { id }, select: { memberId: true, state: true, programmeId: true } });
  if (!row || !isAtWork(row)) return true;
  const place = await findPlaceOfMember(row.memberId);
  const imported = place && (await readImport(place.programme, id));
  if (!place || !imported) return finish(id, row.state, { key: "many.reason.officeEnded" });
  const step = await nextStep({ imported, ...place, stop });
  do {
    if (stop()) return finish(id, row.state);
  } while ((await step()) > 0);
  return finish(id, row.state);
}

/** Does what can be done before the answer, and leaves the rest to a job. */
export async function goOn(id: string, rows = 0) {
  if (rows <= FEW && (await workOn(id, after(AT_ONCE_MS)))) return;
  await askForWork(id);
  wakeJobs("imports");
}

/** The job: one slice of the work, and another job for what is left. */
export const importJob: Worker = async ({ id }, stopping) => {
  const over = after(SLICE_MS);
  const done = await workOn(id, () => stopping.aborted || over());
  await foldIfPossible();
  if (!done) await askForWork(id, over() ? 0 : PAUSE_SECONDS);
};

/** Has some process go on with an import. */
export async function askForWork(id: string, seconds = 0, tx: Parameters<typeof sendJob>[0] = db) {
  await sendJob(tx, "imports", { id }, { key: id, after: seconds });
}

/** Sees to it that whatever was begun is gone on with: asked at every start, in case a job was lost. */
export async function resumeImports() {
  const begun = await db.import.findMany({ where: { state: { in: [...AT_WORK] } }, select: { id: true } });
  for (const { id } of begun) await askForWork(id);
}
