import { z } from "zod";
import { db } from "~/db.server";
import { describeChanges } from "~/history/change-words";
import { notFound } from "~/http.server";
import type { PermittedAct } from "~/people/permissions";
import { refuse, type Refusal } from "~/refusal";
import { barTried, TRIAL, type Prepared } from "./act-route.server";
import { allowedReplies, type ProposalReply } from "~/recommendations/allowed-acts";
import type { MeetingChoice } from "./candidates.server";
import type { FieldChange } from "~/recommendations/changes";
import { entryOf, happenedFields, noteFields } from "./entry.server";
import { oneOf } from "./fields.server";
import { openItem, type Asked } from "./item.server";
import { wordsOf } from "./words.server";
import type { Proposal } from "~/recommendations/item";
import type { ActName } from "./joint-effect";
import { sidesAwaited } from "~/recommendations/proposals";
import { concur, decline, recordConcurrence, withdraw } from "~/recommendations/reply-to-proposal";

const REPLIES = { concur, decline, withdraw };
type Reply = keyof typeof REPLIES;

/** The proposal that an address names, null once it waits no longer; and why this reply is not for this person, or not for now. */
export async function openReply(args: Parameters<typeof openItem>[0], reply: ProposalReply) {
  const asked = await openItem(args);
  const id = args.params.id ?? "";
  const proposal = asked.item.proposals.find((one) => one.id === id) ?? null;
  if (!proposal && !(await isKnown(asked, id))) throw notFound();
  return { asked, id, proposal, bar: barReply(asked, id, proposal, reply) };
}

async function isKnown({ item }: Asked, id: string) {
  if (!z.uuid().safeParse(id).success) return false;
  return (await db.proposal.count({ where: { id, recommendationId: item.id } })) > 0;
}

function barReply(asked: Asked, id: string, proposal: Proposal | null, reply: ProposalReply): Refusal | null {
  if (!proposal) return refuse("invalid", "recommendations.refusal.proposalNotWaiting");
  const { item, actor } = asked;
  if (reply !== "recordConcurrence") return barTried(asked, proposal.act as PermittedAct, REPLIES[reply](item, actor, id, TRIAL));
  const allowed = allowedReplies(actor, item, proposal).includes(reply);
  return barTried(asked, proposal.act as PermittedAct) ?? (allowed ? null : refuse("not-allowed", "recommendations.refusal.notAllowed"));
}

export const replySchema = z.object(noteFields);

export const prepareReply = ({ actor }: Asked, id: string, reply: Reply, values: z.output<typeof replySchema>): Prepared => ({
  ok: true,
  decide: (item) => REPLIES[reply](item, actor, id, entryOf(values)),
});

export const recordSchema = (asked: Asked, proposal: Proposal | null, meetings: MeetingChoice[]) =>
  z.object({ ...noteFields, ...happenedFields(asked, meetings), side: oneOf(sidesToRecord(asked, proposal), ({ code }) => code) });

export function prepareRecord({ actor }: Asked, id: string, values: z.output<ReturnType<typeof recordSchema>>, evidence: FieldChange[]): Prepared {
  return { ok: true, decide: (item) => recordConcurrence(item, actor, id, values.side.code, entryOf(values), evidence) };
}

/** Sides whose concurrence may have been communicated. */
export function sidesToRecord({ programme, item, actor }: Asked, proposal: Proposal | null) {
  const awaited = proposal ? sidesAwaited(item, proposal) : programme.sides.map(({ code }) => code);
  return programme.sides.filter(({ code }) => awaited.includes(code) && code !== actor.side?.code).map(({ code, name }) => ({ code, name }));
}

/** A proposal as a reply's form shows it: what would change, who proposed it, and whom it would still wait for. */
export async function showProposal(asked: Asked, proposal: Proposal | null) {
  if (!proposal) return null;
  const { programme, item, actor } = asked;
  const changes = proposal.changes as FieldChange[];
  const left = sidesAwaited(item, proposal).filter((code) => code !== actor.side?.code);
  return {
    act: proposal.act as ActName,
    note: proposal.note,
    by: proposal.concurred[0]?.name ?? "",
    proposedAt: proposal.proposedAt,
    changes: describeChanges(changes, await wordsOf(asked, changes)),
    left: programme.sides.filter(({ code }) => left.includes(code)).map(({ name }) => name),
  };
}

export type ProposalShown = NonNullable<Awaited<ReturnType<typeof showProposal>>>;
