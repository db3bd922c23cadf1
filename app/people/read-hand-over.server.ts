import { db } from "~/db.server";
import { canonicalJson, sha256 } from "~/history/canonical";
import type { Programme } from "~/programmes/programme";
import type { Named } from "~/recommendations/changes";
import type { Tx } from "~/recommendations/load-item.server";
import { readHeld } from "~/recommendations/read-held.server";
import type { Actor, Side } from "./actor";
import { addWork, hasWork, NOTHING_MOVED, workOf, type Counts } from "./hand-over-work";

/** Who hands over, in which programme, from whom; both are of the same side. */
export type Hands = { actor: Actor & { side: Side }; programme: Programme; from: Named };

/** Everything a hand over would move, and a mark of it: a page that shows it names the mark, and an act from another picture is refused. */
export async function readWork({ actor, programme, from }: Hands, tx: Tx = db) {
  const side = actor.side.code;
  const held = await readHeld(tx, { actor, programme, side }, { member: from.id });
  const all = held.map((item) => ({ item, work: workOf(item, from, side) })).filter(({ work }) => hasWork(work));
  const personal = await countPersonal(tx, from.id);
  const counts = all.reduce<Counts>((sum, { work }) => addWork(sum, work), { ...NOTHING_MOVED, ...personal });
  const seen = sha256(canonicalJson([all.map(({ item, work }) => [item.number, work.owner, work.focalPoint, item.actionItems.map(({ id }) => id).sort()]), personal])).slice(0, 16);
  return { all, counts, seen };
}

export type Work = Awaited<ReturnType<typeof readWork>>;

/** What a person follows and keeps for themselves. */
async function countPersonal(tx: Tx, memberId: number) {
  const [row] = await tx.$queryRaw<Pick<Counts, "follows" | "bodies" | "followedViews" | "views">[]>`
    SELECT (SELECT count(*)::int FROM "Follow" WHERE "memberId" = ${memberId}) AS "follows",
      (SELECT count(*)::int FROM "FollowedBody" WHERE "memberId" = ${memberId}) AS "bodies",
      (SELECT count(*)::int FROM "FollowedView" WHERE "memberId" = ${memberId}) AS "followedViews",
      (SELECT count(*)::int FROM "SavedView" WHERE "memberId" = ${memberId}) AS "views"`;
  return row ?? { follows: 0, bodies: 0, followedViews: 0, views: 0 };
}

export type Staying = { number: number; reference: string; title: string; act: string };

/** What stays where it is: proposals that this person made and that wait, and drafts in the side's own room, which the side sees as before. */
export async function readStaying({ actor, programme }: Hands, personId: number): Promise<{ proposals: Staying[]; drafts: Staying[] }> {
  const rows = await db.$queryRaw<(Staying & { kind: string })[]>`
    SELECT 'proposals' AS "kind", r."number", r."reference", r."title", p."act" FROM "Proposal" p JOIN "Recommendation" r ON r."id" = p."recommendationId"
    WHERE p."programmeId" = ${programme.id} AND p."state" = 'WAITING' AND (p."concurred" -> 0 ->> 'personId')::int = ${personId}
    UNION ALL
    SELECT DISTINCT 'drafts', r."number", r."reference", r."title", v."act"
    FROM "SideChain" c JOIN "Revision" v ON v."recommendationId" = c."recommendationId" AND coalesce(v."audienceSideId", 0) = c."sideId"
      JOIN "Recommendation" r ON r."id" = c."recommendationId"
    WHERE c."sideId" = ${actor.side.id} AND r."programmeId" = ${programme.id} AND v."act" = 'draftPosition' AND v."personId" = ${personId}
      AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = r."id" AND u."undoes" = v."id")
      AND NOT EXISTS (SELECT FROM "Revision" s WHERE s."recommendationId" = r."id" AND s."act" = 'setPosition' AND s."recordedAt" > v."recordedAt" AND s."actorSide" = ${actor.side.code})
    ORDER BY 1, 2`;
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ number, reference, title, act }) => ({ number, reference, title, act }));
  return { proposals: of("proposals"), drafts: of("drafts") };
}
