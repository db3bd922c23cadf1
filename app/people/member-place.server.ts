import type { Role } from "#db/enums";
import type { ProgrammeEntry, Tx } from "~/programmes/change-programme.server";
import { mayManageSide, type Manager } from "~/programmes/managing";
import { compareFields } from "~/programmes/programme-acts";
import { refuse, type Refusal } from "~/refusal";
import { lockPeople } from "./first-administrator.server";
import { createLink } from "./one-time-links.server";
import { ROLES_OF_A_SIDE } from "./roles";

export type Place = { organisationId: number | null; office: string; roles: Role[]; heldFrom: string };
export type NewMember = Place & { email: string; name: string; sideId: number | null };

type Names = { ok: true; side: string | null; organisation: string | null };
type Admitted = { ok: true; id: number; name: string; link: string | null; entry: ProgrammeEntry };

/** Gives a person a place in a programme, in a transaction that holds it. Who has no account yet gets one, and the link to it. */
export async function admitMember(tx: Tx, manager: Manager, programmeId: number, { email, name, sideId, ...place }: NewMember, origin: string): Promise<Admitted | Refusal> {
  if (!mayManageSide(manager, sideId)) return refuse("not-allowed", "people.members.notYours");
  const names = await checkPlace(tx, programmeId, sideId, place);
  if (!names.ok) return names;
  const found = await findOrInvite(tx, programmeId, email, name, origin);
  if (!found.ok) return found;
  const present = await tx.member.findFirst({ where: { programmeId, personId: found.id, endedAt: null, OR: [{ heldTo: null }, { heldTo: { gte: place.heldFrom } }] }, select: { id: true } });
  if (present) return refuse("invalid", "people.members.already", { name: found.name }, "email");
  const { id } = await tx.member.create({ data: { ...place, programmeId, sideId, personId: found.id }, select: { id: true } });
  const changes = compareFields(null, { side: names.side, organisation: names.organisation, office: place.office, roles: place.roles, heldFrom: place.heldFrom });
  return { ok: true, id, name: found.name, link: found.link, entry: { act: "memberAdded", subject: found.name, changes } };
}

async function findOrInvite(tx: Tx, programmeId: number, email: string, name: string, origin: string) {
  await lockPeople(tx);
  const person = await tx.person.findUnique({ where: { email }, select: { id: true, name: true, deactivatedAt: true } });
  if (person?.deactivatedAt) return refuse("invalid", "people.members.deactivated", undefined, "email");
  if (person) return { ok: true as const, ...person, link: null };
  if (!name) return refuse("invalid", "people.members.nameNeeded", undefined, "name");
  const { timeZone } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { timeZone: true } });
  const created = await tx.person.create({ data: { email, name, timeZone }, select: { id: true, name: true } });
  return { ok: true as const, ...created, link: await createLink(origin, "INVITATION", created.id, tx) };
}

/** Whether a place makes sense: a side for who acts for one, an organisation of theirs that is open, or the one they have. */
export async function checkPlace(tx: Tx, programmeId: number, sideId: number | null, place: Place, keptOrganisationId: number | null = null): Promise<Names | Refusal> {
  const side = sideId === null ? null : await tx.side.findFirst({ where: { id: sideId, programmeId } });
  if (sideId !== null && !side) return refuse("invalid", "programmes.errors.noSuchSide", undefined, "sideId");
  if (!side && place.roles.some((role) => ROLES_OF_A_SIDE.includes(role))) return refuse("invalid", "people.members.sideNeeded", undefined, "sideId");
  if (place.organisationId === null) return { ok: true, side: side?.name ?? null, organisation: null };
  const organisation = await tx.organisation.findFirst({ where: { id: place.organisationId, programmeId } });
  const open = organisation && (organisation.closedAt === null || organisation.id === keptOrganisationId);
  if (!organisation || !open) return refuse("invalid", "programmes.errors.noSuchOrganisation", undefined, "organisationId");
  if (organisation.sideId !== null && organisation.sideId !== sideId) return refuse("invalid", "people.members.otherSidesOrganisation", undefined, "organisationId");
  return { ok: true, side: side?.name ?? null, organisation: organisation.name };
}
