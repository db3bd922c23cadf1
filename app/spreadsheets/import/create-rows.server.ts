import { db } from "~/db.server";
import { inPieces } from "~/in-pieces.server";
import { log } from "~/log.server";
import type { Tx } from "~/recommendations/load-item.server";
import { registerManyWithin } from "~/recommendations/register.server";
import type { NewItem } from "~/recommendations/new-item";
import type { Message } from "~/refusal";
import { findItems } from "./find-items.server";
import { keepKeys } from "./keep-keys.server";
import type { KeyedRow } from "./matching.server";
import { planRow } from "./plan-row";
import type { Running } from "./run-rows.server";
import { settleRows } from "./settle-rows.server";
import { understandRow } from "./understand-row";
import { understandRows } from "./understand-rows.server";

/** Few enough that nobody waits long for the next number. */
const BATCH = 600;
/** So many are understood before others are answered. */
const PIECE = 25;
/** While the database writes one batch, the next is made ready here. */
const LANES = 2;
const TRIES = 3;

/** Behind which row a lane goes on: what is done before it is not gone through again. */
type Place = { after: number };

/** Registers the rows that are to be created, until none is left or it has to stop; answers how many were settled. */
export async function createRows(running: Running): Promise<number> {
  const lane = async () => {
    const place: Place = { after: 0 };
    let settled = 0;
    for (let some = 1; some > 0 && !running.stop(); settled += some) some = await createTogether(running, place);
    return settled;
  };
  const settled = await Promise.all(Array.from({ length: LANES }, lane));
  return settled.reduce((sum, one) => sum + one, 0);
}

/** The next of them together, or not at all, with their places in the import. Where they fail without a reason, one by one. */
async function createTogether(running: Running, place: Place): Promise<number> {
  try {
    return await db.$transaction((tx) => createNext(tx, running, BATCH, place));
  } catch (error) {
    log.error({ err: error, import: running.imported.id }, "rows of an import failed together");
  }
  let settled = 0;
  for (let one = 1; one > 0 && settled < BATCH && !running.stop(); settled += one) one = await createOne(running);
  return settled;
}

async function createOne(running: Running): Promise<number> {
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      return await db.$transaction((tx) => createNext(tx, running, 1, { after: 0 }));
    } catch (error) {
      log.error({ err: error, import: running.imported.id, tries }, "a row of an import failed");
    }
  }
  return db.$transaction(async (tx) => {
    const rows = await claim(tx, running, 1, 0);
    return settleRows(tx, running.imported.id, rows.map(({ number }) => ({ number, outcome: "REFUSED", reason: { key: "many.reason.failed" } })));
  });
}

/** Takes the next rows for this transaction; what another process has at hand is left to it. */
function claim(tx: Tx, { imported }: Running, limit: number, after: number): Promise<KeyedRow[]> {
  return tx.$queryRaw<KeyedRow[]>`
    SELECT r."number", r."cells", r."key", r."ownKey" FROM "ImportRow" r
    WHERE r."importId" = ${imported.id}::uuid AND r."kind" = 'CREATE' AND r."outcome" = 'WAITING' AND r."number" > ${after} ORDER BY r."number" LIMIT ${limit}::int FOR UPDATE SKIP LOCKED`;
}

async function createNext(tx: Tx, running: Running, limit: number, place: Place): Promise<number> {
  const { imported, programme, actor, matching } = running;
  const ahead = await claim(tx, running, limit, place.after);
  // What another lane had at hand and gave up lies behind.
  const rows = ahead.length || !place.after ? ahead : await claim(tx, running, limit, 0);
  const last = rows.at(-1);
  if (!last) return 0;
  place.after = last.number;
  const understood = await decide(running, rows);
  // Another import may bring in the same rows at this moment: from here on it waits.
  await tx.$queryRaw`SELECT 1 FROM "Programme" WHERE "id" = ${programme.id} FOR NO KEY UPDATE`;
  const here = await findItems(programme, imported.mapping, rows, matching, tx);
  const decided = understood.map((one) => ("is" in (here.get(one.row.number) ?? {}) ? { row: one.row, reason: { key: "tableRows.reason.importedMeanwhile" as const } } : one));
  const [created, refused] = [decided.flatMap((one) => ("create" in one ? [one] : [])), decided.flatMap((one) => ("reason" in one ? [one] : []))];
  const registered = await registerManyWithin(tx, actor, programme, created.map(({ create }) => create));
  if (!Array.isArray(registered)) return settleRows(tx, imported.id, rows.map(({ number }) => ({ number, outcome: "REFUSED", reason: registered.message })));
  const items = created.map(({ row }, at) => ({ row, id: registered[at]?.id ?? 0, version: registered[at]?.version ?? 0 }));
  await keepKeys(tx, programme, items, matching);
  return settleRows(tx, imported.id, [
    ...items.map(({ row, id, version }) => ({ number: row.number, outcome: "CREATED" as const, item: id, written: Array.from({ length: version }, (_, at) => at + 1) })),
    ...refused.map(({ row, reason }) => ({ number: row.number, outcome: "REFUSED" as const, reason })),
  ]);
}

type Decided = { row: KeyedRow; create: NewItem } | { row: KeyedRow; reason: Message };

async function decide(running: Running, rows: KeyedRow[]): Promise<Decided[]> {
  const decided: Decided[] = [];
  for await (const piece of inPieces(rows, PIECE)) decided.push(...(await decidePiece(running, piece)));
  return decided;
}

async function decidePiece({ imported, matching, context }: Running, rows: KeyedRow[]): Promise<Decided[]> {
  const understood = await understandRows(imported, rows, matching, context);
  return rows.map((row) => {
    const whole = understood.get(row.number) ?? understandRow(row, context);
    if ("kind" in whole) return { row, reason: whole.reason };
    const { create, plan } = planRow(whole, null, null, {}, context, imported.sourceId ?? 0);
    return create ? { row, create } : { row, reason: plan.errors[0]?.reason ?? { key: "many.reason.failed" } };
  });
}
