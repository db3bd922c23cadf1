import { forbidden, notFound, numberParam } from "~/http.server";
import { requireManager } from "~/programmes/manager.server";
import { mayChangeMember } from "~/programmes/managing";
import { findMember } from "./members.server";

/** A place of now that the viewer may change, named by an address. */
export async function requireManagedMember(request: Request, params: { programme?: string; member?: string }) {
  const managed = await requireManager(request, params.programme);
  const member = await findMember(managed.programme.id, numberParam(params.member));
  if (!member || member.endedOn !== null) throw notFound();
  if (!mayChangeMember(managed.manager, member)) throw forbidden();
  return { ...managed, member };
}
