import type { Role } from "#db/enums";
import type { ProgrammeEntry } from "~/programmes/change-programme.server";
import type { Manager } from "~/programmes/managing";
import type { Named } from "~/recommendations/changes";
import type { Tx } from "~/recommendations/load-item.server";
import { refuse, type Refusal } from "~/refusal";
import { findActive } from "./change-members.server";
import { admitMember } from "./member-place.server";
import type { Hands } from "./read-hand-over.server";

/** The next office holder: a member of the side, or somebody who comes into the same office with this. */
export type Next = { id: number } | { email: string; name: string };

type Found = { ok: true; to: Named & { roles: readonly Role[] }; link: string | null; entries: ProgrammeEntry[] };
type Leaving = { id: number; sideId: number | null; organisationId: number | null; office: string; roles: Role[] };

/** Who takes over; a newcomer gets the office, organisation and roles of the one who leaves. */
export async function findNext(tx: Tx, manager: Manager, { programme }: Hands, leaving: Leaving, { next, on }: { next: Next; on: string }, origin: string): Promise<Found | Refusal> {
  if ("id" in next) {
    const member = await findActive(tx, programme.id, next.id);
    const fits = member && member.id !== leaving.id && member.sideId === leaving.sideId && member.heldFrom <= on && (member.heldTo === null || member.heldTo >= on);
    if (!fits) return refuse("invalid", "offices.handOver.notOne", undefined, "to");
    return { ok: true, to: { id: member.id, name: member.person.name, roles: member.roles }, link: null, entries: [] };
  }
  const { sideId, organisationId, office, roles } = leaving;
  const organisation = organisationId && (await tx.organisation.findFirst({ where: { id: organisationId, closedAt: null } })) ? organisationId : null;
  const admitted = await admitMember(tx, manager, programme.id, { ...next, sideId, organisationId: organisation, office, roles, heldFrom: on }, origin);
  if (!admitted.ok) return admitted;
  return { ok: true, to: { id: admitted.id, name: admitted.name, roles }, link: admitted.link, entries: [admitted.entry] };
}
