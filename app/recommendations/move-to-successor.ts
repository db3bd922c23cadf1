import { refuse, type Refusal } from "~/refusal";
import type { FieldChange, Lead, Named } from "./changes";
import type { Change, Entry, Item } from "./item";
import { change } from "./state";
import { isOpen } from "./status";

/** What was one organisation's and goes to its successor, as far as an item holds it. */
export type Move = { from: Named; to: Named & { abbreviation: string }; /** The side whose list it stands in. */ side: string };

/** An item as far as a move looks at it: the preview asks with this what the writer asks with the whole. */
export type Movable = Pick<Item, "organisations" | "actionItems" | "status" | "voided">;

/** Decides that a successor stands where an organisation stood: as lead or supporting, and as who does open steps; in one entry, or in that of the side's own room. */
export function moveToSuccessor(item: Movable, move: Move, entry: Entry): Change | Refusal {
  const changes = changesOfMove(item, move, entry.audience);
  if (!changes.length) return refuse("invalid", "recommendations.refusal.nothingChanged");
  return { ok: true, act: "moveToSuccessor", permission: "moveToSuccessor", changes, entry };
}

/** What would change, jointly or in a side's own room; nothing where the organisation has no part any more. */
export function changesOfMove(item: Movable, move: Move, audience: string | null): FieldChange[] {
  if (item.voided) return [];
  const leads = item.organisations[move.side] ?? null;
  const joint = audience === null && isOpen(item.status) && leads ? change("organisations", leads, replaceLead(leads, move), move.side) : [];
  const steps = item.actionItems.filter(({ side, status, organisation }) => side === audience && status === "OPEN" && organisation?.id === move.from.id);
  const to = { id: move.to.id, name: move.to.name };
  return [...joint, ...steps.flatMap(({ id, side: _, ...step }) => change("actionItem", step, { ...step, organisation: to }, id))];
}

/** The successor in the place of the other; where it stood already, once and in the stronger role. */
function replaceLead(leads: Lead[], { from, to }: Move): Lead[] {
  const left = leads.find(({ id }) => id === from.id);
  if (!left) return leads;
  const present = leads.find(({ id }) => id === to.id);
  const role = left.role === "lead" || present?.role === "lead" ? "lead" : "supporting";
  const merged: Lead = { id: to.id, name: to.name, abbreviation: to.abbreviation, role, suggested: left.suggested && (present?.suggested ?? true), focalPoint: present?.focalPoint ?? left.focalPoint };
  const replaced = leads.filter(({ id }) => id !== to.id).map((lead) => (lead.id === from.id ? merged : lead));
  return [...replaced].sort((a, b) => Number(a.role === "supporting") - Number(b.role === "supporting"));
}
