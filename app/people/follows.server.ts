import { z } from "zod";
import { ask, db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { visibleViews } from "~/recommendations/views/read.server";
import { refuse } from "~/refusal";
import type { Actor } from "./actor";

type Place = { actor: Actor; programme: Programme };

/** Items on a page of what somebody follows; the list has them all. */
const PAGE = 100;

const Follows = z.object({
  items: z.array(z.object({ number: z.number(), reference: z.string(), title: z.string() })),
  total: z.number(),
  views: z.array(z.object({ id: z.number(), name: z.string(), query: z.string() })),
  bodies: z.array(z.object({ id: z.number(), name: z.string() })),
});

export type Follows = z.infer<typeof Follows>;

/** The items, views and bodies that a member follows. */
export async function findFollows({ actor, programme }: Place): Promise<Follows> {
  const [row] = await ask`
    SELECT
      to_jsonb(ARRAY(SELECT jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title") FROM "Follow" f JOIN "Recommendation" r ON r."id" = f."recommendationId"
        WHERE f."memberId" = ${actor.memberId} AND r."programmeId" = ${programme.id} ORDER BY r."number" LIMIT ${PAGE})) AS "items",
      (SELECT count(*)::int FROM "Follow" f WHERE f."memberId" = ${actor.memberId}) AS "total",
      to_jsonb(ARRAY(SELECT jsonb_build_object('id', w."id", 'name', w."name", 'query', w."query") FROM "FollowedView" f JOIN "SavedView" w ON w."id" = f."viewId"
        WHERE f."memberId" = ${actor.memberId} AND ${visibleViews({ actor, programme })} ORDER BY w."audience", w."place", w."id")) AS "views",
      to_jsonb(ARRAY(SELECT jsonb_build_object('id', b."id", 'name', b."name") FROM "FollowedBody" f JOIN "Body" b ON b."id" = f."bodyId"
        WHERE f."memberId" = ${actor.memberId} AND b."programmeId" = ${programme.id} ORDER BY b."name" COLLATE "und-x-icu", b."id")) AS "bodies"`;
  return Follows.parse(row);
}

/** Follows a body, or stops: news of its meetings. */
export async function followBody({ actor, programme }: Place, bodyId: number, follow: boolean) {
  const { memberId } = actor;
  const body = await db.body.findFirst({ where: { id: bodyId, programmeId: programme.id }, select: { id: true } });
  if (!body || memberId === null) return refuse("not-found", "programmes.errors.noSuchBody");
  if (follow) await db.followedBody.createMany({ data: [{ memberId, bodyId }], skipDuplicates: true });
  else await db.followedBody.deleteMany({ where: { memberId, bodyId } });
  return { ok: true as const };
}
