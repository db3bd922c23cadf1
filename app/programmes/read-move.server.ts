import { db } from "~/db.server";
import { listMembers } from "~/people/members.server";
import { readHeld } from "~/recommendations/read-held.server";
import type { Managed } from "./manager.server";
import { mayChangeMember } from "./managing";
import { findSuccessors } from "./reorganise.server";
import { isOurs, ownSideOf, partOf, proposeSuccessor, type Choice } from "./successor-plan";

/** More items than this go where their sector goes, or where all go: no choice stands beside each. */
export const MOST_CHOICES = 200;

/** Open organisations that followed it: where its items may go. */
export const findOpenSuccessors = async (id: number) => (await findSuccessors(id)).filter(({ closed }) => !closed);

/** Which successor an address proposes for all, and for the items of a sector. */
export function readChoice(params: URLSearchParams, successors: readonly { id: number }[]): Choice {
  const known = (value: string | null) => successors.find(({ id }) => String(id) === value)?.id ?? null;
  const sectors = [...params].flatMap(([name, value]) => {
    const [, sector] = /^sector-(\d{1,9})$/.exec(name) ?? [];
    const to = known(value);
    return sector && to ? [[Number(sector), to] as const] : [];
  });
  return { to: params.get("to") === "" ? null : (known(params.get("to")) ?? successors[0]?.id ?? null), bySector: Object.fromEntries(sectors) };
}

/** What an organisation still has: items and steps with where each would go, what stands in another side's list, and its members. Content is for members of a side alone. */
export async function readMove({ actor, programme, manager }: Managed, organisation: { id: number; sideId: number | null }, choice: Choice) {
  const organisationId = organisation.id;
  const side = ownSideOf(actor, organisation);
  const held = actor && side ? await readHeld(db, { actor, programme, side: side.code }, { organisation: organisationId }) : [];
  const all = held.map((item) => ({ item, part: partOf(item, organisationId, side?.code ?? "") }));
  const ours = all.filter(({ part }) => isOurs(part));
  const members = (await listMembers(programme.id)).filter((one) => one.organisationId === organisationId && one.endedOn === null);
  const sectors = new Map(ours.flatMap(({ item: { sector } }) => (sector ? [[sector.id, sector.name] as const] : [])));
  return {
    mayMove: side !== null && manager.secretaryOf !== null,
    rows: ours.map(({ item: { number, version, reference, title, sector, status }, part }) => (
      { number, version, reference, title, status, sector: sector?.name ?? "", role: part.role, steps: part.steps, to: proposeSuccessor({ sector }, choice) }
    )),
    sectors: [...sectors].map(([id, name]) => ({ id, name, to: choice.bySector[id] ?? null })).sort((a, b) => a.name.localeCompare(b.name)),
    elsewhere: all.flatMap(({ item: { number, reference, title }, part }) =>
      part.elsewhere.map((code) => ({ number, reference, title, side: programme.sides.find((one) => one.code === code)?.name ?? code }))),
    members: members.map((one) => ({ id: one.id, name: one.name, office: one.office, mayChange: mayChangeMember(manager, one) })),
  };
}

export type MoveView = Awaited<ReturnType<typeof readMove>>;
