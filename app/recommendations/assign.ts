import type { Role } from "#db/enums";
import { refuse, type Refusal } from "~/refusal";
import type { Lead, Value } from "./changes";
import type { Change, Entry, Item } from "./item";
import { refuseUnlessCommunicated } from "./set-position";
import { change } from "./state";

/** A member as a candidate for an item's owner or focal point. */
export type Candidate = Value<"owner"> & { roles: readonly Role[] };

/** Decides who is accountable; another side's person, or none, after one's own needs every side. */
export function assignOwner(item: Item, owner: Candidate | null, ownSide: string, entry: Entry): Change | Refusal {
  if (owner && !owner.roles.some((role) => role !== "OBSERVER")) return refuse("invalid", "recommendations.refusal.ownerRole", {}, "owner");
  if (owner?.id === item.owner?.id) return refuse("invalid", "recommendations.refusal.sameOwner", {}, "owner");
  const leavesASide = item.owner !== null && item.owner.side !== (owner?.side ?? "");
  const toAnother = owner !== null && owner.side !== ownSide;
  const act = leavesASide || toAnother ? "transferOwner" : "assignOwner";
  const to = owner && { id: owner.id, name: owner.name, side: owner.side };
  return { ok: true, act, permission: act, changes: change("owner", item.owner, to), entry };
}

/** Decides which organisations of one side lead and support, and who answers for each. Another side's are only recorded as it communicated them. */
export function setOrganisations(item: Item, side: string, leads: Lead[], entry: Entry, ownSide: string = side): Change | Refusal {
  const unsaid = side === ownSide ? null : refuseUnlessCommunicated(entry);
  if (unsaid) return unsaid;
  if (new Set(leads.map(({ id }) => id)).size < leads.length) return refuse("invalid", "recommendations.refusal.organisationTwice", {}, "lead");
  const sorted = [...leads].sort((a, b) => Number(a.role === "supporting") - Number(b.role === "supporting"));
  const changes = change("organisations", item.organisations[side] ?? null, sorted.length ? sorted : null, side);
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act: "setOrganisations", permission: "setOrganisations", changes, entry };
}
