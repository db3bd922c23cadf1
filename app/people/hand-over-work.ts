import type { Named } from "~/recommendations/changes";
import { changesOfHandOver, type Held } from "~/recommendations/hand-over-item";
import { isOpen } from "~/recommendations/status";

/** What of one item is an office holder's: the item itself, its steps, the place as focal point of their side's leads. */
export type WorkOfItem = { owner: boolean; focalPoint: boolean; steps: { what: string; ours: boolean }[] };

/** What a hand over would move of an item. */
export function workOf({ owner, organisations, actionItems, status }: Held, from: Named, side: string): WorkOfItem {
  const open = isOpen(status);
  const mine = actionItems.filter((step) => step.status === "OPEN" && step.assignee?.id === from.id);
  return {
    owner: open && owner?.id === from.id,
    focalPoint: open && (organisations[side] ?? []).some(({ focalPoint }) => focalPoint?.id === from.id),
    steps: mine.map((step) => ({ what: step.what, ours: step.side !== null })),
  };
}

/** Whether an item has anything to hand over. */
export const hasWork = ({ owner, focalPoint, steps }: WorkOfItem) => owner || focalPoint || steps.length > 0;

/** In which histories an item gets an entry: the joint one, the side's own, or both. */
export function roomsOf(item: Held, given: Parameters<typeof changesOfHandOver>[1]): (string | null)[] {
  return [null, given.side].filter((audience) => changesOfHandOver(item, given, audience).length > 0);
}

/** How much moved, or is to move. What is in a side's own room is counted apart: it is counted for that side alone. */
export type Counts = { items: number; steps: number; ownSteps: number; focalPoints: number; follows: number; bodies: number; followedViews: number; views: number };

export const NOTHING_MOVED: Counts = { items: 0, steps: 0, ownSteps: 0, focalPoints: 0, follows: 0, bodies: 0, followedViews: 0, views: 0 };

/** The same counts with those of one more item. */
export function addWork(counts: Counts, { owner, focalPoint, steps }: WorkOfItem): Counts {
  return {
    ...counts,
    items: counts.items + Number(owner),
    focalPoints: counts.focalPoints + Number(focalPoint),
    steps: counts.steps + steps.filter(({ ours }) => !ours).length,
    ownSteps: counts.ownSteps + steps.filter(({ ours }) => ours).length,
  };
}
