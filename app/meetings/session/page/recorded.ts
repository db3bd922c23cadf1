import { nameSide, type Words } from "~/history/value-words";
import { composeOutcome } from "~/meetings/record/compose-outcome";
import { isRecordable, mayRun, type Meeting } from "~/meetings/meeting";
import type { Outcome } from "~/meetings/session/outcome";
import type { Actor } from "~/people/actor";
import { may, type Subject } from "~/people/permissions";
import type { ProposalView } from "~/recommendations/item-page/parts";
import { formatTime } from "~/ui/dates";

/** How an outcome stands with the item: one word for each case. */
export type Standing = "NONE" | "TAKEN" | "DECIDED" | "WAITING" | "EFFECTIVE" | "DECLINED" | "WITHDRAWN" | "LAPSED" | "REVERSED" | "TO_PLENARY" | "ON_SIGNATURE";

/** An outcome as the page of the session shows it. */
export type RecordedView = {
  id: string;
  kind: Outcome["kind"];
  /** As it will read in the record. */
  words: string;
  language: string;
  item: { number: number; reference: string } | null;
  standing: Standing;
  /** "awaiting reply of Kazakhstan since today"; "" where nobody is waited for. */
  awaiting: string;
  /** Where this person may concur. */
  concur: { number: number; proposal: string; version: number } | null;
  /** The side that alone reads it; null: joint. */
  onlySide: string | null;
  by: string;
  time: string;
  published: boolean;
  mayPublish: boolean;
  mayTakeBack: boolean;
  /** The entry of its item that this person may object to. */
  objectTo: number | null;
};

type Reading = { words: Words; actor: Actor; meeting: Pick<Meeting, "state" | "hostSide" | "timeZone">; item: { number: number; version: number; proposals: ProposalView[] } | null };

/** What was recorded, in words, and what this person may do about it. */
export function showRecorded(outcome: Outcome, { words, actor, meeting, item }: Reading): RecordedView {
  const { id, kind, language, by, audience, recordedAt, publishedAt } = outcome;
  const waiting = outcome.proposal && item?.proposals.find((proposal) => proposal.id === outcome.proposal?.id);
  const keeper = mayRun(actor, meeting);
  return {
    id, kind, language,
    words: composeOutcome(outcome, words),
    item: outcome.item && { number: outcome.item.number, reference: outcome.item.reference },
    standing: standingOf(outcome),
    awaiting: waiting?.awaiting ?? "",
    concur: waiting?.replies.includes("concur") && item ? { number: item.number, proposal: waiting.id, version: item.version } : null,
    onlySide: audience === null ? null : nameSide(audience, words),
    by: by.name,
    time: formatTime(recordedAt, words.intl, meeting.timeZone || words.timeZone),
    published: publishedAt !== null,
    mayPublish: keeper && audience === null,
    mayTakeBack: isRecordable(meeting) && (by.personId === actor.personId || (keeper && audience === null)),
    objectTo: mayObject(outcome, actor, meeting) ? (outcome.written?.version ?? null) : null,
  };
}

/** Whether it is what another side recorded as decided, in a record that is not signed. */
const mayObject = (outcome: Outcome, actor: Actor, { state }: Pick<Meeting, "state">) =>
  standingOf(outcome) === "DECIDED" && state !== "CONCLUDED" && actor.side?.code !== outcome.by.side && may(actor, "object", ANY_ITEM);

/** The rule of objecting asks nothing of the item. */
const ANY_ITEM: Subject = { owner: null, organisations: {}, observersComment: false };

function standingOf({ effect, proposal, decided, written }: Outcome): Standing {
  if (effect === "PROPOSED") return proposal?.state ?? "WAITING";
  if (effect === "TAKEN" && written?.reversed) return "REVERSED";
  return effect === "TAKEN" && decided ? "DECIDED" : effect;
}
