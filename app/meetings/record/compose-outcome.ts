import type { Outcome } from "~/meetings/session/outcome";
import type { FieldChange } from "~/recommendations/changes";
import { listWords, nameSide, sayEvidence, type Words } from "~/history/value-words";
import { allOf } from "~/history/sentence-parts";
import { sayAction, sayDid, sayThat } from "./compose-change";

/** What of an outcome its sentence tells. */
export type ToldOutcome = Pick<Outcome, "kind" | "effect" | "text" | "side" | "item" | "changes" | "decided" | "proposal"> & Partial<Pick<Outcome, "written">>;

/** How an outcome reads as a paragraph of a record, where nobody has worded it otherwise. */
export function composeOutcome(outcome: ToldOutcome, words: Words): string {
  return [...SENTENCES[outcome.kind](outcome, words)].filter(Boolean).join(" ");
}

type Say = (outcome: ToldOutcome, words: Words) => string[];

const SENTENCES: Record<Outcome["kind"], Say> = {
  NOTED: ({ text }, { t, sides }) => [stop(text) || t(sides.length === 1 ? "meetingRecord.said.notedAlone" : "meetingRecord.said.noted")],
  DECISION: ({ text }, { t }) => [t("meetingRecord.said.decision", { text: stop(text) })],
  INFORMATION: ({ side, text }, words) => [words.t(side ? "meetingRecord.said.information" : "meetingRecord.said.informationOfNobody", { side: nameSide(side, words), text: stop(text) })],
  RESERVATION: ({ side, text }, words) => [words.t(text ? "meetingRecord.said.reservation" : "meetingRecord.said.reservationOnly", { side: nameSide(side, words), text: stop(text) })],
  NOTE: ({ text }) => [stop(text)],
  CHANGE: (outcome, words) => changed(outcome, words),
  ACTION_ITEM: (outcome, words) => changed(outcome, words),
  ADOPTION: (outcome, words) => [
    outcome.text ? words.t("meetingRecord.said.adoptionOf", { text: stop(outcome.text) }) : words.t("meetingRecord.said.adoption"),
    ...changed({ ...outcome, text: "" }, words),
  ],
};

/** The changes of an item: made, decided, or proposed; the reason given; and how a proposal stands. */
function changed(outcome: ToldOutcome, words: Words): string[] {
  const { t, intl } = words;
  const changes = changesOf(outcome);
  const evidence = allOf(changes, "evidence").flatMap(({ to }) => (to ? [sayEvidence(to)] : []));
  return [
    ...allOf(changes, "actionItem").map((change) => sayAction(change, outcome.effect, words)),
    ...frame(outcome, changes.filter(({ field }) => field !== "actionItem"), words),
    outcome.text ? t("meetingRecord.said.reason", { text: stop(outcome.text) }) : "",
    evidence.length ? t("meetingRecord.said.evidence", { what: listWords(evidence, intl), count: evidence.length }) : "",
    ...standing(outcome, words),
    outcome.effect === "TAKEN" && outcome.written?.reversed ? t("meetingRecord.said.reversed") : "",
  ];
}

/** What an outcome makes of its item; of one that waits, what it would make of it. */
export function changesOf({ changes }: Pick<Outcome, "changes">): FieldChange[] {
  const inside = allOf(changes, "proposal").flatMap(({ to }) => (to ? (to.changes as FieldChange[]) : []));
  return inside.length ? inside : changes.filter(({ field }) => field !== "proposal" && field !== "outcome");
}

const FRAMES = { PROPOSED: "proposed", TO_PLENARY: "toPlenary", ON_SIGNATURE: "onSignature" } as const;

function frame({ effect, decided, item }: ToldOutcome, changes: FieldChange[], words: Words): string[] {
  const of = item?.reference ?? "";
  if (effect === "NONE" || (effect === "TAKEN" && !decided)) return sayDid(changes, of, words);
  const that = sayThat(changes, of, words);
  const key = effect === "TAKEN" ? "decided" : FRAMES[effect];
  return that ? [words.t(`meetingRecord.said.${key}`, { that })] : [];
}

/** How a proposal stands now. */
function standing({ effect, proposal, changes }: ToldOutcome, words: Words): string[] {
  if (effect !== "PROPOSED") return [];
  const alone = words.sides.length < 2;
  if (proposal && proposal.state !== "WAITING") {
    return [words.t(proposal.state === "EFFECTIVE" && alone ? "meetingRecord.said.EFFECTIVE_alone" : `meetingRecord.said.${proposal.state}`)];
  }
  const spoken = allOf(changes, "proposal").flatMap(({ to }) => (to ? [to.side, ...to.concurred.map(({ side }) => side)] : []));
  const awaited = words.sides.filter(({ code }) => !spoken.includes(code)).map(({ name }) => name);
  if (alone) return [words.t("meetingRecord.said.awaitsSecond")];
  return [words.t("meetingRecord.said.awaits", { sides: listWords(awaited, words.intl) })];
}

/** A text with its full stop. */
function stop(text: string) {
  const plain = text.trim();
  return !plain || /[.!?…:;。۔؟»”")\]]$/u.test(plain) ? plain : `${plain}.`;
}
