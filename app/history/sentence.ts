import type { Act, JointAct } from "~/recommendations/acts";
import { JOINT_ACTS } from "~/recommendations/acts";
import type { Field, FieldChange, ProposalValue } from "~/recommendations/changes";
import type { HistoryEntry } from "./entry";
import { sayPress } from "./press-words";
import { listWords, nameSide, sayDeadline, type Words } from "./value-words";

/** What a sentence is made of. */
export type Told = Pick<HistoryEntry, "act" | "by" | "changes" | "channel" | "note" | "undoes" | "report">;
type Say = (entry: Told, words: Words) => string;

/** One entry as a plain sentence, without its full stop. */
export function sayEntry(entry: Told, words: Words): string {
  return sayPress(entry, words) ?? SENTENCES[entry.act](entry, words);
}

/** Proposals that ended because the item had moved on, a sentence each. */
export function sayLapsed({ changes }: Pick<Told, "changes">, { t }: Words): string[] {
  return allOf(changes, "proposal").flatMap(({ to }) => (to?.state === "LAPSED" ? [t("history.sentence.lapsed", { what: sayProposed(to, t) })] : []));
}

const allOf = <F extends Field>(changes: readonly FieldChange[], field: F) => changes.filter((change) => change.field === field) as unknown as FieldChange<F>[];
const firstOf = <F extends Field>(changes: readonly FieldChange[], field: F) => allOf(changes, field)[0];

const isJointAct = (act: string): act is JointAct => (JOINT_ACTS as string[]).includes(act);
const sayProposed = ({ act }: Pick<ProposalValue, "act">, t: Words["t"]) => (isJointAct(act) ? t(`acts.${act}.noun`) : act);

const plain: Say = ({ act, by }, { t }) => t(`acts.${act}.past`, { by: by.name });

const owner: Say = ({ by, changes }, { t }) => {
  const to = firstOf(changes, "owner")?.to;
  return to ? t("history.sentence.ownerSet", { by: by.name, owner: to.name }) : t("history.sentence.ownerNone", { by: by.name });
};

const position = (field: "position" | "positionDraft"): Say => ({ by, changes }, words) => {
  const change = firstOf(changes, field);
  const value = change?.to?.value ?? "NOT_COMMUNICATED";
  return words.t(`history.sentence.${field}`, { by: by.name, side: nameSide(change?.key ?? "", words), position: words.t(`position.${value}`) });
};

const actionItem = (key: "Added" | "Changed" | "Done" | "Cancelled" | "Reopened"): Say => ({ by, changes }, { t }) => {
  const change = firstOf(changes, "actionItem");
  return t(`history.sentence.actionItem${key}`, { by: by.name, what: change?.to?.what ?? change?.from?.what ?? "" });
};

/** An entry about a proposal; another sentence when it took effect with it. */
const proposal = (key: "proposed" | "concurred" | "recorded" | "declined" | "withdrew"): Say => ({ by, changes }, words) => {
  const { from, to } = allOf(changes, "proposal").find((change) => change.to?.state !== "LAPSED") ?? {};
  if (!to) return "";
  const spoken = to.concurred.slice(from?.concurred.length ?? 0).map(({ side }) => nameSide(side, words));
  const values = { by: by.name, what: sayProposed(to, words.t), side: listWords(spoken, words.intl) };
  if (to.state !== "EFFECTIVE" || (key !== "concurred" && key !== "recorded")) return words.t(`history.sentence.${key}`, values);
  return words.t(words.sides.length === 1 ? "history.sentence.confirmedInEffect" : `history.sentence.${key}InEffect`, values);
};

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
  register: (entry, words) => {
    const stated = firstOf(entry.changes, "confirmed")?.to === false ? firstOf(entry.changes, "status")?.to : null;
    return stated ? words.t("history.sentence.registeredAs", { by: entry.by.name, status: words.t(`status.${stated}`) }) : plain(entry, words);
  },
  confirmRegistration: plain,
  update: (entry, words) => (entry.note ? plain(entry, words) : words.t("history.sentence.evidenceOnly", { by: entry.by.name })),
  comment: plain,
  widen: plain,
  correctEntry: plain,
  assignOwner: owner,
  transferOwner: owner,
  setOrganisations: ({ by, changes }, words) => words.t("history.sentence.organisations", { by: by.name, side: nameSide(firstOf(changes, "organisations")?.key ?? "", words) }),
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
  undo: ({ by, undoes }, { t }) => t("history.sentence.undid", { by: by.name, what: undoes ? t(`acts.${undoes.act}.name`) : "" }),
};
