import { allOrNothing } from "~/all-or-nothing.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { refuse, type Refusal } from "~/refusal";
import { tellSource } from "../tell-source.server";
import { wordsOfPassage } from "./accept.server";
import type { ReviewCandidate } from "./candidate";
import { lockCandidates } from "./candidate-rows.server";
import { decidedBy, refuseLate, type Decided } from "./decide.server";
import type { Review } from "./find-review.server";
import { findMade } from "./sent-twice.server";
import { mergeSpans } from "./spans";

/** Makes one candidate of one and the next, with the title of the first; both versions must be those that the page showed. */
export async function mergeCandidates(review: Review, id: number, version: number, next: { id: number; version: number }): Promise<Decided | Refusal> {
  return allOrNothing(async (tx) => {
    const { programme, document } = review;
    const rows = await lockCandidates(tx, document.id, [id, next.id]);
    const [first, second] = [rows.find((row) => row.id === id), rows.find((row) => row.id === next.id)];
    if (!first) return refuse("not-found", "candidates.refusal.gone");
    if (!second || second.id === first.id) return refuse("stale", "candidates.refusal.noNext");
    const sentBefore = await findMade(tx, review, first, version);
    if (sentBefore) return sentBefore;
    const late = refuseLate(first, version, review) ?? refuseLate(second, next.version, review);
    if (late) return { ...late, version: undefined };
    const span = mergeSpans(first, second);
    if (span.end - span.start > LONGEST.wording) return refuse("invalid", "candidates.refusal.tooLong");
    const passages = [await wordsOfPassage(tx, review, first), await wordsOfPassage(tx, review, second)];
    const made = await tx.candidate.create({ data: { programmeId: programme.id, sourceId: document.id, ...mergeFields(first, second, passages), ...span, replaces: [id, next.id] } });
    await tx.candidate.updateMany({ where: { id: { in: [id, next.id] } }, data: { state: "REPLACED", version: { increment: 1 }, ...decidedBy(review) } });
    await tellSource(tx, programme.id, document.id);
    return { ok: true, id: made.id };
  });
}

/** The first one's fields, and what only the second one names. */
function mergeFields(first: ReviewCandidate, second: ReviewCandidate, passages: readonly string[]) {
  const { title, kind, score, reasons, heading, page, reference } = first;
  const all = [first, second];
  return {
    title, kind, score, reasons, heading, page, reference,
    wording: all.every(({ wording }) => wording === "") ? "" : all.map(({ wording }, index) => wording || passages[index]).join("\n"),
    organisations: all.flatMap(({ organisations }) => organisations).filter(({ id }, index, list) => list.findIndex((one) => one.id === id) === index),
    figures: all.flatMap(({ figures }) => figures),
    deadlines: all.flatMap(({ deadlines }) => deadlines).filter(({ said }, index, list) => list.findIndex((one) => one.said === said) === index),
    sectorId: first.sectorId ?? second.sectorId,
    leads: { ...second.leads, ...first.leads },
    deadlineSaid: first.deadlineSaid || second.deadlineSaid,
  };
}
