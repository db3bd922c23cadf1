import { PROGRESS_ACTS } from "~/recommendations/acts";
import type { Change, Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import type { Written } from "./write-revision.server";

/** Keeps the days of the joint words on progress, each until the next, and the last of them and how it was said; an undo adds them up anew. */
export async function writeLastUpdate(tx: Tx, item: Item, change: Change, written: Written) {
  if (written.audienceSideId !== null) return;
  if (item.version === 0) await begin(tx, item);
  if (change.undoes && PROGRESS_ACTS.includes(change.undoes.act)) await writeAnew(tx, item.programme.id, [item.id]);
  else if (PROGRESS_ACTS.includes(change.act)) await add(tx, item.id, written);
  else return;
  await tx.$executeRaw`
    UPDATE "Recommendation" r SET "lastUpdateOn" = p."on", "lastUpdateSaid" = p."said"
    FROM "LastUpdatePeriod" p WHERE r."id" = ${item.id} AND p."recommendationId" = r."id" AND p."until" = '9999-12-31'
      AND (p."on", p."said") <> (r."lastUpdateOn", r."lastUpdateSaid")`;
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

/** The first word of a day stands; one of an earlier day goes between those that are there. */
async function add(tx: Tx, id: number, { countsFrom, happenedOn }: Written) {
  await tx.$executeRaw`
    INSERT INTO "LastUpdatePeriod" ("recommendationId", "programmeId", "on", "until", "said")
    SELECT p."recommendationId", p."programmeId", ${countsFrom}::date, p."until", ${happenedOn} FROM "LastUpdatePeriod" p
    WHERE p."recommendationId" = ${id} AND p."on" < ${countsFrom}::date AND p."until" > ${countsFrom}::date`;
  await tx.$executeRaw`
    UPDATE "LastUpdatePeriod" SET "until" = ${countsFrom}::date
    WHERE "recommendationId" = ${id} AND "on" < ${countsFrom}::date AND "until" > ${countsFrom}::date`;
}
