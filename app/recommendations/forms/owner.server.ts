import { z } from "zod";
import { optional } from "~/form-fields.server";
import type { Refusal } from "~/refusal";
import { barAct, type Prepared } from "./act-route.server";
import { assignOwner } from "~/recommendations/assign";
import type { MemberChoice } from "./candidates.server";
import { entryOf, noteFields } from "./entry.server";
import { oneOf } from "./fields.server";
import type { Asked } from "./item.server";
import { PLAIN_ENTRY } from "~/recommendations/item";
import { effectOf, type Effect } from "./joint-effect";

/** An owner is assigned by one's own secretary; whoever may propose another side's may propose it here. */
export const barOwner = (asked: Asked): Refusal | null => barAct(asked, "assignOwner") && barAct(asked, "transferOwner");

export const ownerSchema = (members: MemberChoice[]) => z.object({ ...noteFields, owner: optional(oneOf(members, ({ id }) => id)) });

export function prepareOwner({ actor }: Asked, values: z.output<ReturnType<typeof ownerSchema>>): Prepared {
  const own = actor.side?.code ?? "";
  return { ok: true, decide: (item) => assignOwner(item, values.owner, own, entryOf(values)) };
}

export type OwnerGroup = { side: string; name: string; effect: Effect; members: Pick<MemberChoice, "id" | "name" | "office" | "organisation">[] };

/** Who may be chosen, by side, and what a choice of that side takes; `nobody` says it of no owner at all. */
export function groupOwners(asked: Asked, members: MemberChoice[]): { groups: OwnerGroup[]; nobody: Effect } {
  const sides = [...asked.programme.sides, { code: "", name: "" }];
  const groups = sides.flatMap(({ code, name }) => {
    const found = members.filter(({ side }) => side === code);
    const first = found.find(({ id }) => id !== asked.item.owner?.id) ?? found[0];
    const shown = found.map(({ id, name, office, organisation }) => ({ id, name, office, organisation }));
    return first ? [{ side: code, name, effect: effectOfChoice(asked, first), members: shown }] : [];
  });
  return { groups, nobody: effectOfChoice(asked, null) };
}

function effectOfChoice(asked: Asked, candidate: MemberChoice | null): Effect {
  const decided = assignOwner(asked.item, candidate, asked.actor.side?.code ?? "", PLAIN_ENTRY);
  return decided.ok ? effectOf(asked, decided.act) : { kind: "now" };
}
