import { may } from "~/people/permissions";
import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { subjectOf, type Change, type Item } from "./item";
import { proposeIfJoint } from "./proposals";

/** What the rules make of a decision: a refusal, the change itself, or, where it is joint, the proposal `id` of it. Asked by the writer and by previews. */
export function checkChange(item: Item, actor: Actor, decided: Change, id: string): Change | Refusal {
  if (!may(actor, decided.permission, subjectOf(item, decided.subject))) return refuse("not-allowed", "recommendations.refusal.notAllowed");
  if (item.voided && decided.act !== "revive" && decided.act !== "undo") return refuse("invalid", "recommendations.refusal.voided");
  return proposeIfJoint(item, actor, decided, id);
}
