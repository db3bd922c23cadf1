import { z } from "zod";
import { ViewAudience } from "#db/enums";
import { db } from "~/db.server";
import { line } from "~/form-fields.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse } from "~/refusal";
import { findView, findViews } from "./read.server";
import { audiencesFor, audiencesOfView, mayManageView, MOST_VIEWS, type SavedView } from "./saved-view";

type Place = { actor: Actor; programme: Programme };

export const ViewForm = z.object({ name: line(80), audience: z.enum(ViewAudience) });
type Values = z.infer<typeof ViewForm>;

const done = { ok: true as const };
const noSuchView = refuse("not-found", "views.refusal.gone");
const notAllowed = refuse("not-allowed", "views.refusal.notYours");
const notShared = refuse("invalid", "views.refusal.audience", undefined, "audience");

/** Keeps a query of the list under a name. */
export async function saveView({ actor, programme }: Place, { name, audience }: Values, query: string) {
  const { memberId, side } = actor;
  if (memberId === null) return notAllowed;
  if (!query) return refuse("invalid", "views.refusal.everything");
  if (!audiencesFor(actor).includes(audience)) return notShared;
  if ((await db.savedView.count({ where: { memberId } })) >= MOST_VIEWS) return refuse("invalid", "views.refusal.many", { count: MOST_VIEWS });
  const sideId = sideOf(audience, side);
  const { id } = await db.savedView.create({ data: { programmeId: programme.id, memberId, name, query, audience, sideId, place: await lastPlace(programme.id, audience) } });
  return { ...done, id };
}

/** Another name, another audience, or another query for a view. */
export async function editView(place: Place, id: number, { name, audience }: Values, query: string | null) {
  const found = await findManaged(place, id);
  if (!found.ok) return found;
  const { view } = found;
  if (!audiencesOfView(place.actor, view).includes(audience)) return notShared;
  const moved = audience === view.audience ? {} : { audience, sideId: sideOf(audience, place.actor.side), place: await lastPlace(place.programme.id, audience) };
  await db.savedView.updateMany({ where: { id }, data: { name, ...(query ? { query } : {}), ...moved } });
  return done;
}

/** Removes a view. Those who followed it follow it no more. */
export async function deleteView(place: Place, id: number) {
  const found = await findManaged(place, id);
  if (!found.ok) return found;
  await db.savedView.deleteMany({ where: { id } });
  return done;
}

/** Moves a view one up or down among those of its audience. */
export async function moveView(place: Place, id: number, by: -1 | 1) {
  const found = await findManaged(place, id);
  if (!found.ok) return found;
  const beside = (await findViews(place)).filter(({ audience }) => audience === found.view.audience);
  const from = beside.findIndex((view) => view.id === id);
  const other = beside[from + by];
  if (!other) return done;
  const order = beside.map((view) => (view.id === id ? other.id : view.id === other.id ? id : view.id));
  await db.$executeRaw`UPDATE "SavedView" w SET "place" = o."place"::int FROM unnest(${order}::int[]) WITH ORDINALITY AS o ("id", "place") WHERE w."id" = o."id"`;
  return done;
}

/** Follows a view, or stops: news of the items that it finds. */
export async function followView(place: Place, id: number, follow: boolean) {
  const { memberId } = place.actor;
  if (memberId === null || !(await findView(place, id))) return noSuchView;
  if (follow) await db.followedView.createMany({ data: [{ memberId, viewId: id }], skipDuplicates: true });
  else await db.followedView.deleteMany({ where: { memberId, viewId: id } });
  return done;
}

/** A view that this person may change; to who may not see it, it does not exist. */
export async function findManaged(place: Place, id: number) {
  const view: SavedView | null = await findView(place, id);
  if (!view) return noSuchView;
  return mayManageView(place.actor, view) ? { ...done, view } : notAllowed;
}

const sideOf = (audience: ViewAudience, side: Actor["side"]) => (audience === "SIDE" ? (side?.id ?? null) : null);

async function lastPlace(programmeId: number, audience: ViewAudience) {
  const { _max } = await db.savedView.aggregate({ where: { programmeId, audience }, _max: { place: true } });
  return (_max.place ?? 0) + 1;
}
