import type { ProposalState } from "#db/enums";
import type { Actor } from "~/people/actor";
import type { PermittedAct } from "~/people/permissions";
import { refuse, type Refusal } from "~/refusal";
import type { Act } from "./acts";
import type { Concurrence, FieldChange } from "./changes";
import type { Change, Entry, Item, Proposal } from "./item";
import { isStillLegal, openActionItems, statusChanges } from "./move-status";
import { become, concurrenceOf, onlyIfIndependent, sidesAwaited } from "./proposals";
import { change, valueOf } from "./state";

/** Concurs for one's side; the last one needed makes the proposal take effect. */
export function concur(item: Item, actor: Actor, id: string, entry: Entry): Change | Refusal {
  const proposal = waiting(item, id);
  if (!proposal) return refuse("invalid", "recommendations.refusal.proposalNotWaiting");
  const refusal = mayReply(item, actor, proposal);
  if (refusal) return refusal;
  return reply(item, proposal, concurrenceOf(actor), "concur", entry);
}

/** Records that another side concurred by letter or otherwise; the letter is attached. */
export function recordConcurrence(item: Item, actor: Actor, id: string, side: string, entry: Entry, evidence: FieldChange[]): Change | Refusal {
  const proposal = waiting(item, id);
  if (!proposal) return refuse("invalid", "recommendations.refusal.proposalNotWaiting");
  if (side === actor.side?.code || !sidesAwaited(item, proposal).includes(side)) return refuse("invalid", "recommendations.refusal.sideNotAwaited", {}, "side");
  if (entry.channel === "PAGE") return refuse("invalid", "recommendations.refusal.channelNeeded", {}, "channel");
  if (!entry.channelReference) return refuse("invalid", "errors.required", {}, "channelReference");
  if (!entry.onBehalfOf) return refuse("invalid", "errors.required", {}, "onBehalfOf");
  if (!evidence.length) return refuse("invalid", "recommendations.refusal.letterNeeded", {}, "evidence");
  const change = reply(item, proposal, { side, personId: null, name: entry.onBehalfOf }, "recordConcurrence", entry);
  return change.ok ? { ...change, changes: [...evidence, ...change.changes] } : change;
}

/** Says no to a waiting proposal, with the reason. */
export function decline(item: Item, actor: Actor, id: string, entry: Entry): Change | Refusal {
  const proposal = waiting(item, id);
  if (!proposal) return refuse("invalid", "recommendations.refusal.proposalNotWaiting");
  const refusal = mayReply(item, actor, proposal);
  if (refusal) return refusal;
  if (!entry.note) return refuse("invalid", "recommendations.refusal.noteNeeded", {}, "note");
  return settle(proposal, "decline", "DECLINED", entry);
}

/** Takes back a proposal of one's own side. */
export function withdraw(item: Item, actor: Actor, id: string, entry: Entry): Change | Refusal {
  const proposal = waiting(item, id);
  if (!proposal) return refuse("invalid", "recommendations.refusal.proposalNotWaiting");
  const ours = item.programme.sides.length > 1 ? proposal.side === (actor.side?.code ?? "") : proposal.concurred[0]?.personId === actor.personId;
  return ours ? settle(proposal, "withdraw", "WITHDRAWN", entry) : refuse("not-allowed", "recommendations.refusal.notYourProposal");
}

const waiting = (item: Item, id: string) => item.proposals.find((proposal) => proposal.id === id);

function mayReply(item: Item, actor: Actor, proposal: Proposal): Refusal | null {
  if (item.programme.sides.length > 1 && !sidesAwaited(item, proposal).includes(actor.side?.code ?? "")) return refuse("not-allowed", "recommendations.refusal.sideNotAwaited");
  const replied = proposal.concurred.some(({ personId }) => personId !== null && personId === actor.personId);
  return replied ? refuse("not-allowed", "recommendations.refusal.secondPersonNeeded") : null;
}

const settle = (proposal: Proposal, act: "decline" | "withdraw", state: ProposalState, entry: Entry): Change => ({
  ok: true,
  act,
  permission: proposal.act as PermittedAct,
  changes: become(proposal, { state }),
  entry,
});

function reply(item: Item, proposal: Proposal, by: Concurrence, act: "concur" | "recordConcurrence", entry: Entry): Change | Refusal {
  const concurred = [...proposal.concurred, by];
  const complete = item.programme.sides.length === 1 || sidesAwaited(item, { concurred }).length === 0;
  const permission = proposal.act as PermittedAct;
  if (!complete) return { ok: true, act, permission, changes: become(proposal, { concurred }), entry };

  if (!isStillLegal(proposal.act as Act, item)) return refuse("invalid", "recommendations.refusal.proposalNotLegal");
  const changes = [...become(proposal, { concurred, state: "EFFECTIVE" }), ...takeEffect(item, proposal)];
  const effect: Change = { ok: true, act, permission, changes, entry };
  return proposal.act === "confirmCompletion" ? (openActionItems(item) ?? onlyIfIndependent(item, concurred, effect)) : effect;
}

const MOVES: readonly string[] = ["status", "heldFrom", "closedFrom", "reviewOn"];

/** The proposed changes, from what is so now. */
function takeEffect(item: Item, proposal: Proposal): FieldChange[] {
  const changes = proposal.changes as FieldChange[];
  const status = changes.find((one) => one.field === "status");
  const others = changes.filter(({ field }) => !(status && MOVES.includes(field)));
  const rebased = others.flatMap((one) => change(one.field, valueOf(item, one.field, one.key), one.to, one.key));
  return [...(status?.to ? statusChanges(item, status.to as Item["status"]) : []), ...rebased];
}
