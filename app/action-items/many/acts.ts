import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";

/** What can be done to many action items at once. */
export const STEP_ACTS = ["assign", "due", "complete", "cancel"] as const;
export type StepAct = (typeof STEP_ACTS)[number];

/** So many action items are changed at once; more are narrowed down first. */
export const MOST_STEPS = 200;

/** Whether there can be an action item at all that this person may change: one that is wholly theirs. */
export function mayChangeMany(actor: Actor): boolean {
  const owner = actor.memberId === null ? null : { id: actor.memberId, side: actor.side?.code ?? "" };
  const subject = { owner, organisations: {}, observersComment: false, assigneeId: actor.memberId };
  return may(actor, "completeActionItem", subject) || may(actor, "editActionItem", subject);
}
