import type { Actor, Side } from "~/people/actor";
import type { FieldChange, Named } from "~/recommendations/changes";
import { changesOfMove, type Move, type Movable } from "~/recommendations/move-to-successor";
import { isOpen } from "~/recommendations/status";

/** The side for which a person moves what is an organisation's: their own, where the organisation is of it or of none. */
export function ownSideOf(actor: Pick<Actor, "side"> | null, { sideId }: { sideId: number | null }): Side | null {
  return actor?.side && (sideId === null || sideId === actor.side.id) ? actor.side : null;
}

export type Choice = { to: number | null; bySector: Readonly<Record<number, number>> };

/** What is the organisation's in one item: as lead or supporting, open steps, and whether another side's list names it. */
export type Part = { role: "lead" | "supporting" | null; steps: number; elsewhere: string[] };

type PlannedItem = Movable & { sector: Named | null };

/** What an item holds of an organisation, on one's own side and on others. */
export function partOf(item: PlannedItem, organisationId: number, side: string): Part {
  const stands = (code: string) => (isOpen(item.status) ? item.organisations[code] ?? [] : []).find(({ id }) => id === organisationId);
  return {
    role: stands(side)?.role ?? null,
    steps: item.actionItems.filter(({ organisation, status }) => organisation?.id === organisationId && status === "OPEN").length,
    elsewhere: Object.keys(item.organisations).filter((code) => code !== side && stands(code)),
  };
}

/** Whether one's own side has anything to move in it; what stands in another side's list is that side's. */
export const isOurs = ({ role, steps }: Part) => role !== null || steps > 0;

/** Where an item goes unless its own choice says otherwise: by its sector, else where all go. */
export function proposeSuccessor({ sector }: Pick<PlannedItem, "sector">, { to, bySector }: Choice): number | null {
  return (sector ? bySector[sector.id] : undefined) ?? to;
}

/** All that changes in an item, jointly and in the side's own room. */
export const allChanges = (item: Movable, move: Move): FieldChange[] => [...changesOfMove(item, move, null), ...changesOfMove(item, move, move.side)];
