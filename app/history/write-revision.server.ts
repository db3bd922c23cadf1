import { Prisma } from "#db/client";
import { BY_KEY } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Change, Happened, Item } from "~/recommendations/item";
import { sideOf } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { hashRevision, type HashedRevision } from "./hash";
import { lastDay } from "./periods";

/** An entry as it is to be written, and the day it counts from where it changes nothing tracked. */
export type Stamped = HashedRevision & { hash: string; countsFrom: string };

/** An entry as it was written, with what the rows around it need. */
export type Written = Stamped & { id: bigint };

/** When an entry is recorded, when it counts from, and what it follows. */
export type Stamp = { recordedAt: Date; effectiveAt: Date; version: number; head: string };

/** Makes the next entry of the joint chain of an item, or of a side's own; the item's row is locked. */
export async function stampRevision(tx: Tx, item: Item, actor: Actor, change: Change, tracked: boolean): Promise<Stamped> {
  const side = sideOf(item.programme, change.entry.audience);
  return composeRevision(item, actor, change, tracked, await stampEntry(tx, item, side?.id ?? null, happenedOf(item, change)));
}

/** When an entry happened: today, where it does not say. */
export const happenedOf = (item: Pick<Item, "today">, { entry }: Change): Happened => entry.happened ?? { on: item.today, precision: "DAY" };

/** The day that an entry counts from the beginning of, where that is over. */
export const dayOver = ({ on }: Happened, today: string) => (lastDay(on) < today ? lastDay(on) : null);

/** An entry as it is to be written, at its place in the chain. */
export function composeRevision(item: Pick<Item, "id" | "programme" | "today">, actor: Actor, change: Change, tracked: boolean, stamp: Stamp): Stamped {
  const { entry } = change;
  const side = sideOf(item.programme, entry.audience);
  const happened = happenedOf(item, change);
  const effectiveAt = (change.countedUntilNow ? null : change.undoes?.effectiveAt) ?? stamp.effectiveAt.toISOString();

  const content: HashedRevision = {
    programmeId: item.programme.id,
    recommendationId: item.id,
    audienceSideId: side?.id ?? null,
    version: stamp.version + 1,
    recordedAt: stamp.recordedAt.toISOString(),
    happenedOn: happened.on,
    happenedPrecision: happened.precision,
    effectiveAt: tracked ? new Date(effectiveAt).toISOString() : null,
    personId: actor.personId,
    memberId: actor.memberId,
    actorName: actor.name,
    actorOffice: actor.office,
    actorOrganisation: actor.organisation?.name ?? "",
    actorSide: actor.side?.code ?? "",
    onBehalfOf: entry.onBehalfOf,
    meetingId: entry.meetingId,
    channel: entry.channel,
    channelReference: entry.channelReference,
    act: change.act,
    note: entry.note,
    changes: change.changes,
    report: entry.report,
    undoes: change.undoes?.id ?? null,
    corrects: change.corrects ?? null,
    previousHash: stamp.head,
  };
  return { ...content, hash: hashRevision(content), countsFrom: lastDay(happened.on) > item.today ? item.today : lastDay(happened.on) };
}

/** When it is recorded (never before the entry before it) and when it counts from (never before the last tracked change). */
async function stampEntry(tx: Tx, item: Item, sideId: number | null, happened: Happened): Promise<Stamp> {
  const day = dayOver(happened, item.today);
  const before = item.lastEntry?.recordedAt ?? null;
  const [stamp] = await tx.$queryRaw<Stamp[]>`${BY_KEY}
    WITH clock AS (
      SELECT greatest(date_trunc('milliseconds', clock_timestamp()), r."lastRecordedAt", ${before}::timestamptz) AS "now", r.*
      FROM "Recommendation" r WHERE r."id" = ${item.id})
    SELECT c."now" AS "recordedAt",
      least(c."now", greatest(c."lastEffectiveAt", coalesce((${day}::date)::timestamp AT TIME ZONE ${item.programme.timeZone}, c."now"))) AS "effectiveAt",
      CASE WHEN ${sideId}::int IS NULL THEN c."version" ELSE coalesce(k."version", 0) END AS "version",
      CASE WHEN ${sideId}::int IS NULL THEN c."head" ELSE coalesce(k."head", '') END AS "head"
    FROM clock c LEFT JOIN "SideChain" k ON k."recommendationId" = c."id" AND k."sideId" = ${sideId}::int`;
  if (!stamp) throw new Error("The item vanished while it was locked");
  return stamp;
}

/** The statement that appends an entry. */
export const insertRevision = (r: Stamped) => Prisma.sql`
  INSERT INTO "Revision" ("programmeId", "recommendationId", "audienceSideId", "version", "recordedAt", "happenedOn", "happenedPrecision",
    "effectiveAt", "personId", "memberId", "actorName", "actorOffice", "actorOrganisation", "actorSide", "onBehalfOf", "meetingId", "channel",
    "channelReference", "act", "note", "changes", "report", "undoes", "corrects", "previousHash", "hash")
  VALUES (${r.programmeId}, ${r.recommendationId}, ${r.audienceSideId}, ${r.version}, ${r.recordedAt}::timestamptz, ${r.happenedOn},
    ${r.happenedPrecision}::"Precision", ${r.effectiveAt}::timestamptz, ${r.personId}, ${r.memberId}, ${r.actorName}, ${r.actorOffice},
    ${r.actorOrganisation}, ${r.actorSide}, ${r.onBehalfOf}, ${r.meetingId}, ${r.channel}::"Channel", ${r.channelReference}, ${r.act}, ${r.note},
    ${JSON.stringify(r.changes)}::jsonb, ${r.report === null ? null : JSON.stringify(r.report)}::jsonb, ${r.undoes}::bigint, ${r.corrects}::bigint,
    ${r.previousHash}, ${r.hash})
  RETURNING "id"`;
