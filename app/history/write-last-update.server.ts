import { PROGRESS_ACTS } from "~/recommendations/acts";
import type { Change, Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";

/** Whether a change is a joint word on progress. */
export const isProgress = (change: Change) => change.entry.audience === null && PROGRESS_ACTS.includes(change.act) && !takesProgressBack(change);

const takesProgressBack = ({ undoes }: Change) => undoes !== undefined && PROGRESS_ACTS.includes(undoes.act);

/** The days of progress of an item begin with never; an undo adds them up anew. */
export async function writeLastUpdate(tx: Tx, item: Item, change: Change) {
  if (change.entry.audience !== null) return;
  if (item.version === 0) await begin(tx, item);
  if (!takesProgressBack(change)) return;
  await writeAnew(tx, item.programme.id, [item.id]);
  await tx.$executeRaw`
    UPDATE "Recommendation" r SET "lastUpdateOn" = p."on", "lastUpdateSaid" = p."said"
    FROM "LastUpdatePeriod" p WHERE r."id" = ${item.id} AND p."recommendationId" = r."id" AND p."until" = '9999-12-31'`;
}

/** Adds up the days of progress of these items, or of all of a programme, from their joint chains. */
export async function writeAnew(tx: Tx, programmeId: number, items: number[] | null) {
  await tx.$executeRaw`DELETE FROM "LastUpdatePeriod" WHERE "programmeId" = ${programmeId} AND (${items}::int[] IS NULL OR "recommendationId" = ANY(${items}::int[]))`;
  await tx.$executeRaw`
    INSERT INTO "LastUpdatePeriod" ("recommendationId", "programmeId", "on", "until", "said")
    SELECT * FROM last_updates(${programmeId}::int, ${items}::int[], ${PROGRESS_ACTS}::text[])`;
}

const begin = (tx: Tx, { id, programme }: Item) =>
  tx.$executeRaw`INSERT INTO "LastUpdatePeriod" ("recommendationId", "programmeId", "on", "said") VALUES (${id}, ${programme.id}, '0001-01-01', '')`;
