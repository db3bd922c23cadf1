import { BulkState } from "#db/enums";
import { findPlaceOfMember } from "~/programmes/membership.server";
import type { MessageKey } from "~/locales/translator";
import { isFollowAct } from "./acts";
import { atLength } from "./at-length.server";
import type { ManyChange } from "./change.server";
import { findManyChoices } from "./choices.server";
import { carryOutFollows, planFollows, takeBackFollows } from "./follow.server";
import { decideMany } from "./forms.server";
import { planBatch } from "./plan.server";
import { carryOutBatch, takeBackBatch } from "./write.server";

/** Does the next few of a frozen list and answers how many; 0 when none is left, or none that no other process has at hand. */
export type Step = () => Promise<number>;

/** What there is to do on a list in its present state, by who began it, as they stand in the programme now. */
export async function nextStep(change: ManyChange, stop: () => boolean): Promise<Step> {
  const { act, state } = change;
  const place = await findPlaceOfMember(change.memberId);
  if (!place) return () => refuseRest(change, "many.reason.officeEnded");
  if (isFollowAct(act)) {
    if (state === BulkState.PLANNING) return () => planFollows(change, act);
    return () => (state === BulkState.RUNNING ? carryOutFollows : takeBackFollows)(change, act);
  }
  const { actor, programme } = place;
  const writing = { change, actor, programme, stop };
  if (state === BulkState.UNDOING) return () => takeBackBatch(writing);
  const choices = await findManyChoices(programme, actor, act);
  const decide = decideMany(act, change.values, { ...choices, side: actor.side?.code ?? "", today: change.values.today });
  if (!decide) return () => refuseRest(change, "many.reason.choiceGone");
  return state === BulkState.PLANNING ? () => planBatch({ ...writing, decide }) : () => carryOutBatch(writing, decide);
}

/** What is not done yet will not be. */
export const stopRest = (change: ManyChange) => refuseRest(change, "many.reason.stopped");

async function refuseRest({ id, state }: ManyChange, key: MessageKey): Promise<number> {
  const undoing = state === BulkState.UNDOING;
  return atLength((tx) => tx.$executeRaw`
    UPDATE "BulkItem" SET "outcome" = ${undoing ? "KEPT" : "REFUSED"}::"BulkOutcome", "reason" = ${JSON.stringify({ key })}::jsonb
    WHERE "bulkChangeId" = ${id}::uuid AND "outcome" = ANY(${undoing ? ["CHANGED", "PROPOSED"] : ["WAITING"]}::"BulkOutcome"[])`);
}
