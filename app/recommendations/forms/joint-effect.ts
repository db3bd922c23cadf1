import type { Act } from "~/recommendations/acts";
import type { Item } from "~/recommendations/item";
import { isJoint } from "~/recommendations/proposals";

export type ActName = Act;

/** When an act would take effect: at once, when these sides concur, or when a second person confirms. */
export type Effect = { kind: "now" } | { kind: "sides"; sides: string[] } | { kind: "second" };

/** What becomes of an act that this person tries on this item. */
export function effectOf({ actor, item }: { actor: { side: { code: string } | null }; item: Pick<Item, "programme"> }, act: Act): Effect {
  if (!isJoint(act, item)) return { kind: "now" };
  const { sides } = item.programme;
  if (sides.length === 1) return { kind: "second" };
  return { kind: "sides", sides: sides.filter(({ code }) => code !== actor.side?.code).map(({ name }) => name) };
}
