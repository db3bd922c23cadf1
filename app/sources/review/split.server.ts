import { allOrNothing } from "~/all-or-nothing.server";
import { refuse, type Refusal } from "~/refusal";
import { readVocabulary } from "../extraction/vocabulary.server";
import { tellSource } from "../tell-source.server";
import { lockCandidates } from "./candidate-rows.server";
import { decidedBy, refuseLate, type Decided } from "./decide.server";
import type { Review } from "./find-review.server";
import { describeSpan } from "./new-candidates.server";
import { readPassage } from "./passage-words";
import { readBlocksOf } from "./read-passages.server";
import { findMade } from "./sent-twice.server";
import { splitAt } from "./spans";

/** Makes two candidates of one, cut before a character of its words; each is described anew. Answers the first of them. */
export async function splitCandidate(review: Review, id: number, version: number, at: number): Promise<Decided | Refusal> {
  const { programme, document } = review;
  const vocabulary = await readVocabulary(programme);
  return allOrNothing(async (tx) => {
    const [candidate] = await lockCandidates(tx, document.id, [id]);
    if (!candidate) return refuse("not-found", "candidates.refusal.gone");
    const sentBefore = await findMade(tx, review, candidate, version);
    if (sentBefore) return sentBefore;
    const late = refuseLate(candidate, version, review);
    if (late) return late;
    const spans = splitAt(readPassage(await readBlocksOf(document.id, candidate, tx), candidate), at);
    if (!spans) return refuse("invalid", "candidates.refusal.noCut", {}, "at");
    const { kind, leads, score, reasons } = candidate;
    const ids: number[] = [];
    for (const span of spans) {
      const described = await describeSpan(tx, review, span, vocabulary);
      const data = { ...described, kind, leads, score, reasons, wholeStart: candidate.start, wholeEnd: candidate.end, replaces: [id], programmeId: programme.id, sourceId: document.id };
      ids.push((await tx.candidate.create({ data })).id);
    }
    await tx.candidate.update({ where: { id }, data: { state: "REPLACED", version: { increment: 1 }, ...decidedBy(review) } });
    await tellSource(tx, programme.id, document.id);
    return { ok: true, id: ids[0] ?? id };
  });
}
