import { z } from "zod";
import { Prisma } from "#db/client";
import { ViewAudience } from "#db/enums";
import { askByKey } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { settleFilters, type Choices } from "~/recommendations/list/choices.server";
import { readQuery, type Dropped } from "~/recommendations/list/filters.server";
import { printQuery, type ListQuery } from "~/recommendations/list/query";
import type { SavedView } from "./saved-view";

type Place = { actor: Pick<Actor, "memberId" | "side">; programme: Pick<Programme, "id"> };

const Views = z.array(z.object({
  id: z.number(), name: z.string(), query: z.string(), audience: z.enum(ViewAudience), sideId: z.number().nullable(), memberId: z.number(), maker: z.string(),
  makerSideId: z.number().nullable(), followed: z.boolean(),
}));

/** Binds a statement to the views that a person may see: their own, their side's, the programme's. The alias of "SavedView" is `w`. */
export const visibleViews = ({ actor, programme }: Place) => Prisma.sql`w."programmeId" = ${programme.id}
  AND (w."audience" = 'PROGRAMME' OR (w."audience" = 'OWN' AND w."memberId" = ${actor.memberId}) OR (w."audience" = 'SIDE' AND w."sideId" = ${actor.side?.id ?? null}))`;

/** The views that a person sees, by audience, in their order. */
export async function findViews(place: Place, more: Prisma.Sql = Prisma.empty): Promise<SavedView[]> {
  return Views.parse(await askByKey`
    SELECT w."id", w."name", w."query", w."audience", w."sideId", w."memberId", p."name" AS "maker", m."sideId" AS "makerSideId",
      EXISTS (SELECT FROM "FollowedView" f WHERE f."viewId" = w."id" AND f."memberId" = ${place.actor.memberId}) AS "followed"
    FROM "SavedView" w JOIN "Member" m ON m."id" = w."memberId" JOIN "Person" p ON p."id" = m."personId"
    WHERE ${visibleViews(place)} ${more} ORDER BY w."audience", w."place", w."id"`);
}

/** One of them; null where there is none that this person may see. */
export async function findView(place: Place, id: number): Promise<SavedView | null> {
  const [view] = await findViews(place, Prisma.sql`AND w."id" = ${id}`);
  return view ?? null;
}

/** What a view asks now: parts that name what no longer exists are left out, and named. */
export function askView(query: string, choices: Choices, sides: Programme["sides"]): { query: ListQuery; dropped: Dropped[] } {
  const read = readQuery(new URLSearchParams(query), sides);
  const settled = settleFilters(read.query, choices, sides);
  return { query: { ...settled.query, after: null, before: null, asOf: null, view: null }, dropped: [...read.dropped, ...settled.dropped] };
}

/** A query as a view keeps it: no place between rows, no past day, and not the view it came from. */
export const printView = (query: ListQuery) => printQuery({ ...query, after: null, before: null, asOf: null, view: null }).slice(1);
