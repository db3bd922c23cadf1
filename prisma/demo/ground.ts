import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { Named } from "~/recommendations/changes";
import type { Accounts } from "./account-data";

/** A programme with everything that the data of its items name. */
export type Ground = {
  programme: Programme;
  /** By the keys of accounts.json. */
  actors: Record<string, Actor>;
  organisation: (abbreviation: string) => Organisation;
  sector: (key: string) => Named;
  source: (key: string) => number;
};
type Organisation = Named & { abbreviation: string; side: string };

/** Reads a programme as it stands, as the ground on which items are laid. */
export async function readGround(key: string, accounts: Accounts): Promise<Ground> {
  const [bySide, byAge] = [{ orderBy: { order: "asc" } }, { orderBy: { id: "asc" } }] as const;
  const include = { sides: bySide, organisations: byAge, sectors: byAge, sources: byAge, members: { ...byAge, include: { person: true } } } as const;
  const row = await db.programme.findUniqueOrThrow({ where: { key }, include });
  const sides = row.sides.map(({ id, code, name }) => ({ id, code, name }));
  const sideAt = (id: number | null) => sides.find((side) => side.id === id) ?? null;
  const organisations = row.organisations.map(({ id, name, abbreviation, sideId }) => ({ id, name, abbreviation, side: sideAt(sideId)?.code ?? "" }));

  const actors: Record<string, Actor> = {};
  for (const { id: memberId, personId, person, office, sideId, organisationId, roles } of row.members) {
    const account = accounts.find(({ email }) => email === person.email);
    const organisation = organisations.find(({ id }) => id === organisationId);
    const place = { office, organisation: organisation ? nameOf(organisation) : null, side: sideAt(sideId), roles };
    if (account) actors[account.key] = { personId, memberId, name: person.name, ...place };
  }
  return {
    programme: { ...row, sides },
    actors,
    organisation: (abbreviation) => pick(organisations, (one) => one.abbreviation === abbreviation, abbreviation),
    sector: (name) => nameOf(pick(row.sectors, (one) => one.key === name, name)),
    source: (name) => pick(row.sources, (one) => one.key === name, name).id,
  };
}

const nameOf = ({ id, name }: Named): Named => ({ id, name });

function pick<T>(rows: T[], matches: (row: T) => boolean, name: string): T {
  const found = rows.find(matches);
  if (!found) throw new Error(`The demonstration's data name "${name}", which is not there`);
  return found;
}

/** The office that an account of the data holds in the programme. */
export function actorNamed({ actors }: Ground, key: string): Actor {
  return pick(Object.entries(actors), ([name]) => name === key, key)[1];
}
