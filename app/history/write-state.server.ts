import { Prisma } from "#db/client";
import type { Item } from "~/recommendations/item";
import type { Programme } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import { jointPosition } from "~/recommendations/positions";
import type { State } from "~/recommendations/state";

/** The tracked columns: the same in the item's row and in each period of its validity. */
export const TRACKED = Prisma.raw(
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

/** The tracked columns of an item's row, each set to what a state says. */
export function assignColumns(programme: Programme, next: State): Prisma.Sql {
  const sides = programme.sides.map(({ code }) => code);
  const organisationIds = [...new Set(Object.values(next.organisations).flat().map((lead) => lead.id))];
  return Prisma.sql`
      "title" = ${next.title}, "kind" = ${next.kind}::"Kind", "sectorId" = ${next.sector?.id ?? null}, "priority" = ${next.priority}::"Priority",
      "successMeasure" = ${next.successMeasure}, "status" = ${next.status}::"Status", "heldFrom" = ${next.heldFrom}::"Status",
      "closedFrom" = ${next.closedFrom}::"Status", "confirmed" = ${next.confirmed}, "reviewOn" = ${next.reviewOn}::date,
      "ownerId" = ${next.owner?.id ?? null}, "ownerName" = ${next.owner?.name ?? ""}, "deadlineKind" = ${next.deadline?.kind ?? null}::"DeadlineKind",
      "deadlineSaid" = ${next.deadline?.said ?? ""}, "deadlineEvent" = ${next.deadline?.event ?? ""},
      "deadlineLastDay" = coalesce(${next.deadline?.lastDay ?? null}::date, '9999-12-31'), "daysRescheduled" = ${next.daysRescheduled},
      "positions" = ${JSON.stringify(next.positions)}::jsonb, "jointPosition" = ${jointPosition(next.positions, sides)}::"JointPosition",
      "organisations" = ${JSON.stringify(next.organisations)}::jsonb, "organisationIds" = ${organisationIds}::int[],
      "wordings" = ${JSON.stringify(next.wordings)}::jsonb, "voided" = ${next.voided}`;
}

/** Writes a state to the tracked columns of an item's row. */
export async function writeColumns(tx: Tx, { id, programme }: Pick<Item, "id" | "programme">, next: State) {
  await tx.$executeRaw`UPDATE "Recommendation" SET ${assignColumns(programme, next)} WHERE "id" = ${id}`;
}

/** Rebuilds the words an item is found by: reference, title and the wordings in force. */
export async function writeSearch(tx: Tx, id: number) {
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
