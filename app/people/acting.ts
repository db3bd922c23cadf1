import type { Absent, Actor } from "./actor";
import { may, type PermittedAct, type Subject } from "./permissions";

/** For whom this person does it, where only an absence allows it; null where their own place does. */
export function actsInsteadOf(actor: Actor, act: PermittedAct, subject: Subject): Absent | null {
  if (!actor.actsFor?.length || may({ ...actor, actsFor: [] }, act, subject)) return null;
  return actor.actsFor.find((absent) => may({ ...actor, actsFor: [absent] }, act, subject)) ?? null;
}
