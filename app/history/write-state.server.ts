import { Prisma } from "#db/client";
import type { Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { jointPosition } from "~/recommendations/positions";
import type { State } from "~/recommendations/state";
import type { Written } from "./write-revision.server";

/** The tracked columns: the same in the item's row and in each period of its validity. */
const TRACKED = Prisma.raw(
  `"title", "kind", "sectorId", "priority", "successMeasure", "status", "heldFrom", "closedFrom", "confirmed", "reviewOn", "ownerId", "ownerName",
   "deadlineKind", "deadlineSaid", "deadlineEvent", "deadlineLastDay", "daysRescheduled", "positions", "jointPosition", "organisations",
   "organisationIds", "wordings", "voided"`,
);

/** Writes the row of an item that has no history yet. */
export async function insertItem(tx: Tx, programmeId: number, number: number, reference: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO "Recommendation" ("programmeId", "number", "reference", "title", "lastRecordedAt", "lastEffectiveAt")
    VALUES (${programmeId}, ${number}, ${reference}, '', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z') RETURNING "id"`;
  if (!row) throw new Error("The item was not written");
  return row.id;
}

/** Moves the head of the chain that an entry was appended to. */
export async function writeHead(tx: Tx, written: Written) {
  const { recommendationId, audienceSideId, version, hash, recordedAt } = written;
  if (audienceSideId === null) {
    await tx.$executeRaw`
      UPDATE "Recommendation" SET "version" = ${version}, "head" = ${hash}, "lastRecordedAt" = ${recordedAt}::timestamptz
      WHERE "id" = ${recommendationId}`;
  } else {
    await tx.$executeRaw`
      INSERT INTO "SideChain" ("recommendationId", "sideId", "version", "head") VALUES (${recommendationId}, ${audienceSideId}, ${version}, ${hash})
      ON CONFLICT ("recommendationId", "sideId") DO UPDATE SET "version" = ${version}, "head" = ${hash}`;
  }
}

/** Writes the state after an entry to the item's row, with its period of validity and the counts. */
export async function writeState(tx: Tx, item: Item, next: State, written: Written) {
  await writeColumns(tx, item, next);
  await tx.$executeRaw`
    UPDATE "Recommendation" SET "lastEffectiveAt" = greatest("lastEffectiveAt", ${written.effectiveAt}::timestamptz) WHERE "id" = ${item.id}`;
  if (item.title !== next.title || JSON.stringify(item.wordings) !== JSON.stringify(next.wordings)) await writeSearch(tx, item.id);
  await beginPeriod(tx, item.id, String(written.id), written.effectiveAt);
  await writeStatusByDay(tx, item, next, written);
}

/** Writes a state to the tracked columns of an item's row. */
export async function writeColumns(tx: Tx, { id, programme }: Pick<Item, "id" | "programme">, next: State) {
  const sides = programme.sides.map(({ code }) => code);
  const organisationIds = [...new Set(Object.values(next.organisations).flat().map((lead) => lead.id))];
  await tx.$executeRaw`
    UPDATE "Recommendation" SET
      "title" = ${next.title}, "kind" = ${next.kind}::"Kind", "sectorId" = ${next.sector?.id ?? null}, "priority" = ${next.priority}::"Priority",
      "successMeasure" = ${next.successMeasure}, "status" = ${next.status}::"Status", "heldFrom" = ${next.heldFrom}::"Status",
      "closedFrom" = ${next.closedFrom}::"Status", "confirmed" = ${next.confirmed}, "reviewOn" = ${next.reviewOn}::date,
      "ownerId" = ${next.owner?.id ?? null}, "ownerName" = ${next.owner?.name ?? ""}, "deadlineKind" = ${next.deadline?.kind ?? null}::"DeadlineKind",
      "deadlineSaid" = ${next.deadline?.said ?? ""}, "deadlineEvent" = ${next.deadline?.event ?? ""},
      "deadlineLastDay" = coalesce(${next.deadline?.lastDay ?? null}::date, '9999-12-31'), "daysRescheduled" = ${next.daysRescheduled},
      "positions" = ${JSON.stringify(next.positions)}::jsonb, "jointPosition" = ${jointPosition(next.positions, sides)}::"JointPosition",
      "organisations" = ${JSON.stringify(next.organisations)}::jsonb, "organisationIds" = ${organisationIds}::int[],
      "wordings" = ${JSON.stringify(next.wordings)}::jsonb, "voided" = ${next.voided}
    WHERE "id" = ${id}`;
}

/** Rebuilds the words an item is found by: reference, title and the wordings in force. */
async function writeSearch(tx: Tx, id: number) {
  await tx.$executeRaw`
    UPDATE "Recommendation" r SET "search" = to_tsvector('followthrough', r."reference" || ' ' || r."title" || ' ' || coalesce((
      SELECT string_agg(w."text", ' ') FROM "Wording" w WHERE w."recommendationId" = r."id" AND r."wordings" ->> w."language" = w."sha256"), ''))
    WHERE r."id" = ${id}`;
}

/** Ends the period before and begins the one that an entry opens, with the columns of the item's row as they stand. */
export async function beginPeriod(tx: Tx, itemId: number, revisionId: string, from: string | null) {
  await tx.$executeRaw`
    UPDATE "RecommendationValidity" SET "validTo" = greatest("validFrom", ${from}::timestamptz),
      "recordedTo" = (SELECT "recordedAt" FROM "Revision" WHERE "id" = ${revisionId}::bigint)
    WHERE "recommendationId" = ${itemId} AND "validTo" IS NULL`;
  await tx.$executeRaw`
    INSERT INTO "RecommendationValidity" ("revisionId", "programmeId", "recommendationId", "validFrom", "recordedFrom", ${TRACKED})
    SELECT ${revisionId}::bigint, "programmeId", "id", ${from}::timestamptz, (SELECT "recordedAt" FROM "Revision" WHERE "id" = ${revisionId}::bigint), ${TRACKED}
    FROM "Recommendation" WHERE "id" = ${itemId}`;
}

/** Forgets the periods of an item, to write them anew. */
export async function clearPeriods(tx: Tx, itemId: number) {
  await tx.$executeRaw`DELETE FROM "RecommendationValidity" WHERE "recommendationId" = ${itemId}`;
}

/** Counts an item out of the status it leaves and into the one it enters, on the day that it counts from. */
async function writeStatusByDay(tx: Tx, item: Item, next: State, { effectiveAt }: Written) {
  const leaves = item.version > 0 && !item.voided ? item.status : null;
  const enters = next.voided ? null : next.status;
  if (leaves === enters) return;
  await tx.$executeRaw`
    INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change")
    SELECT ${item.programme.id}, (${effectiveAt}::timestamptz AT TIME ZONE ${item.programme.timeZone})::date, moved."status"::"Status", moved."change"
    FROM (VALUES (${leaves}::text, -1), (${enters}::text, 1)) AS moved ("status", "change") WHERE moved."status" IS NOT NULL`;
}
