import { randomUUID } from "node:crypto";
import { db } from "~/db.server";
import { wakeJobs } from "~/jobs.server";
import { atLength } from "~/recommendations/many/at-length.server";
import { AT_ONCE } from "~/recommendations/many/begin.server";
import { after } from "~/recommendations/many/work.server";
import type { Tx } from "~/recommendations/load-item.server";
import { refuse, type Refusal } from "~/refusal";
import { barImport, type Member } from "./read.server";
import type { Progress, TableImport } from "./table-import";
import { askForWork, workOn } from "./work.server";

/** How long for what is done at once; a job takes up what is left then, or after a crash. */
const AT_ONCE_MS = 20_000;
const RESCUE_SECONDS = 30;

type Begun = { ok: true } | Refusal;

/** Carries out what a preview showed; only by who had it worked out, for it was worked out for them. */
export async function carryOut(membership: Pick<Member, "actor">, imported: TableImport): Promise<Begun> {
  const barred = barBeginner(membership, imported);
  if (barred) return barred;
  const { counts } = imported;
  if (counts?.CONFLICT) return refuse("invalid", "tableRows.refusal.conflictsOpen", { count: counts.CONFLICT });
  if (!counts?.CREATE && !counts?.UPDATE) return refuse("invalid", "tableRows.refusal.nothingToDo");
  return begin(imported, "PREVIEW", "RUNNING", async (tx) => {
    await tx.$executeRaw`
      UPDATE "ImportRow" SET "outcome" = CASE "kind" WHEN 'UNCHANGED' THEN 'UNCHANGED' WHEN 'SKIPPED' THEN 'SKIPPED' ELSE 'REFUSED' END::"RowOutcome"
      WHERE "importId" = ${imported.id}::uuid AND "kind" IN ('UNCHANGED', 'SKIPPED', 'ERROR')`;
    if (counts.CREATE && imported.sourceId === null) await makeSource(tx, imported);
    return (counts.CREATE ?? 0) + (counts.UPDATE ?? 0);
  });
}

/** Takes it all back, as far as nobody has acted since; the keys stay, so that the same rows bring the items back. */
export async function undoImport(membership: Pick<Member, "actor">, imported: TableImport): Promise<Begun> {
  const barred = barBeginner(membership, imported);
  if (barred) return barred;
  return begin(imported, "DONE", "UNDOING", (tx) => tx.importRow.count({ where: { importId: imported.id, outcome: { in: ["CREATED", "CHANGED"] } } }));
}

/** Stops what is being carried out: what is done stays, and can be taken back; what is not will not be done. */
export async function stop(membership: Pick<Member, "actor">, imported: TableImport): Promise<Begun> {
  const barred = barImport(membership);
  if (barred) return barred;
  if (imported.state !== "RUNNING") return refuse("stale", "tableRows.refusal.notReady");
  await atLength((tx) => tx.$executeRaw`
    UPDATE "ImportRow" SET "outcome" = 'REFUSED', "reason" = '{"key":"many.reason.stopped"}' WHERE "importId" = ${imported.id}::uuid AND "outcome" = 'WAITING'`);
  await workOn(imported.id, after(AT_ONCE_MS));
  return { ok: true };
}

/** How far an import is in what is being done with it. */
export async function progressOf({ id, state, read, toDo }: Pick<TableImport, "id" | "state" | "read" | "toDo">): Promise<Progress> {
  if (state === "READING") return { state, done: read, toDo };
  const left = { PLANNING: { kind: null }, RUNNING: { outcome: "WAITING" as const }, UNDOING: { outcome: { in: ["CREATED" as const, "CHANGED" as const] } } };
  if (!(state in left)) return { state, done: toDo, toDo };
  const count = await db.importRow.count({ where: { importId: id, ...left[state as keyof typeof left] } });
  return { state, done: Math.max(toDo - count, 0), toDo };
}

function barBeginner(membership: Pick<Member, "actor">, imported: TableImport): Refusal | null {
  const barred = barImport(membership);
  if (barred) return barred;
  return membership.actor.memberId === imported.memberId ? null : refuse("not-allowed", "tableRows.refusal.otherPerson", { name: imported.by });
}

async function begin({ id }: TableImport, from: "PREVIEW" | "DONE", to: "RUNNING" | "UNDOING", prepare: (tx: Tx) => Promise<number>): Promise<Begun> {
  const toDo = await atLength(async (tx) => {
    const { count } = await tx.import.updateMany({ where: { id, state: from }, data: { state: to, finishedAt: null } });
    if (!count) return null;
    const rows = await prepare(tx);
    await tx.import.update({ where: { id }, data: { toDo: rows } });
    await askForWork(id, rows <= AT_ONCE ? RESCUE_SECONDS : 0, tx);
    return rows;
  });
  if (toDo === null) return refuse("stale", "tableRows.refusal.begunAlready");
  if (toDo <= AT_ONCE) await workOn(id, after(AT_ONCE_MS));
  else wakeJobs("imports");
  return { ok: true };
}

/** The table as a source: what it created stands in it. */
async function makeSource(tx: Tx, { id, programme, mapping, name }: TableImport) {
  const source = await tx.source.create({ data: { programmeId: programme.id, key: randomUUID(), title: mapping.sourceTitle || name }, select: { id: true } });
  await tx.import.update({ where: { id }, data: { sourceId: source.id } });
}
