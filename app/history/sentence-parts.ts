import type { JointAct } from "~/recommendations/acts";
import { JOINT_ACTS } from "~/recommendations/acts";
import type { Field, FieldChange, ProposalValue } from "~/recommendations/changes";
import type { HistoryEntry } from "./entry";
import { listWords, nameSide, sayActionItem, type Words } from "./value-words";

/** What a sentence is made of. */
export type Told = Pick<HistoryEntry, "act" | "by" | "changes" | "channel" | "note" | "undoes" | "report">;
export type Say = (entry: Told, words: Words) => string;

/** An entry's changes of one field. */
export const allOf = <F extends Field>(changes: readonly FieldChange[], field: F) => changes.filter((change) => change.field === field) as unknown as FieldChange<F>[];

/** Its first change of a field, if it has one. */
export const firstOf = <F extends Field>(changes: readonly FieldChange[], field: F) => allOf(changes, field)[0];

const isJointAct = (act: string): act is JointAct => (JOINT_ACTS as string[]).includes(act);

/** What was proposed, as a thing. */
export const sayProposed = ({ act }: Pick<ProposalValue, "act">, t: Words["t"]) => (isJointAct(act) ? t(`acts.${act}.noun`) : act);

/** Who did it, and what. */
export const plain: Say = ({ act, by }, { t }) => t(`acts.${act}.past`, { by: by.name });

/** Who is accountable from now on. */
export const owner: Say = ({ by, changes }, { t }) => {
  const to = firstOf(changes, "owner")?.to;
  return to ? t("history.sentence.ownerSet", { by: by.name, owner: to.name }) : t("history.sentence.ownerNone", { by: by.name });
};

/** From whom to whom an item went: as its owner, as who does a step, or as the focal point of a lead. */
export function handedOver(changes: readonly FieldChange[]): { from: string; to: string } {
  const focal = firstOf(changes, "organisations");
  const pairs = [
    ...allOf(changes, "owner").map(({ from, to }) => [from, to]),
    ...allOf(changes, "actionItem").map(({ from, to }) => [from?.assignee, to?.assignee]),
    ...(focal?.from ?? []).map(({ id, focalPoint }) => [focalPoint, focal?.to?.find((lead) => lead.id === id)?.focalPoint]),
  ];
  const [from, to] = pairs.find(([from, to]) => from && to && from.id !== to.id) ?? [];
  return { from: from?.name ?? "", to: to?.name ?? "" };
}

/** What a side says, or prepares to say. */
export const position = (field: "position" | "positionDraft"): Say => ({ by, changes }, words) => {
  const change = firstOf(changes, field);
  const value = change?.to?.value ?? "NOT_COMMUNICATED";
  return words.t(`history.sentence.${field}`, { by: by.name, side: nameSide(change?.key ?? "", words), position: words.t(`position.${value}`) });
};

/** A step, or several, and what became of them. */
export const actionItem = (key: "Added" | "Changed" | "Done" | "Cancelled" | "Reopened"): Say => ({ by, changes }, words) => {
  const whats = allOf(changes, "actionItem").flatMap(({ from, to }) => to ?? from ?? []);
  const what = whats.map((one) => (key === "Added" ? sayActionItem(one, words) : one.what)).join("; ");
  return words.t(`history.sentence.actionItem${key}`, { by: by.name, what, count: whats.length });
};

/** An entry about a proposal; another sentence when it took effect with it. */
export const proposal = (key: "proposed" | "concurred" | "recorded" | "declined" | "withdrew"): Say => ({ by, changes }, words) => {
  const { from, to } = allOf(changes, "proposal").find((change) => change.to?.state !== "LAPSED") ?? {};
  if (!to) return "";
  const spoken = to.concurred.slice(from?.concurred.length ?? 0).map(({ side }) => nameSide(side, words));
  const values = { by: by.name, what: sayProposed(to, words.t), side: listWords(spoken, words.intl) };
  if (to.state !== "EFFECTIVE" || (key !== "concurred" && key !== "recorded")) return words.t(`history.sentence.${key}`, values);
  return words.t(words.sides.length === 1 ? "history.sentence.confirmedInEffect" : `history.sentence.${key}InEffect`, values);
};
