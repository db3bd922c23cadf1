import type { ProposalState } from "#db/enums";
import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { ACTS, type Act } from "./acts";
import type { Concurrence, FieldChange, ProposalValue } from "./changes";
import type { Change, Item, Proposal } from "./item";
import { isStillLegal } from "./move-status";
import { change, type State } from "./state";

/** One's own concurrence, for one's side. */
export const concurrenceOf = (actor: Actor): Concurrence => ({ side: actor.side?.code ?? "", personId: actor.personId, name: actor.name });

/** Whether an act waits for concurrence in this item's programme. */
export const isJoint = (act: Act, item: Pick<Item, "programme">) => ACTS[act].joint && !item.programme.exemptActs.includes(act);

/** A joint act becomes a proposal that waits for every other side; any other change passes as it is. */
export function proposeIfJoint(item: Item, actor: Actor, decided: Change, id: string): Change | Refusal {
  if (!ACTS[decided.act].joint) return decided;
  if (decided.decidedInSession || !isJoint(decided.act, item)) return decided.act === "confirmCompletion" ? onlyIfIndependent(item, [concurrenceOf(actor)], decided) : decided;
  if (item.proposals.some(({ act }) => act === decided.act)) return refuse("invalid", "recommendations.refusal.alreadyProposed");

  const evidence = decided.changes.filter(({ field }) => field === "evidence");
  const proposal: ProposalValue = {
    act: decided.act,
    changes: decided.changes.filter(({ field }) => field !== "evidence"),
    note: decided.entry.note,
    state: "WAITING",
    side: actor.side?.code ?? "",
    concurred: [concurrenceOf(actor)],
  };
  return { ...decided, act: "propose", changes: [...evidence, { field: "proposal", key: id, from: null, to: proposal }] };
}

/** Waiting proposals that the item has moved away from; they end with the entry that moved it. */
export function lapseProposals(item: Item, next: State, changes: FieldChange[]): FieldChange[] {
  const settled = new Set(changes.filter(({ field }) => field === "proposal").map(({ key }) => key));
  return item.proposals
    .filter((proposal) => !settled.has(proposal.id) && !isStillLegal(proposal.act as Act, next))
    .flatMap((proposal) => become(proposal, { state: "LAPSED" }));
}

/** Sides whose concurrence a proposal still awaits; with one side, that side: its second person. */
export function sidesAwaited(item: Pick<Item, "programme">, proposal: Pick<ProposalValue, "concurred">): string[] {
  const sides = item.programme.sides.map(({ code }) => code);
  return sides.length > 1 ? sides.filter((code) => !proposal.concurred.some(({ side }) => side === code)) : sides;
}

/** A proposal as it becomes. */
export function become(proposal: Proposal, now: { state?: ProposalState; concurred?: Concurrence[] }): FieldChange[] {
  const { id, proposedAt: _, ...from } = proposal;
  return change("proposal", from, { ...from, ...now }, id);
}

/** Confirming completion involves someone who is neither owner now or at the report, nor acts for one, the reporter, nor the person reported for. */
export function onlyIfIndependent(item: Item, persons: Concurrence[], effect: Change): Change | Refusal {
  const involved = new Set([item.ownerPersonId, item.lastReport?.personId, item.lastReport?.ownerPersonId, ...item.standIns].filter((id) => id != null));
  const reportedFor = item.lastReport?.onBehalfOf.trim().toLowerCase();
  const independent = persons.some(({ personId, name }) => personId !== null && !involved.has(personId) && name.toLowerCase() !== reportedFor);
  return independent ? effect : refuse("not-allowed", "recommendations.refusal.independentNeeded");
}
