import type { Role } from "#db/enums";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import type { Named } from "~/recommendations/changes";
import { handOverItem, type HandedOver } from "~/recommendations/hand-over-item";
import { PLAIN_ENTRY } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import type { Refusal } from "~/refusal";
import { addWork, NOTHING_MOVED, roomsOf, type Counts } from "./hand-over-work";
import type { Hands, Work } from "./read-hand-over.server";

/** Moves what is a person's in these items, an entry each through the one writer, in the joint history and in the side's own; the first refusal ends it. */
export async function moveHeld(tx: Tx, { actor, programme, from }: Hands, to: Named & { roles: readonly Role[] }, all: Work["all"], { on, note }: { on: string; note: string }, before: Counts = NOTHING_MOVED) {
  const given: HandedOver = { from, to, side: actor.side.code };
  let counts = before;
  for (const { item, work } of all) {
    for (const audience of roomsOf(item, given)) {
      const entry = { ...PLAIN_ENTRY, note, happened: { on, precision: "DAY" as const }, audience };
      const done = await changeWithin(tx, { actor, programme, number: item.number, version: null, audience }, (now) => handOverItem(now, given, entry));
      if (!done.ok) return done satisfies Refusal;
    }
    counts = addWork(counts, work);
  }
  return { ok: true as const, counts };
}

/** What a person follows and keeps goes to the next one; what both follow, once. */
export async function movePersonal(tx: Tx, from: number, to: number) {
  await tx.$executeRaw`INSERT INTO "Follow" ("memberId", "recommendationId") SELECT ${to}, "recommendationId" FROM "Follow" WHERE "memberId" = ${from} ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`INSERT INTO "FollowedBody" ("memberId", "bodyId") SELECT ${to}, "bodyId" FROM "FollowedBody" WHERE "memberId" = ${from} ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`INSERT INTO "FollowedView" ("memberId", "viewId") SELECT ${to}, "viewId" FROM "FollowedView" WHERE "memberId" = ${from} ON CONFLICT DO NOTHING`;
  await tx.follow.deleteMany({ where: { memberId: from } });
  await tx.followedBody.deleteMany({ where: { memberId: from } });
  await tx.followedView.deleteMany({ where: { memberId: from } });
  await tx.savedView.updateMany({ where: { memberId: from }, data: { memberId: to } });
}
