import { allOrNothing } from "~/all-or-nothing.server";
import { db } from "~/db.server";
import { log } from "~/log.server";
import type { Tx } from "~/recommendations/load-item.server";
import type { Message, Refusal } from "~/refusal";
import { settleRows, type Settled } from "./settle-rows.server";

/** Items written side by side: one is decided here while the database writes another; few, for people wait for both. */
const LANES = 2;
const TRIES = 3;

type Write = (tx: Tx) => Promise<Settled | Refusal>;
type Decide<R> = (row: R) => Promise<Settled | Write>;
type Otherwise = "REFUSED" | "KEPT";

/** Settles rows each in a transaction of its own, with what it writes: all of it or, where something is refused, nothing. Answers how many were settled. */
export async function inLanes<R extends { number: number }>(importId: string, rows: R[], from: string[], otherwise: Otherwise, stop: () => boolean, decide: Decide<R>): Promise<number> {
  const left = [...rows];
  let settled = 0;
  const lane = async () => {
    for (let row = left.shift(); row && !stop(); row = left.shift()) settled += (await settleOne(importId, row, from, otherwise, decide)) ? 1 : 0;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return settled;
}

/** What fails without a reason is tried again, then named as such; a database that is gone is not. */
async function settleOne<R extends { number: number }>(importId: string, row: R, from: string[], otherwise: Otherwise, decide: Decide<R>): Promise<boolean> {
  const settle = (reason: Message, outcome: Settled["outcome"] = otherwise) => db.$transaction(async (tx) => (await claim(tx, importId, row.number, from)) && (await settleRows(tx, importId, [{ number: row.number, outcome, reason }])) > 0);
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      const decided = await decide(row);
      const write: Write = typeof decided === "function" ? decided : async () => decided;
      const done = await allOrNothing(async (tx): Promise<{ ok: true; mine: boolean } | Refusal> => {
        if (!(await claim(tx, importId, row.number, from))) return { ok: true, mine: false };
        const became = await write(tx);
        if ("ok" in became) return became;
        await settleRows(tx, importId, [became]);
        return { ok: true, mine: true };
      });
      return done.ok ? done.mine : settle(reasonOf(done));
    } catch (error) {
      log.error({ err: error, import: importId, number: row.number, tries }, "a row of an import failed");
    }
  }
  return settle({ key: "many.reason.failed" });
}

const reasonOf = ({ reason, message }: Refusal): Message => (reason === "stale" && message.key !== "many.reason.actedOn" ? { key: "tableRows.reason.changedMeanwhile" } : message);

/** Takes a row for this transaction; what another process has at hand, or has done, is left to it. */
async function claim(tx: Tx, importId: string, number: number, from: string[]) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ImportRow" WHERE "importId" = ${importId}::uuid AND "number" = ${number} AND "outcome" = ANY(${from}::"RowOutcome"[]) FOR UPDATE SKIP LOCKED`;
  return rows.length === 1;
}
