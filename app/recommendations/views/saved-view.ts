import type { ViewAudience } from "#db/enums";
import type { Actor } from "~/people/actor";

/** A filter with a name. `query` is the end of the list's address, without its question mark. */
export type SavedView = {
  id: number;
  name: string;
  query: string;
  audience: ViewAudience;
  /** Whose side sees it, where the audience is a side. */
  sideId: number | null;
  memberId: number;
  maker: string;
  makerSideId: number | null;
  followed: boolean;
};

export const AUDIENCES = ["OWN", "SIDE", "PROGRAMME"] as const satisfies readonly ViewAudience[];

/** More than this are not kept by one person. */
export const MOST_VIEWS = 60;

type Person = Pick<Actor, "memberId" | "side" | "roles">;

const holds = ({ roles }: Person, ...wanted: Actor["roles"][number][]) => wanted.some((role) => roles.includes(role));

/** With whom this person may share a view: observers with nobody, others with their side, co-chairs and secretaries with the programme. */
export function audiencesFor(actor: Person): ViewAudience[] {
  const side = actor.side !== null && actor.roles.some((role) => role !== "OBSERVER");
  const programme = side && holds(actor, "CO_CHAIR", "SECRETARY");
  return AUDIENCES.filter((audience) => audience === "OWN" || (audience === "SIDE" ? side : programme));
}

/** Whose it is may change it; what is shared, also the secretaries of that person's side. */
export function mayManageView(actor: Person, view: Pick<SavedView, "audience" | "memberId" | "makerSideId">): boolean {
  if (view.memberId === actor.memberId) return true;
  return view.audience !== "OWN" && actor.side !== null && actor.side.id === view.makerSideId && holds(actor, "SECRETARY");
}

/** The audiences that somebody who may manage a view may give it: the one it has, and of those they may share with; their own is nobody else's to make it. */
export function audiencesOfView(actor: Person, view: Pick<SavedView, "audience" | "memberId">): ViewAudience[] {
  const offered = audiencesFor(actor);
  return AUDIENCES.filter((audience) => audience === view.audience || (offered.includes(audience) && (audience !== "OWN" || view.memberId === actor.memberId)));
}

/** Views by who sees them, in the order of the audiences. */
export function groupViews<View extends Pick<SavedView, "audience">>(views: readonly View[]): { audience: ViewAudience; views: View[] }[] {
  return AUDIENCES.map((audience) => ({ audience, views: views.filter((view) => view.audience === audience) })).filter(({ views }) => views.length);
}
