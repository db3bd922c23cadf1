import { forbidden, notFound, numberParam } from "~/http.server";
import { requireManager } from "./manager.server";
import { mayManageSide } from "./managing";
import { findOrganisation } from "./organisations.server";

/** An organisation that the viewer may change, named by an address. */
export async function requireManagedOrganisation(request: Request, params: { programme?: string; organisation?: string }) {
  const managed = await requireManager(request, params.programme);
  const organisation = await findOrganisation(managed.programme.id, numberParam(params.organisation));
  if (!organisation) throw notFound();
  if (!mayManageSide(managed.manager, organisation.sideId)) throw forbidden();
  return { ...managed, organisation };
}
