import { forbidden, notFound } from "~/http.server";
import type { Actor } from "~/people/actor";
import { requireViewer, type Viewer } from "~/viewer.server";
import { managerOf, managesSomething, mayDecideSettings, mayManageProgramme, type Manager } from "./managing";
import { findPlace, isProgrammeKey } from "./membership.server";
import type { Programme } from "./programme";
import { findProgramme } from "./programmes.server";

export type Managed = { viewer: Viewer; actor: Actor | null; programme: Programme; manager: Manager };

/** Who may see how a programme is set up: its members, and administrators, who need not be in it. */
export async function requireSettings(request: Request, key = ""): Promise<Managed> {
  const viewer = await requireViewer(request);
  const place = findPlace(viewer, key);
  if (place) return { viewer, ...place, manager: managerOf(viewer, place.actor) };
  const programme = viewer.isAdministrator && isProgrammeKey(key) ? await findProgramme(key) : null;
  if (!programme) throw notFound();
  return { viewer, actor: null, programme, manager: managerOf(viewer, null) };
}

/** Who may change something of it: secretaries and administrators. */
export async function requireManager(request: Request, key: string | undefined) {
  return only(managesSomething, await requireSettings(request, key));
}

/** Who may change the programme as such: administrators. */
export async function requireProgrammeAdministrator(request: Request, key: string | undefined) {
  return only(mayManageProgramme, await requireSettings(request, key));
}

/** Who may propose and answer joint settings: secretaries of its sides. */
export async function requireSecretary(request: Request, key: string | undefined) {
  return only(mayDecideSettings, await requireSettings(request, key));
}

function only(rule: (manager: Manager) => boolean, managed: Managed) {
  if (!rule(managed.manager)) throw forbidden();
  return managed;
}
