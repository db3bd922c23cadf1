import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { Named } from "~/recommendations/changes";
import { findMembers, findOrganisations, findSectors, type MemberChoice, type OrganisationChoice } from "~/recommendations/forms/candidates.server";
import type { ManyAct } from "./acts";

/** Who and what the form of an act may name; nothing of what it does not ask for. */
export type Choices = { members: MemberChoice[]; organisations: OrganisationChoice[]; sectors: Named[] };

/** Finds what the form of an act offers: any member, organisations of one's own side or of none, sectors in use. */
export async function findManyChoices(programme: Programme, actor: Pick<Actor, "side">, act: ManyAct): Promise<Choices> {
  const [members, organisations, sectors] = await Promise.all([
    act === "assignOwner" ? findMembers(programme) : [],
    act === "setOrganisations" ? findOrganisations(programme) : [],
    act === "editDetails" ? findSectors(programme) : [],
  ]);
  return { members, sectors, organisations: organisations.filter(({ side }) => side === (actor.side?.code ?? "") || side === "") };
}

/** What was chosen, by its name: it may be called otherwise, or be gone, when it is read again. */
export function nameChoices({ members, organisations, sectors }: Choices, typed: Record<string, string>): Record<string, string> {
  const rows = { owner: members, organisation: organisations, sector: sectors };
  return Object.fromEntries(Object.entries(rows).flatMap(([field, all]: [string, readonly Named[]]) => {
    const row = all.find(({ id }) => String(id) === typed[field]);
    return row ? [[field, row.name]] : [];
  }));
}
