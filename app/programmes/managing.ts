import type { Actor, Side } from "~/people/actor";

/** Who looks at a programme's settings: an administrator of the installation, a member, or both. */
export type Manager = { personId: number; memberId: number | null; name: string; administrator: boolean; secretaryOf: Side | null };

/** What a person may manage in a programme, from their place in it. */
export function managerOf(viewer: { personId: number; name: string; isAdministrator: boolean }, actor: Actor | null): Manager {
  const secretaryOf = actor?.roles.includes("SECRETARY") ? actor.side : null;
  const name = actor && !viewer.name.includes(actor.office) ? `${viewer.name}, ${actor.office}` : viewer.name;
  return { personId: viewer.personId, memberId: actor?.memberId ?? null, name, administrator: viewer.isAdministrator, secretaryOf };
}

/** Programme, sides, sectors and bodies are the administrator's. */
export function mayManageProgramme(manager: Manager) {
  return manager.administrator;
}

/** Organisations and members of a side are also its secretaries'; those of no side are the administrator's alone. */
export function mayManageSide(manager: Manager, sideId: number | null) {
  return manager.administrator || (sideId !== null && manager.secretaryOf?.id === sideId);
}

/** Whether there is any side whose members and organisations this person manages. */
export function managesSomething(manager: Manager) {
  return manager.administrator || manager.secretaryOf !== null;
}

/** Nobody changes their own place: a secretary could lock the side out, or make themselves more than they are. */
export function mayChangeMember(manager: Manager, member: { sideId: number | null; personId: number }) {
  return mayManageSide(manager, member.sideId) && (manager.administrator || member.personId !== manager.personId);
}

/** The settings of the programme are joint: a side's secretary proposes and concurs. */
export function mayDecideSettings(manager: Manager) {
  return manager.secretaryOf !== null;
}
