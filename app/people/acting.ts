import { subjectOf, type Change, type Item } from "~/recommendations/item";
import type { Refusal } from "~/refusal";
import type { Absent, Actor } from "./actor";
import { may, type PermittedAct, type Subject } from "./permissions";

/** For whom this person does it, where only an absence allows it; null where their own place does. */
export function actsInsteadOf(actor: Actor, act: PermittedAct, subject: Subject): Absent | null {
  if (!actor.actsFor?.length || may({ ...actor, actsFor: [] }, act, subject)) return null;
  return actor.actsFor.find((absent) => may({ ...actor, actsFor: [absent] }, act, subject)) ?? null;
}

/** A change that only an absence allows is recorded on behalf of who is absent, unless it says for whom itself. */
export function sayForWhom(actor: Actor, item: Item, decided: Change | Refusal): Change | Refusal {
  if (!decided.ok || decided.entry.onBehalfOf) return decided;
  const absent = actsInsteadOf(actor, decided.permission, subjectOf(item, decided.subject));
  return absent ? { ...decided, entry: { ...decided.entry, onBehalfOf: absent.name } } : decided;
}

/** An acting holder of an office, from one day to another, both included. */
export type Absence = { fromDay: string; toDay: string };

/** Whether two absences have a day in common. */
export const overlap = (a: Absence, b: Absence) => a.fromDay <= b.toDay && b.fromDay <= a.toDay;
