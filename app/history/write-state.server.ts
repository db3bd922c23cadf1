import { Prisma } from "#db/client";
import type { Item } from "~/recommendations/item";
import type { Programme } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import { jointPosition } from "~/recommendations/positions";
import type { State } from "~/recommendations/state";

/** Writes the row of an item that has no history yet. */
export async function insertItem(tx: Tx, { id, programme, number, reference }: Pick<Item, "id" | "programme" | "number" | "reference">) {
  await tx.$executeRaw`
    INSERT INTO "Recommendation" ("id", "programmeId", "number", "reference", "title", "lastRecordedAt", "lastEffectiveAt")
    VALUES (${id}, ${programme.id}, ${number}, ${reference}, '', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z')`;
}

/** A state as the tracked columns hold it; a value each, the last day of a deadline that has none for ever. */
export function columnsOf(programme: Programme, next: State) {
  const { title, kind, priority, successMeasure, status, heldFrom, closedFrom, confirmed, reviewOn, daysRescheduled, positions, organisations, wordings, voided } = next;
  return {
    title, kind, sectorId: next.sector?.id ?? null, priority, successMeasure, status, heldFrom, closedFrom, confirmed, reviewOn,
    ownerId: next.owner?.id ?? null, ownerName: next.owner?.name ?? "",
    deadlineKind: next.deadline?.kind ?? null, deadlineSaid: next.deadline?.said ?? "", deadlineEvent: next.deadline?.event ?? "", deadlineLastDay: next.deadline?.lastDay ?? "9999-12-31",
    daysRescheduled, positions, jointPosition: jointPosition(positions, programme.sides.map(({ code }) => code)),
    organisations, organisationIds: [...new Set(Object.values(organisations).flat().map((lead) => lead.id))], wordings, voided,
  };
}

type Columns = ReturnType<typeof columnsOf>;

/** As what each of the tracked columns is read where rows come along with a statement. */
export const COLUMN_TYPES: Record<keyof Columns, string> = {
  title: "text", kind: `"Kind"`, sectorId: "int", priority: `"Priority"`, successMeasure: "text", status: `"Status"`, heldFrom: `"Status"`, closedFrom: `"Status"`, confirmed: "boolean",
  reviewOn: "date", ownerId: "int", ownerName: "text", deadlineKind: `"DeadlineKind"`, deadlineSaid: "text", deadlineEvent: "text", deadlineLastDay: "date", daysRescheduled: "int",
  positions: "jsonb", jointPosition: `"JointPosition"`, organisations: "jsonb", organisationIds: "int[]", wordings: "jsonb", voided: "boolean",
};
const NAMES = Object.keys(COLUMN_TYPES) as (keyof Columns)[];

/** The tracked columns: the same in the item's row and in each period of its validity. */
export const TRACKED = Prisma.raw(NAMES.map((name) => `"${name}"`).join(", "));

/** The tracked columns of an item's row, each set to what a state says. */
export function assignColumns(programme: Programme, next: State): Prisma.Sql {
  const columns = columnsOf(programme, next);
  const put = (name: keyof Columns) => (COLUMN_TYPES[name] === "jsonb" ? JSON.stringify(columns[name]) : columns[name]);
  return Prisma.join(NAMES.map((name) => Prisma.sql`${Prisma.raw(`"${name}"`)} = ${put(name)}::${Prisma.raw(COLUMN_TYPES[name])}`));
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
