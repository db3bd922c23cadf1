import type { Role } from "#db/enums";
import type { Act } from "~/recommendations/acts";
import type { Lead } from "~/recommendations/changes";
import { placesOf, type Actor } from "./actor";

/** What a rule looks at: whose item it is, and who reported it or holds the action item. */
export type Subject = {
  owner: { id: number; side: string } | null;
  organisations: Record<string, Lead[]>;
  reporterId?: number | null;
  assigneeId?: number | null;
  assigneeOrganisationId?: number | null;
  /** The person who made the entry that is corrected, widened or undone. */
  authorId?: number | null;
  observersComment: boolean;
};

type Rule = (actor: Actor, subject: Subject) => boolean;

const always: Rule = () => true;

/** They or their organisation own, lead or support it; or those for whom they act. */
const own: Rule = (actor, { owner, organisations }) =>
  placesOf(actor).some(({ memberId, organisation }) =>
    (owner !== null && owner.id === memberId) ||
    (organisation !== null && Object.values(organisations).flat().some((lead) => lead.id === organisation.id)));

/** Their side owns, leads or supports it, or nobody does yet. */
const ownSides: Rule = (actor, { owner, organisations }) => {
  if (!actor.side) return false;
  const sides = Object.keys(organisations).filter((side) => organisations[side]?.length);
  if (owner) sides.push(owner.side);
  return sides.length === 0 || sides.includes(actor.side.code);
};

const notWhoReported: Rule = (actor, { reporterId }) => reporterId == null || reporterId !== actor.personId;
const assigned: Rule = (actor, { assigneeId, assigneeOrganisationId }) =>
  placesOf(actor).some(({ memberId, organisation }) =>
    (assigneeId != null && assigneeId === memberId) || (assigneeOrganisationId != null && assigneeOrganisationId === organisation?.id));
const author: Rule = (actor, { authorId }) => authorId != null && authorId === actor.personId;
const either = (...rules: Rule[]): Rule => (actor, subject) => rules.some((rule) => rule(actor, subject));
const ifProgrammeAllows: Rule = (_, { observersComment }) => observersComment;
const ofASide: Rule = (actor) => actor.side !== null;

const report = { FOCAL_POINT: own, SECRETARY: ownSides };
const complete = {
  FOCAL_POINT: either(assigned, own),
  VERIFIER: assigned,
  CO_CHAIR: assigned,
  SECRETARY: either(assigned, ownSides),
};
const propose = { CO_CHAIR: ofASide, SECRETARY: ofASide };
const verify = { VERIFIER: always, ...propose };
const register = { SECRETARY: ofASide };
const ownEntry = { FOCAL_POINT: author, VERIFIER: author, CO_CHAIR: author, SECRETARY: either(author, ownSides) };
const anybodysOwn = { OBSERVER: author, ...ownEntry, SECRETARY: author };

/** Who may do what: one row an act, as in the table of roles. Loaders, pages and the one writer ask `may`. */
const RULES: Record<Exclude<Act, "propose" | "concur" | "recordConcurrence" | "decline" | "withdraw">, Partial<Record<Role, Rule>>> = {
  comment: { OBSERVER: ifProgrammeAllows, FOCAL_POINT: own, VERIFIER: always, CO_CHAIR: always, SECRETARY: always },
  update: report,
  start: report,
  reportNotStarted: report,
  hold: report,
  resume: report,
  reportImplemented: report,
  addActionItem: report,
  editActionItem: report,
  cancelActionItem: report,
  reopenActionItem: report,
  completeActionItem: complete,
  addDependency: report,
  removeDependency: report,
  return: { VERIFIER: always, CO_CHAIR: always, SECRETARY: notWhoReported },
  confirmCompletion: verify,
  discontinue: propose,
  carryOver: propose,
  split: propose,
  merge: propose,
  reopen: propose,
  correctStatus: propose,
  setDeadline: propose,
  setWording: propose,
  transferOwner: propose,
  setPosition: propose,
  draftPosition: propose,
  register,
  confirmRegistration: register,
  void: register,
  revive: register,
  assignOwner: register,
  setOrganisations: register,
  handOver: register,
  moveToSuccessor: register,
  editDetails: register,
  addPassage: register,
  removePassage: register,
  recordOutcome: register,
  object: propose,
  resolveDeadline: {},
  correctEntry: ownEntry,
  widen: ownEntry,
  undo: anybodysOwn,
};

/** Acts on a proposal ask for the act that is proposed: whoever may propose an act may concur for their side. */
export type PermittedAct = keyof typeof RULES;

/** Whether this person may do this to this item, whatever its status. */
export function may(actor: Actor, act: PermittedAct, subject: Subject): boolean {
  return (actor.records?.includes(act) ?? false) || actor.roles.some((role) => RULES[act][role]?.(actor, subject) ?? false);
}
