import { db } from "~/db.server";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import type { Refusal } from "~/refusal";
import { compareRows } from "~/spreadsheets/round-trip/compare-rows.server";
import { planOfOurs } from "~/spreadsheets/round-trip/plan-back";
import { readBases } from "./bases.server";
import { inLanes } from "./lanes.server";
import { keepKeys } from "./keep-keys.server";
import type { KeyedRow } from "./matching.server";
import type { Chosen } from "./mapping";
import { planRow, type Found, type Planned } from "./plan-row";
import { readFound } from "./read-found.server";
import type { Running } from "./run-rows.server";
import type { Settled } from "./settle-rows.server";
import { understandRow } from "./understand-row";
import { understandRows } from "./understand-rows.server";

const BATCH = 100;

type Row = KeyedRow & { chosen: Chosen; item: number; version: number };

/** Changes the items of the next rows, each by its ordinary acts in a transaction of its own; answers how many were settled. */
export async function changeBatch(running: Running): Promise<number> {
  const { imported, programme, actor, matching, context, comparison, stop } = running;
  const rows = await db.$queryRaw<Row[]>`
    SELECT r."number", r."cells", r."chosen", r."recommendationId" AS "item", r."version", r."key", r."ownKey" FROM "ImportRow" r
    WHERE r."importId" = ${imported.id}::uuid AND r."kind" = 'UPDATE' AND r."outcome" = 'WAITING' ORDER BY r."number" LIMIT ${BATCH}`;
  if (!rows.length) return 0;
  const ids = rows.map(({ item }) => item);
  const [found, bases, understood, compared] = await Promise.all([
    readFound(programme, actor, ids, imported.mapping.language), readBases(imported, ids, context), understandRows(imported, rows, matching, context), comparison && compareRows(comparison, rows),
  ]);
  return inLanes(imported.id, rows, ["WAITING"], "REFUSED", stop, async (row) => {
    const whole = understood.get(row.number) ?? understandRow(row, context);
    const item = found.get(row.item);
    if ("kind" in whole || !item) return refused(row, { ok: false, reason: "stale", message: { key: "tableRows.reason.changedMeanwhile" } });
    const ours = compared?.get(row.number);
    const planned = ours ? planOfOurs({ row, compared: ours, found: item, chosen: row.chosen }, context) : planRow(whole, item, bases.get(row.item) ?? null, row.chosen, context);
    if (planned.kind === "UNCHANGED") return { number: row.number, outcome: "UNCHANGED" };
    if (planned.kind !== "UPDATE") return { number: row.number, outcome: "REFUSED", reason: planned.plan.errors[0]?.reason ?? { key: "tableRows.reason.changedMeanwhile" } };
    return (tx) => changeOne(tx, running, row, item, planned);
  });
}

const refused = ({ number }: Row, { message }: Refusal): Settled => ({ number, outcome: "REFUSED", reason: message });

async function changeOne(tx: Parameters<typeof changeWithin>[0], { actor, programme, matching }: Running, row: Row, { item }: Found, { steps }: Planned): Promise<Settled | Refusal> {
  const written: number[] = [];
  for (const step of steps) {
    const done = await changeWithin(tx, { actor, programme, number: item.number, version: row.version }, step.decide);
    if (!done.ok) return done;
    written.push(done.version);
  }
  await keepKeys(tx, programme, [{ row, id: item.id }], matching);
  return { number: row.number, outcome: "CHANGED", written };
}
