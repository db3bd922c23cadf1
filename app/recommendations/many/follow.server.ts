import { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { FollowAct } from "./acts";
import { atLength } from "./at-length.server";
import type { ManyChange } from "./change.server";

const BATCH = 2000;

const follows = ({ memberId }: ManyChange) => Prisma.sql`EXISTS (SELECT FROM "Follow" f WHERE f."memberId" = ${memberId} AND f."recommendationId" = b."recommendationId")`;

/** Works out which of a frozen list are followed already, or not yet. */
export async function planFollows(change: ManyChange, act: FollowAct): Promise<number> {
  const so = act === "follow" ? follows(change) : Prisma.sql`NOT ${follows(change)}`;
  return atLength((tx) => tx.$executeRaw`
    UPDATE "BulkItem" b SET "outcome" = CASE WHEN ${so} THEN 'UNCHANGED' ELSE 'CHANGED' END::"BulkOutcome"
    WHERE b."bulkChangeId" = ${change.id}::uuid AND b."outcome" = 'WAITING'`);
}

/** Follows the next of a frozen list, or stops; a matter of the reader's own, which no history keeps. Answers of how many. */
export const carryOutFollows = (change: ManyChange, act: FollowAct) => moveFollows(change, act, "WAITING", "CHANGED");

/** Takes back what a change of many began to follow, or stopped to. */
export const takeBackFollows = (change: ManyChange, act: FollowAct) => moveFollows(change, act === "follow" ? "unfollow" : "follow", "CHANGED", "UNDONE");

function moveFollows({ id, memberId }: ManyChange, act: FollowAct, from: "WAITING" | "CHANGED", to: "CHANGED" | "UNDONE") {
  return db.$transaction(async (tx) => {
    const taken = await tx.$queryRaw<{ id: number }[]>`
      UPDATE "BulkItem" SET "outcome" = ${to}::"BulkOutcome" WHERE ("bulkChangeId", "recommendationId") IN (
        SELECT "bulkChangeId", "recommendationId" FROM "BulkItem" WHERE "bulkChangeId" = ${id}::uuid AND "outcome" = ${from}::"BulkOutcome"
        ORDER BY 2 LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING "recommendationId" AS "id"`;
    const recommendationId = taken.map((row) => row.id);
    if (act === "unfollow") await tx.follow.deleteMany({ where: { memberId, recommendationId: { in: recommendationId } } });
    else await tx.follow.createMany({ data: recommendationId.map((id) => ({ memberId, recommendationId: id })), skipDuplicates: true });
    return taken.length;
  });
}
