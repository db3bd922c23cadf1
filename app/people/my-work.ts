import { managerOf } from "~/programmes/managing";
import type { Programme } from "~/programmes/programme";
import { mayReply, type SettingsProposal } from "~/programmes/settings";
import { JOINT_ACTS } from "~/recommendations/acts";
import { allowedReplies, allowedStatusActs } from "~/recommendations/allowed-acts";
import type { Deadline, FieldChange } from "~/recommendations/changes";
import { isDueSoon, isPastDue } from "~/recommendations/deadlines";
import type { Item, Proposal } from "~/recommendations/item";
import type { Actor } from "./actor";
import { may, type PermittedAct, type Subject } from "./permissions";

/** Rows of each list; the rest is in the full list. */
export const SHOWN = 20;
export const MEETINGS_SHOWN = 5;
/** Items with news, and the entries shown of each. */
export const NEWS_SHOWN = 20;
export const NEWS_OF_ITEM = 3;
/** Who never said that they had looked is told what is not older than this. */
export const FIRST_LOOK_DAYS = 14;

/** An item as far as the rules look at it, and what a list says of it. */
export type WorkItem = Pick<Item, "number" | "reference" | "title" | "version" | "status" | "owner" | "organisations" | "lastReport">;

export type WaitingProposal = Omit<Proposal, "changes"> & { changes: FieldChange[]; item: WorkItem };

const readable = (item: WorkItem, programme: Programme) => ({ ...item, programme, voided: false, confirmed: true });

/** Waiting proposals that this person may answer for their side. */
export function repliesAwaited(actor: Actor, programme: Programme, proposals: readonly WaitingProposal[]): WaitingProposal[] {
  return proposals.filter((proposal) => allowedReplies(actor, readable(proposal.item, programme), proposal).includes("concur"));
}

/** The change of joint settings that this person may answer for their side. */
export function settingsAwaited(actor: Actor, { sides }: Programme, proposal: SettingsProposal | null): SettingsProposal | null {
  const manager = managerOf({ personId: actor.personId ?? 0, name: actor.name, isAdministrator: false }, actor);
  return proposal && mayReply(proposal, manager, sides) === null ? proposal : null;
}

const ANSWERS = ["confirmCompletion", "return"] as const;

export type ReportedItem = WorkItem & { answers: (typeof ANSWERS)[number][] };

/** Items reported implemented that this person may confirm or return; who reported one is not asked. */
export function confirmationsAwaited(actor: Actor, programme: Programme, items: readonly WorkItem[]): ReportedItem[] {
  return items.filter(({ lastReport }) => lastReport?.personId !== actor.personId).flatMap((item) => {
    const allowed = allowedStatusActs(actor, readable(item, programme));
    const answers = ANSWERS.filter((act) => allowed.includes(act));
    return answers.length ? [{ ...item, answers }] : [];
  });
}

const NOBODYS: Subject = { owner: null, organisations: {}, observersComment: false };

/** Which lists can ever hold anything for this person: the others are not shown empty. */
export function listsFor(actor: Actor) {
  const mayOf = (acts: readonly PermittedAct[]) => acts.some((act) => may(actor, act, NOBODYS));
  return {
    replies: mayOf(JOINT_ACTS as PermittedAct[]),
    confirmations: mayOf(ANSWERS),
    own: may(actor, "completeActionItem", { ...NOBODYS, assigneeId: actor.memberId }),
    organisation: actor.organisation !== null,
  };
}

export const URGENCIES = ["past", "soon", "later", "none"] as const;

export type Urgency = (typeof URGENCIES)[number];

/** Past due, due soon, later, or without a day. */
export function urgencyOf(deadline: Pick<Deadline, "kind" | "lastDay"> | null, today: string): Urgency {
  if (isPastDue(deadline, today)) return "past";
  if (isDueSoon(deadline, today)) return "soon";
  return deadline?.lastDay ? "later" : "none";
}

/** Rows by how urgent they are, the most urgent first. */
export function byUrgency<Row extends { urgency: Urgency }>(rows: readonly Row[]): { urgency: Urgency; rows: Row[] }[] {
  return URGENCIES.map((urgency) => ({ urgency, rows: rows.filter((row) => row.urgency === urgency) })).filter(({ rows }) => rows.length);
}
