import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import { isFollowAct, MANY_ACT_NAMES, MANY_ACTS, type ManyAct } from "./acts";

/** Whether there can be an item at all to which this person may do it: one that is wholly theirs. */
export function mayAtAll(actor: Actor, act: ManyAct): boolean {
  if (isFollowAct(act)) return actor.memberId !== null;
  const owner = actor.memberId === null ? null : { id: actor.memberId, side: actor.side?.code ?? "" };
  return MANY_ACTS[act].asks.some((asked) => may(actor, asked, { owner, organisations: {}, observersComment: false }));
}

/** What this person may do to some items at least. */
export const manyActsOf = (actor: Actor): ManyAct[] => MANY_ACT_NAMES.filter((act) => mayAtAll(actor, act));
