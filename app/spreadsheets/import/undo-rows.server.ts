import { db } from "~/db.server";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import { voidItem } from "~/recommendations/edit-item";
import { PLAIN_ENTRY, type Change, type Item } from "~/recommendations/item";
import { readEntry, type Tx } from "~/recommendations/load-item.server";
import { undoOf } from "~/recommendations/many/take-back";
import { translator } from "~/locales/translator";
import { refuse, type Refusal } from "~/refusal";
import { inLanes } from "./lanes.server";
import type { Settled } from "./settle-rows.server";
import type { Step, Working } from "./steps.server";

const BATCH = 100;

type Row = { number: number; outcome: "CREATED" | "CHANGED"; item: number; itemNumber: number; written: number[] };

/** Takes the next rows of an import back, the last first: what it created is void again, what it changed as before, where nobody has acted since. */
export async function undoStep(working: Working): Promise<Step> {
  return () => undoBatch(working);
}

async function undoBatch(working: Working): Promise<number> {
  const { imported, stop } = working;
  const rows = await db.$queryRaw<Row[]>`
    SELECT b."number", b."outcome"::text AS "outcome", b."recommendationId" AS "item", r."number" AS "itemNumber", b."written" FROM "ImportRow" b JOIN "Recommendation" r ON r."id" = b."recommendationId"
    WHERE b."importId" = ${imported.id}::uuid AND b."outcome" IN ('CREATED', 'CHANGED') ORDER BY b."number" DESC LIMIT ${BATCH}`;
  return inLanes(imported.id, rows, ["CREATED", "CHANGED"], "KEPT", stop, async (row) => (tx) => undoOne(tx, working, row));
}

async function undoOne(tx: Tx, working: Working, row: Row): Promise<Settled | Refusal> {
  const done = row.outcome === "CREATED" ? await voidCreated(tx, working, row) : await takeBackAll(tx, working, row);
  return done.ok ? { number: row.number, outcome: "UNDONE" } : done;
}

const actedOn = () => refuse("stale", "many.reason.actedOn");

/** An item that has gone on since is somebody's work, also where only this side knows of it. */
async function voidCreated(tx: Tx, { imported, actor, programme }: Working, { item, itemNumber, written }: Row) {
  const own = await tx.sideChain.findFirst({ where: { recommendationId: item, sideId: actor.side?.id ?? 0 }, select: { sideId: true } });
  if (own) return actedOn();
  const entry = { ...PLAIN_ENTRY, note: translator(null)("tableRows.reason.undone"), channel: "IMPORT" as const, channelReference: imported.name.slice(0, 200) };
  const last = Math.max(...written);
  return changeWithin(tx, { actor, programme, number: itemNumber, version: null }, (now) => (now.version === last ? voidItem(now, entry) : actedOn()));
}

/** Takes back what the row's acts wrote, the last first. */
async function takeBackAll(tx: Tx, { actor, programme }: Working, { item, itemNumber, written }: Row): Promise<{ ok: true } | Refusal> {
  let expected = Math.max(...written);
  for (const version of [...written].sort((a, b) => b - a)) {
    const entry = await readEntry(tx, item, version);
    const decide = (now: Item): Change | Refusal => (entry && entry.personId === actor.personId && now.version === expected ? undoOf(now, entry) : actedOn());
    const done = await changeWithin(tx, { actor, programme, number: itemNumber, version: null }, decide);
    if (!done.ok) return done;
    expected = done.version;
  }
  return { ok: true };
}
