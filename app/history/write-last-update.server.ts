import { PROGRESS_ACTS } from "~/recommendations/acts";
import type { Change, Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { lastDay } from "./periods";
import type { Written } from "./write-revision.server";

/** Keeps the day of the last joint word on progress; an undo looks for the one before. */
export async function writeLastUpdate(tx: Tx, item: Item, change: Change, written: Written) {
  if (written.audienceSideId !== null) return;
  if (change.undoes && PROGRESS_ACTS.includes(change.undoes.act)) return writeDay(tx, item.id, await lastProgress(tx, item));
  if (PROGRESS_ACTS.includes(change.act)) {
    await tx.$executeRaw`UPDATE "Recommendation" SET "lastUpdateOn" = greatest("lastUpdateOn", ${written.countsFrom}::date) WHERE "id" = ${item.id}`;
  }
}

async function lastProgress(tx: Tx, item: Item): Promise<string> {
  const rows = await tx.$queryRaw<{ on: string; recorded: string }[]>`
    SELECT v."happenedOn" AS "on", (v."recordedAt" AT TIME ZONE ${item.programme.timeZone})::date::text AS "recorded"
    FROM "Revision" v
    WHERE v."recommendationId" = ${item.id} AND v."audienceSideId" IS NULL AND v."act" = ANY(${PROGRESS_ACTS})
      AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = v."recommendationId" AND u."undoes" = v."id")`;
  return rows.map((row) => [lastDay(row.on), row.recorded].sort()[0] ?? "").sort().at(-1) ?? "0001-01-01";
}

const writeDay = (tx: Tx, id: number, day: string) =>
  tx.$executeRaw`UPDATE "Recommendation" SET "lastUpdateOn" = ${day}::date WHERE "id" = ${id}`;
