import type { CandidateState } from "#db/enums";
import { todayIn } from "~/programmes/programme";
import { explainDeadline } from "~/recommendations/forms/deadline-said";
import { nameOrganisation } from "~/recommendations/forms/form-choices";
import { formatInstant } from "~/ui/dates";
import { readBlocks } from "../../read-blocks.server";
import type { Span } from "../../reading/source-text";
import { neighboursOf, nextWaiting, progressOf, shownOf, SHOWN, type ReviewCandidate, type Shown } from "../candidate";
import { readCandidates } from "../candidate-rows.server";
import { findChoices } from "../fields.server";
import type { Review } from "../find-review.server";
import { readPassage } from "../passage-words";
import { placeOf } from "../place-of";
import { readBlocksOf } from "../read-passages.server";
import { findRepeats } from "../repeats.server";
import { repeatsWithin } from "../repeats-within";
import { spokenFrom } from "../said-deadline";
import { breaksIn } from "../spans";

/** A candidate as it is marked in the text. */
export type MarkedCandidate = Span & { id: number; state: CandidateState; title: string; reference: string };

/** Which candidates an address walks over. */
export const readShown = (address: URLSearchParams): Shown => SHOWN.find((one) => one === address.get("show")) ?? "waiting";

/** What the page of a review shows beside the candidate itself: how far it is, and what was just done. */
export async function readProgress(review: Review, address: URLSearchParams) {
  const rows = await readCandidates(review.document.id);
  const shown = readShown(address);
  const done = rows.find(({ id, state }) => String(id) === address.get("done") && state !== "WAITING");
  return {
    rows,
    head: {
      title: review.document.title,
      programmeKey: review.programme.key,
      base: `/p/${review.programme.key}`,
      sourceId: review.document.id,
      page: review.page,
      shown,
      progress: progressOf(rows),
      first: Object.fromEntries(SHOWN.map((one) => [one, shownOf(rows, one)[0]?.id ?? null])) as Record<Shown, number | null>,
      done: done ? sayDecision(review, done) : null,
    },
  };
}

export type ReviewHead = Awaited<ReturnType<typeof readProgress>>["head"];

/** What was decided on a candidate, by whom and when. */
function sayDecision({ words: { intl, timeZone }, actor }: Review, { id, version, state, item, decidedAt, decidedByName, decidedById, reason }: ReviewCandidate) {
  return {
    id, version, state, reason, item, by: decidedByName, when: decidedAt ? formatInstant(decidedAt, intl, timeZone) : "",
    own: decidedById !== null && decidedById === actor.personId,
  };
}

export type Decision = ReturnType<typeof sayDecision>;

/** The page of one candidate: its form, its place in the text, and what the portfolio has that says the same. Null where there is no such candidate. */
export async function readCandidatePage(review: Review, candidateId: number, address: URLSearchParams) {
  const { rows, head } = await readProgress(review, address);
  const candidate = rows.find(({ id }) => id === candidateId);
  if (!candidate) return null;
  const { document, programme, actor, words } = review;
  const [text, blocks, { sectors, organisations }] = await Promise.all([
    readBlocks(document.id, { offset: candidate.start }),
    readBlocksOf(document.id, candidate),
    findChoices(programme, candidate.sectorId),
  ]);
  const passage = readPassage(blocks, candidate);
  const repeats = candidate.state === "WAITING" ? await findRepeats(programme, candidate, candidate.wording || passage.words) : [];
  const { before, after } = neighboursOf(rows, head.shown, candidate);
  const waiting = nextWaiting(rows, candidate);
  const { id, version, kind, title, wording, score, reasons, figures, sectorId, leads, deadlineSaid } = candidate;
  return {
    head,
    text,
    marks: rows.filter(({ start, end }) => start < text.end && end > text.start).map(({ id, start, end, state, title, item }): MarkedCandidate => ({ id, start, end, state, title, reference: item?.reference ?? "" })),
    candidate: {
      id, version, kind, title, score, reasons, replaces: candidate.replaces.length, figures: figures.map(({ text }) => text), sectorId, leads, deadlineSaid,
      wording: wording || passage.words,
      passage: passage.words,
      place: placeOf(candidate, words.t),
      number: rows.indexOf(candidate) + 1,
      meaning: deadlineSaid ? explainDeadline(deadlineSaid, spokenFrom(document.publishedOn, todayIn(programme.timeZone)), words) : "",
      decision: sayDecision(review, candidate),
    },
    before: before?.id ?? null,
    after: after?.id ?? null,
    next: waiting && waiting.start >= candidate.start ? { id: waiting.id, version: waiting.version, title: waiting.title } : null,
    breaks: breaksIn(passage.words),
    repeats,
    within: repeatsWithin(rows, candidate).map((one) => ({ id: one.id, number: rows.indexOf(one) + 1, title: one.title })),
    sectors: sectors.map(({ id, name }) => ({ value: String(id), label: name })),
    sides: programme.sides.map(({ code, name }) => ({
      code, name, own: code === actor.side?.code,
      choices: organisations.filter(({ side }) => side === code || side === "").map((one) => ({ value: String(one.id), label: nameOrganisation(one) })),
    })),
  };
}

export type CandidatePageData = NonNullable<Awaited<ReturnType<typeof readCandidatePage>>>;
