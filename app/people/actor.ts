import type { Role } from "#db/enums";
import type { Act } from "~/recommendations/acts";
import type { Named } from "~/recommendations/changes";

export type Side = { id: number; code: string; name: string };

/** An office holder for whom somebody acts while they are absent. */
export type Absent = { memberId: number; personId: number; name: string; office: string; organisation: Named | null };

/** Who acts, in which office and for which side, as history will name them. */
export type Actor = {
  /** Null for the programme's own loader, which no person stands behind. */
  personId: number | null;
  memberId: number | null;
  name: string;
  office: string;
  organisation: Named | null;
  side: Side | null;
  roles: readonly Role[];
  /** For whom they act today: what is those persons' own is theirs too, and nothing else. */
  actsFor?: readonly Absent[];
  /** What the programme's own loader may record beside the roles' table. No request makes an actor with it. */
  records?: readonly Act[];
};

/** The member, and those for whom they act today. */
export function placesOf({ memberId, organisation, actsFor = [] }: Pick<Actor, "memberId" | "organisation" | "actsFor">) {
  return [{ memberId, organisation }, ...actsFor];
}

/** Whose work is theirs today: their own place, and the places they act for. */
export function workingMembers(actor: Pick<Actor, "memberId" | "organisation" | "actsFor">): number[] {
  return placesOf(actor).flatMap(({ memberId }) => memberId ?? []);
}
