import type { Role } from "#db/enums";
import type { Act } from "~/recommendations/acts";
import type { Named } from "~/recommendations/changes";

export type Side = { id: number; code: string; name: string };

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
  /** What the programme's own loader may record beside the roles' table. No request makes an actor with it. */
  records?: readonly Act[];
};
