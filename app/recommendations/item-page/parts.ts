import { describeChanges, type ChangeWords } from "~/history/change-words";
import { listWords, nameSide, sayDeadline } from "~/history/value-words";
import { may } from "~/people/permissions";
import { dayOfInstant, formatDay } from "~/ui/dates";
import type { Act } from "~/recommendations/acts";
import { allowedReplies, type ProposalReply } from "~/recommendations/allowed-acts";
import type { ActionItemValue } from "~/recommendations/changes";
import { isPastDue } from "~/recommendations/deadlines";
import { subjectOf } from "~/recommendations/item";
import type { Shown } from "./offers";
import { reword, type Reworded } from "./rewordings";
import { positionOf } from "~/recommendations/positions";
import { sidesAwaited } from "~/recommendations/proposals";

/** A proposal that waits: what it would do, for whom it waits, and what this person may answer. */
export type ProposalView = {
  id: string; name: string; awaiting: string; by: string; note: string; changes: ChangeWords[];
  wordings: Reworded[]; replies: ProposalReply[];
};

/** Proposals that wait for a reply, the longest waiting first. */
export function showProposals({ row, actor, programme, words, today }: Shown): ProposalView[] {
  const { t, intl } = words;
  return row.proposals.map((proposal) => {
    const sides = listWords(sidesAwaited({ programme }, proposal).map((code) => nameSide(code, words)), intl);
    const since = dayOfInstant(proposal.proposedAt, programme.timeZone);
    const day = since === today ? t("item.proposal.today") : formatDay(since, intl);
    return {
      id: proposal.id,
      name: t(`acts.${proposal.act as Act}.name`),
      awaiting: programme.sides.length > 1 ? t("item.proposal.awaiting", { sides, day }) : t("item.proposal.awaitingSecond", { day }),
      by: listWords(proposal.concurred.map(({ name, side }) => [name, nameSide(side, words)].filter((part, n, all) => part && !(n && all[0]?.includes(part))).join(", ")), intl),
      note: proposal.note,
      changes: describeChanges(proposal.changes, words),
      wordings: reword(proposal.changes, (sha256) => words.texts?.[sha256] ?? "", words),
      replies: row.voided ? [] : allowedReplies(actor, { ...row, programme }, proposal),
    };
  });
}

export type ActionItemAct = "completeActionItem" | "editActionItem" | "cancelActionItem" | "reopenActionItem";
export type ActionItemView = {
  id: string; what: string; who: string; due: string; pastDue: boolean; status: ActionItemValue["status"]; side: string | null; acts: ActionItemAct[];
};

/** The steps of an item; of a side's own room only the reader's. */
export function showActionItems({ row, actor, programme, words, today }: Shown): ActionItemView[] {
  return row.actionItems.map(({ id, what, assignee, organisation, due, status, side }) => {
    const about = subjectOf({ ...row, programme }, { assigneeId: assignee?.id ?? null, assigneeOrganisationId: organisation?.id ?? null });
    const acts: ActionItemAct[] = status === "OPEN" ? ["completeActionItem", "editActionItem", "cancelActionItem"] : ["reopenActionItem"];
    return {
      id, what, status,
      who: assignee?.name ?? organisation?.name ?? "",
      due: due ? sayDeadline(due, words) : "",
      pastDue: status === "OPEN" && isPastDue(due, today),
      side: side === null ? null : nameSide(side, words),
      acts: row.voided ? [] : acts.filter((act) => may(actor, act, about)),
    };
  });
}

export type SideView = ReturnType<typeof showSides>[number];

/** What each side says, and who leads and supports on it, in the programme's order. */
export function showSides({ row, actor, programme, words: { intl } }: Shown) {
  const subject = subjectOf({ ...row, programme });
  const canSet = !row.voided && may(actor, "setPosition", subject);
  return programme.sides.map(({ code, name }) => {
    const { value, reason, on } = positionOf(row.positions, code);
    const own = actor.side?.code === code;
    return {
      code, name, value, reason,
      on: on && formatDay(on, intl),
      organisations: (row.organisations[code] ?? []).map(({ name, abbreviation, role, suggested, focalPoint }) => ({ name, abbreviation, role, suggested, focalPoint: focalPoint?.name ?? "" })),
      draft: own && row.draft ? { value: row.draft.value, reason: row.draft.reason } : null,
      setPosition: canSet ? (own ? "own" as const : "communicated" as const) : null,
      setOrganisations: own && !row.voided && may(actor, "setOrganisations", subject),
    };
  });
}
