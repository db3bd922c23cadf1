import type { Actor } from "~/people/actor";
import type { Message, Refusal } from "~/refusal";
import { STATUS_ACTS } from "~/recommendations/acts";
import type { FieldChange } from "~/recommendations/changes";
import { checkChange } from "~/recommendations/check-change";
import type { Change, Item } from "~/recommendations/item";
import { isStatusAct, type WrittenAct } from "./acts";

/** What becomes of one item: it changes, a proposal waits, it is so already, or it is refused for a reason. */
export type Outcome = { outcome: "CHANGED" | "PROPOSED" | "UNCHANGED" | "REFUSED"; reason: Message | null };

type Decide = (item: Item) => Change | Refusal;

/** Refusals that say that an item is as it should be. */
const SO_ALREADY: readonly string[] = [
  "recommendations.refusal.sameOwner",
  "recommendations.refusal.nothingChanged",
  "recommendations.refusal.statusSame",
  "recommendations.refusal.alreadyConfirmed",
];

/** What would become of an item, by the very rules by which the one writer goes; writes nothing. */
export function planItem(item: Item, actor: Actor, act: WrittenAct, decide: Decide): Outcome & { changes: FieldChange[] } {
  const decided = decide(item);
  const change = decided.ok ? checkChange(item, actor, decided, "planned") : decided;
  return change.ok ? { ...outcomeOf(act, change), changes: change.changes } : { ...outcomeOf(act, change), changes: [] };
}

/** What an answer of the writer means for one of many. */
export function outcomeOf(act: WrittenAct, answer: { ok: true; act: Change["act"] } | Refusal): Outcome {
  if (answer.ok) return { outcome: answer.act === "propose" ? "PROPOSED" : "CHANGED", reason: null };
  return isSoAlready(act, answer) ? { outcome: "UNCHANGED", reason: null } : { outcome: "REFUSED", reason: reasonOf(answer) };
}

function isSoAlready(act: WrittenAct, { message: { key, values } }: Refusal): boolean {
  if (key === "recommendations.refusal.statusActNotFromHere") return isStatusAct(act) && STATUS_ACTS[act].to === values?.status;
  if (key === "recommendations.refusal.voided") return act === "void";
  return SO_ALREADY.includes(key);
}

/** The reason as it is read beside many, where the words for one would not do. */
function reasonOf({ reason, message }: Refusal): Message {
  if (reason === "stale") return { key: "many.reason.changedMeanwhile", values: message.values };
  if (message.key === "recommendations.refusal.statusActNotFromHere") return { key: "many.reason.notFromHere", values: { status: message.values?.status ?? "" } };
  return message;
}
