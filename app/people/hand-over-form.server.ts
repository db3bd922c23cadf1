import { MOST_AT_ONCE, findUnderWay } from "./hand-over.server";
import { readStaying, readWork, type Hands } from "./read-hand-over.server";
import { mayChangeMember, type Manager } from "~/programmes/managing";
import { todayIn } from "~/programmes/programme";
import { findMembers } from "~/recommendations/forms/candidates.server";

type Leaving = { id: number; personId: number; name: string; sideId: number | null };

/** Everything the page of a hand over shows: what would go over, what stays, who may take over; or what is left of one that is under way. */
export async function describeHandOver(hands: Hands, manager: Manager, member: Leaving) {
  const { programme, actor } = hands;
  const [work, staying, members, underWay] = await Promise.all([readWork(hands), readStaying(hands, member.personId), findMembers(programme), findUnderWay(member.id)]);
  const candidates = members.filter((one) => one.id !== member.id && one.side === actor.side.code);
  return {
    id: member.id,
    name: member.name,
    slug: programme.key,
    side: actor.side.name,
    today: todayIn(programme.timeZone),
    mayEnd: mayChangeMember(manager, member),
    candidates: candidates.map(({ id, name, office }) => ({ value: String(id), label: name === office ? name : `${name}, ${office}` })),
    rows: work.all.slice(0, MOST_AT_ONCE).map(({ item: { number, reference, title }, work }) => ({ number, reference, title, work })),
    total: work.all.length,
    counts: work.counts,
    seen: work.seen,
    ...staying,
    many: work.all.length > MOST_AT_ONCE,
    underWay: underWay && { to: underWay.to.person.name, done: Number((underWay.moved as { items?: number }).items ?? 0) },
  };
}
