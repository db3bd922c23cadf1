import type { Act } from "~/recommendations/acts";
import type { Field, FieldChange } from "~/recommendations/changes";
import { carried, dependency, passage, sayBegun } from "./lives-words";
import { sayOutcome } from "./outcome-words";
import { sayPress } from "./press-words";
import { actionItem, allOf, firstOf, handedOver, owner, plain, position, proposal, sayProposed, type Say, type Told } from "./sentence-parts";
import { listWords, nameSide, sayDeadline, type Words } from "./value-words";

/** One entry as a plain sentence, without its full stop. */
export function sayEntry(entry: Told, words: Words): string {
  return sayPress(entry, words) ?? SENTENCES[entry.act](entry, words);
}

/** What the sentences of these acts say of a field that held nothing before. */
const WHOLE: Partial<Record<Act, Field>> = {
  addActionItem: "actionItem",
  addDependency: "dependsOn",
  addPassage: "passage",
  assignOwner: "owner",
  transferOwner: "owner",
  setPosition: "position",
  setDeadline: "deadline",
};

/** Whether the sentence of an entry tells a change whole, so that no row has to repeat it. */
export function tellsWhole(act: Act, change: FieldChange): boolean {
  if (change.from !== null || change.to === null || WHOLE[act] !== change.field) return false;
  return change.field !== "position" || !change.to.reason;
}

/** Proposals that ended because the item had moved on, a sentence each. */
export function sayLapsed({ changes }: Pick<Told, "changes">, { t }: Words): string[] {
  return allOf(changes, "proposal").flatMap(({ to }) => (to?.state === "LAPSED" ? [t("history.sentence.lapsed", { what: sayProposed(to, t) })] : []));
}

/** How every act reads in the history. An act that is missing here does not compile. */
const SENTENCES: Record<Act, Say> = {
  start: plain,
  resume: plain,
  reportImplemented: plain,
  confirmCompletion: plain,
  return: plain,
  reportNotStarted: plain,
  hold: plain,
  discontinue: plain,
  carryOver: ({ by, changes }, { t, intl }) => t("history.sentence.livesOn", { by: by.name, items: listWords(allOf(changes, "livesOnIn").map(({ to }) => to?.name ?? ""), intl) }),
  reopen: plain,
  correctStatus: ({ by, changes }, { t }) => t("history.sentence.statusCorrected", { by: by.name, status: t(`status.${firstOf(changes, "status")?.to ?? "NOT_REPORTED"}`) }),
  split: carried("split"),
  merge: carried("merge"),
  addDependency: dependency,
  removeDependency: dependency,
  addPassage: passage,
  removePassage: passage,
  register: (entry, words) => {
    const begun = sayBegun(entry, words);
    if (begun) return begun;
    const status = firstOf(entry.changes, "status");
    const stated = firstOf(entry.changes, "confirmed")?.to === false || status?.from ? status?.to : null;
    return stated && stated !== "NOT_REPORTED" ? words.t("history.sentence.registeredAs", { by: entry.by.name, status: words.t(`status.${stated}`) }) : plain(entry, words);
  },
  confirmRegistration: plain,
  update: (entry, words) => (entry.note ? plain(entry, words) : words.t("history.sentence.evidenceOnly", { by: entry.by.name })),
  comment: plain,
  widen: plain,
  correctEntry: plain,
  assignOwner: owner,
  transferOwner: owner,
  setOrganisations: ({ by, changes }, words) => words.t("history.sentence.organisations", { by: by.name, side: nameSide(firstOf(changes, "organisations")?.key ?? "", words) }),
  handOver: ({ by, changes }, { t }) => t("history.sentence.handedOver", { by: by.name, ...handedOver(changes) }),
  moveToSuccessor: plain,
  setPosition: position("position"),
  draftPosition: position("positionDraft"),
  setDeadline: ({ by, changes }, words) => {
    const to = firstOf(changes, "deadline")?.to;
    return to ? words.t("history.sentence.deadline", { by: by.name, deadline: sayDeadline(to, words) }) : words.t("history.sentence.deadlineNone", { by: by.name });
  },
  setWording: plain,
  editDetails: plain,
  addActionItem: actionItem("Added"),
  editActionItem: actionItem("Changed"),
  completeActionItem: actionItem("Done"),
  cancelActionItem: actionItem("Cancelled"),
  reopenActionItem: actionItem("Reopened"),
  void: plain,
  revive: plain,
  propose: proposal("proposed"),
  concur: proposal("concurred"),
  recordConcurrence: proposal("recorded"),
  decline: proposal("declined"),
  withdraw: proposal("withdrew"),
  recordOutcome: sayOutcome,
  object: ({ by, undoes }, { t }) => t("history.sentence.objected", { by: by.name, what: undoes ? t(`acts.${undoes.act}.name`) : "" }),
  resolveDeadline: plain,
  undo: ({ by, undoes }, { t }) => t("history.sentence.undid", { by: by.name, what: undoes ? t(`acts.${undoes.act}.name`) : "" }),
};
