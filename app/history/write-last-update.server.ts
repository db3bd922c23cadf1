import { PROGRESS_ACTS } from "~/recommendations/acts";
import type { Change, Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { lastDay } from "./periods";
import type { Written } from "./write-revision.server";

type Said = { day: string; said: string };

const NEVER: Said = { day: "0001-01-01", said: "" };

/** Keeps the day of the last joint word on progress, and how it was said; an undo looks for the one before. */
export async function writeLastUpdate(tx: Tx, item: Item, change: Change, written: Written) {
  if (written.audienceSideId !== null) return;
  if (change.undoes && PROGRESS_ACTS.includes(change.undoes.act)) {
    await tx.$executeRaw`UPDATE "Recommendation" SET "lastUpdateOn" = ${NEVER.day}::date, "lastUpdateSaid" = '' WHERE "id" = ${item.id}`;
    await moveOn(tx, item.id, await lastProgress(tx, item));
  }
  if (PROGRESS_ACTS.includes(change.act)) await moveOn(tx, item.id, { day: written.countsFrom, said: written.happenedOn });
}

async function lastProgress(tx: Tx, item: Item): Promise<Said> {
  const rows = await tx.$queryRaw<{ on: string; recorded: string }[]>`
    SELECT v."happenedOn" AS "on", (v."recordedAt" AT TIME ZONE ${item.programme.timeZone})::date::text AS "recorded"
    FROM "Revision" v
    WHERE v."recommendationId" = ${item.id} AND v."audienceSideId" IS NULL AND v."act" = ANY(${PROGRESS_ACTS})
      AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = v."recommendationId" AND u."undoes" = v."id")`;
  const all = rows.map(({ on, recorded }) => ({ day: lastDay(on) < recorded ? lastDay(on) : recorded, said: on }));
  return all.sort((a, b) => (a.day < b.day ? 1 : -1))[0] ?? NEVER;
}

const moveOn = (tx: Tx, id: number, { day, said }: Said) =>
  tx.$executeRaw`
    UPDATE "Recommendation" SET "lastUpdateOn" = greatest("lastUpdateOn", ${day}::date),
      "lastUpdateSaid" = CASE WHEN ${day}::date > "lastUpdateOn" THEN ${said} ELSE "lastUpdateSaid" END
    WHERE "id" = ${id}`;
