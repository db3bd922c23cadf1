import type { Actor } from "~/people/actor";
import { readFieldId, type FieldId } from "./fields";
import { choiceOf } from "./vocabulary";

/** What a person who brings in a table may add to the programme: organisations of their own side, and sectors where they administer it. */
export type Creatable = { side: string | null; sectors: boolean };

/** What this person may add: the same as on the pages of the programme. */
export const creatableBy = (actor: Pick<Actor, "side" | "roles">, administers: boolean): Creatable => ({ side: actor.roles.includes("SECRETARY") ? (actor.side?.code ?? null) : null, sectors: administers });

/** Whether a value of a field may be added, of a side where it is an organisation. */
export function mayCreate(field: FieldId, side: string | null, creatable: Creatable): boolean {
  const choice = choiceOf(field);
  if (choice === "sector") return creatable.sectors && side === null;
  const { side: asked } = readFieldId(field);
  return choice === "organisation" && side !== null && side === creatable.side && (asked === null || asked === side);
}
