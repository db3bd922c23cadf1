import { Prisma } from "#db/client";
import { BY_KEY } from "~/db.server";
import type { Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import type { State } from "~/recommendations/state";
import { insertRevision, type Stamped, type Written } from "./write-revision.server";
import { assignColumns, TRACKED } from "./write-state.server";

type Step = Prisma.Sql[];

/**
 * Writes an entry with all that follows from it, in one statement: the head of its chain, the state after it (null: it changes nothing tracked)
 * with its period of validity, the counts, and the days of progress where it is a word on it. Pages that are open are told when it commits.
 */
export async function writeEntry(tx: Tx, item: Item, entry: Stamped, next: State | null, progress: boolean): Promise<Written> {
  const { programmeId, recommendationId, audienceSideId } = entry;
  const joint = [...moveItem(item, entry, next, progress), ...(next ? [...beginPeriod(entry), ...moveCounts(item, next, entry)] : []), ...(progress ? placeProgress(entry) : [])];
  const news = JSON.stringify({ programmeId, recommendationId, audienceSideId });
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`${BY_KEY}
    WITH entry AS (${insertRevision(entry)}), ${Prisma.join(audienceSideId === null ? joint : moveSideHead(entry))}
    SELECT "id", pg_notify('changes', ${news})::text FROM entry`;
  if (!row) throw new Error("The entry was not written");
  return { ...entry, id: row.id };
}

/** The item's row goes on: its head, its state, its last word on progress. */
function moveItem({ id, programme }: Item, { version, hash, recordedAt, effectiveAt, countsFrom, happenedOn }: Stamped, next: State | null, progress: boolean): Step {
  const set = [
    Prisma.sql`"version" = ${version}, "head" = ${hash}, "lastRecordedAt" = ${recordedAt}::timestamptz`,
    ...(next ? [assignColumns(programme, next), Prisma.sql`"lastEffectiveAt" = greatest("lastEffectiveAt", ${effectiveAt}::timestamptz)`] : []),
    ...(progress ? [Prisma.sql`"lastUpdateOn" = greatest("lastUpdateOn", ${countsFrom}::date),
      "lastUpdateSaid" = CASE WHEN ${countsFrom}::date > "lastUpdateOn" THEN ${happenedOn} ELSE "lastUpdateSaid" END`] : []),
  ];
  return [Prisma.sql`item AS (UPDATE "Recommendation" SET ${Prisma.join(set)} WHERE "id" = ${id} RETURNING "id", "programmeId", ${TRACKED})`];
}

const moveSideHead = ({ recommendationId, audienceSideId, version, hash }: Stamped): Step => [Prisma.sql`
  head AS (INSERT INTO "SideChain" ("recommendationId", "sideId", "version", "head") VALUES (${recommendationId}, ${audienceSideId}, ${version}, ${hash})
    ON CONFLICT ("recommendationId", "sideId") DO UPDATE SET "version" = excluded."version", "head" = excluded."head")`];

/** The period before ends, and the one that the entry opens begins with the item's columns as they are now. */
const beginPeriod = ({ recommendationId, effectiveAt, recordedAt }: Stamped): Step => [
  Prisma.sql`ended AS (UPDATE "RecommendationValidity" SET "validTo" = greatest("validFrom", ${effectiveAt}::timestamptz), "recordedTo" = ${recordedAt}::timestamptz
    WHERE "recommendationId" = ${recommendationId} AND "validTo" IS NULL)`,
  Prisma.sql`begun AS (INSERT INTO "RecommendationValidity" ("revisionId", "programmeId", "recommendationId", "validFrom", "recordedFrom", ${TRACKED})
    SELECT entry."id", item."programmeId", item."id", ${effectiveAt}::timestamptz, ${recordedAt}::timestamptz, ${TRACKED_OF_ITEM} FROM entry, item)`,
];

const TRACKED_OF_ITEM = Prisma.raw(TRACKED.sql.replaceAll(/"(\w+)"/g, 'item."$1"'));

/** The item is counted out of the status it leaves and into the one it enters, on the day that it counts from. */
function moveCounts(item: Item, next: State, { effectiveAt }: Stamped): Step {
  const leaves = item.version > 0 && !item.voided ? item.status : null;
  const enters = next.voided ? null : next.status;
  if (leaves === enters) return [];
  return [Prisma.sql`counted AS (INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change")
    SELECT ${item.programme.id}, (${effectiveAt}::timestamptz AT TIME ZONE ${item.programme.timeZone})::date, moved."status"::"Status", moved."change"
    FROM (VALUES (${leaves}::text, -1), (${enters}::text, 1)) AS moved ("status", "change") WHERE moved."status" IS NOT NULL)`];
}

/** The first word of a day stands; one of an earlier day goes between those that are there. */
function placeProgress({ recommendationId, countsFrom, happenedOn }: Stamped): Step {
  const around = Prisma.sql`p."recommendationId" = ${recommendationId} AND p."on" < ${countsFrom}::date AND p."until" > ${countsFrom}::date`;
  return [
    Prisma.sql`word AS (INSERT INTO "LastUpdatePeriod" ("recommendationId", "programmeId", "on", "until", "said")
      SELECT p."recommendationId", p."programmeId", ${countsFrom}::date, p."until", ${happenedOn} FROM "LastUpdatePeriod" p WHERE ${around})`,
    Prisma.sql`before AS (UPDATE "LastUpdatePeriod" p SET "until" = ${countsFrom}::date WHERE ${around})`,
  ];
}
