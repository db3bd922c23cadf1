import { forbidden, notFound, numberParam } from "~/http.server";
import { requireManager, requireSettings, type Managed } from "~/programmes/manager.server";
import { mayChangeMember } from "~/programmes/managing";
import { mayNameActing } from "./acting.server";
import { findMember } from "./members.server";
import type { Hands } from "./read-hand-over.server";

/** A place of now that the viewer may change, named by an address. */
export async function requireManagedMember(request: Request, params: { programme?: string; member?: string }) {
  const managed = await requireManager(request, params.programme);
  const member = await findMember(managed.programme.id, numberParam(params.member));
  if (!member || member.endedOn !== null) throw notFound();
  if (!mayChangeMember(managed.manager, member)) throw forbidden();
  return { ...managed, member };
}

/** A place of now for which the viewer may name who acts. */
export async function requireAbsentMember(request: Request, params: { programme?: string; member?: string }) {
  const managed = await requireSettings(request, params.programme);
  const member = await findMember(managed.programme.id, numberParam(params.member));
  if (!member || member.endedOn !== null) throw notFound();
  if (!mayNameActing(managed.manager, member)) throw forbidden();
  return { ...managed, member };
}

/** A place of now that the viewer may hand over: as a secretary of its side, who assigns owners. */
export async function requireHandOver(request: Request, params: { programme?: string; member?: string }) {
  const managed = await requireSettings(request, params.programme);
  const member = await findMember(managed.programme.id, numberParam(params.member));
  if (!member || member.endedOn !== null) throw notFound();
  const hands = handsOf(managed, member);
  if (!hands) throw forbidden();
  return { ...managed, member, hands };
}

function handsOf({ actor, programme, manager }: Managed, { id, name, sideId }: { id: number; name: string; sideId: number | null }): Hands | null {
  if (!actor?.side || manager.secretaryOf === null || actor.side.id !== sideId) return null;
  return { actor: { ...actor, side: actor.side }, programme, from: { id, name } };
}
