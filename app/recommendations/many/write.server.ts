import { db } from "~/db.server";
import { log } from "~/log.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { changeWithin, type Decide } from "~/recommendations/change-recommendation.server";
import type { Tx } from "~/recommendations/load-item.server";
import type { WrittenAct } from "./acts";
import type { ManyChange } from "./change.server";
import { outcomeOf } from "./plan-item";
import { takeBack } from "./take-back";
import type { Message } from "~/refusal";

const BATCH = 100;
const TRIES = 3;
/** Items written side by side: one is decided here while the database writes another; few, for people wait for both. */
const LANES = 2;

type Writing = { change: ManyChange; programme: Programme; actor: Actor; stop: () => boolean };
type Next = { id: number; number: number; version: number; written: number | null };
type Became = { outcome: "CHANGED" | "PROPOSED" | "UNCHANGED" | "REFUSED" | "UNDONE" | "KEPT"; reason: Message | null; written?: number };
type Write = (tx: Tx, next: Next) => Promise<Became>;

/** Carries the act out on the next of the list, through the one writer, from the version that the preview showed. Answers on how many. */
export function carryOutBatch(writing: Writing, decide: Decide): Promise<number> {
  const { change, programme, actor } = writing;
  return writeBatch(writing, ["WAITING"], "REFUSED", async (tx, { number, version }) => {
    const answer = await changeWithin(tx, { actor, programme, number, version }, decide);
    return { ...outcomeOf(change.act as WrittenAct, answer), written: answer.ok ? answer.version : undefined };
  });
}

/** Takes the act back on the next of the list, where nobody has acted since. */
export function takeBackBatch(writing: Writing): Promise<number> {
  const { programme, actor } = writing;
  return writeBatch(writing, ["CHANGED", "PROPOSED"], "KEPT", async (tx, { number, written }) => {
    const answer = await changeWithin(tx, { actor, programme, number, version: null }, (item) => takeBack(item, actor, written ?? 0));
    return answer.ok ? { outcome: "UNDONE", reason: null } : { outcome: "KEPT", reason: answer.message };
  });
}

async function writeBatch({ change, stop }: Writing, from: string[], otherwise: "REFUSED" | "KEPT", write: Write): Promise<number> {
  const batch = await db.$queryRaw<Next[]>`
    SELECT r."id", r."number", b."version", b."written" FROM "BulkItem" b JOIN "Recommendation" r ON r."id" = b."recommendationId"
    WHERE b."bulkChangeId" = ${change.id}::uuid AND b."outcome" = ANY(${from}::"BulkOutcome"[]) ORDER BY b."recommendationId" LIMIT ${BATCH}`;
  let settled = 0;
  const lane = async () => {
    for (let next = batch.shift(); next && !stop(); next = batch.shift()) settled += (await settleOne(change.id, next, from, otherwise, write)) ? 1 : 0;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return settled;
}

/** One item and its place on the list, together or not at all. What fails without a reason is tried again, then named as such; a database that is gone is not. */
async function settleOne(id: string, next: Next, from: string[], otherwise: "REFUSED" | "KEPT", write: Write): Promise<boolean> {
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      return await db.$transaction(async (tx) => (await claim(tx, id, next, from)) && (await settle(tx, id, next, await write(tx, next))));
    } catch (error) {
      log.error({ err: error, change: id, number: next.number, tries }, "one of many failed");
    }
  }
  return db.$transaction(async (tx) => (await claim(tx, id, next, from)) && settle(tx, id, next, { outcome: otherwise, reason: { key: "many.reason.failed" } }));
}

/** Takes a place of the list for this transaction; what another process has at hand, or has done, is left to it. */
async function claim(tx: Tx, id: string, next: Next, from: string[]) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "BulkItem" WHERE "bulkChangeId" = ${id}::uuid AND "recommendationId" = ${next.id} AND "outcome" = ANY(${from}::"BulkOutcome"[]) FOR UPDATE SKIP LOCKED`;
  return rows.length === 1;
}

async function settle(tx: Tx, id: string, next: Next, { outcome, reason, written }: Became) {
  await tx.$executeRaw`
    UPDATE "BulkItem" SET "outcome" = ${outcome}::"BulkOutcome", "reason" = ${reason ? JSON.stringify(reason) : null}::jsonb, "written" = coalesce(${written ?? null}::int, "written")
    WHERE "bulkChangeId" = ${id}::uuid AND "recommendationId" = ${next.id}`;
  return true;
}
