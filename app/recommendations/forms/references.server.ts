import type { Status } from "#db/enums";
import { refuse, type Refusal } from "~/refusal";
import type { Programme } from "~/programmes/programme";
import type { Numbered } from "~/recommendations/succession-value";
import { findReferenced } from "./candidates.server";

export type Referenced = Numbered & { status: Status };

/** The items that a line of references names; a refusal says which of them there is not. */
export async function readReferences(programme: Programme, typed: string, field: string): Promise<Referenced[] | Refusal> {
  const references = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];
  const found = await findReferenced(programme, references);
  const missing = references.find((_, index) => !found[index]);
  if (missing) return refuse("invalid", "recommendations.refusal.livesOnInUnknown", { reference: missing }, field);
  return found.flatMap((row) => (row ? [{ id: row.id, number: row.number, name: row.reference, status: row.status }] : []));
}
