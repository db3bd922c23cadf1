import type { Actor } from "~/people/actor";
import { may, type PermittedAct } from "~/people/permissions";
import { statusActsFrom, type StatusActName } from "./acts";
import { subjectOf, type Item, type Proposal } from "./item";
import { sidesAwaited } from "./proposals";
import { isOpen } from "./status";

const PAGE_ACTS = [
  "update",
  "comment",
  "addActionItem",
  "assignOwner",
  "setDeadline",
  "setPosition",
  "setOrganisations",
  "setWording",
  "editDetails",
  "addDependency",
  "addPassage",
  "split",
  "merge",
  "confirmRegistration",
  "void",
  "revive",
] as const satisfies readonly PermittedAct[];

const OF_OPEN_ITEMS: readonly PermittedAct[] = ["addDependency", "split", "merge"];

export type PageAct = (typeof PAGE_ACTS)[number];
type Readable = Pick<Item, "status" | "voided" | "confirmed" | "owner" | "organisations" | "programme" | "lastReport">;

/** Moves of the status that are legal from here and allowed to this person, most likely first. */
export function allowedStatusActs(actor: Actor, item: Readable): StatusActName[] {
  if (item.voided) return [];
  return statusActsFrom(item.status).filter((act) => may(actor, act, subjectOf(item)));
}

/** The other acts of the item page that this person may do now. */
export function allowedPageActs(actor: Actor, item: Readable): PageAct[] {
  return PAGE_ACTS.filter((act) => {
    if (item.voided !== (act === "revive")) return false;
    if (act === "confirmRegistration" && item.confirmed) return false;
    if (OF_OPEN_ITEMS.includes(act) && !isOpen(item.status)) return false;
    return may(actor, act, subjectOf(item));
  });
}

export type ProposalReply = "concur" | "decline" | "withdraw" | "recordConcurrence";

/** What this person may say to a waiting proposal. */
export function allowedReplies(actor: Actor, item: Readable, proposal: Proposal): ProposalReply[] {
  if (!may(actor, proposal.act as PermittedAct, subjectOf(item))) return [];
  const side = actor.side?.code ?? "";
  const awaited = sidesAwaited(item, proposal);
  const spoken = proposal.concurred.some(({ personId }) => personId !== null && personId === actor.personId);
  if (item.programme.sides.length === 1) return spoken ? ["withdraw"] : ["concur", "decline"];
  if (awaited.includes(side)) return ["concur", "decline"];
  return proposal.side === side ? ["withdraw", "recordConcurrence"] : [];
}
