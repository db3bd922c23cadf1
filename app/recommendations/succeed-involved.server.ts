import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import { refuse, type Refusal } from "~/refusal";
import { subjectOf, type Item } from "./item";
import { lockItem, type Tx } from "./load-item.server";
import { isOpen } from "./status";
import type { Succession } from "./succession-value";

type Involved = { ok: true; closing: Item[]; into: Item | null };

/** The items that take part in a merge as they are now, locked already in their order; a refusal names the one that may not. */
export async function lockInvolved(tx: Tx, item: Item, actor: Actor, { closing, into }: Pick<Succession, "closing" | "into">): Promise<Involved | Refusal> {
  const items: Item[] = [];
  for (const { id, number, name } of [...closing, ...(into ? [into] : [])]) {
    const one = id === item.id ? item : await lockItem(tx, item.programme, actor, number, null);
    if (!one || one.id !== id || one.voided || !isOpen(one.status)) return refuse("invalid", "recommendations.refusal.mergeClosed", { reference: name });
    if (!may(actor, "merge", subjectOf(one))) return refuse("not-allowed", "recommendations.refusal.notAllowed");
    items.push(one);
  }
  return { ok: true, closing: items.slice(0, closing.length), into: items[closing.length] ?? null };
}
