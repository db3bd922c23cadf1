import { allOrNothing } from "~/all-or-nothing.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { refuse, type Refusal } from "~/refusal";
import { readVocabulary } from "../extraction/vocabulary.server";
import type { Span } from "../reading/source-text";
import { tellSource } from "../tell-source.server";
import type { Decided } from "./decide.server";
import type { Review } from "./find-review.server";
import { findWords, nearest } from "./find-words";
import { describeSpan } from "./new-candidates.server";
import { readAllBlocks } from "./read-passages.server";

/** Makes a candidate of any words of the document; where they stand there several times, the place nearest to an offset is meant, or the first. */
export async function markCandidate(review: Review, { words, near }: { words: string; near: number | null }): Promise<Decided | Refusal> {
  const span = nearest(findWords(await readAllBlocks(review.document.id), words), near ?? 0);
  if (!span) return refuse("invalid", "candidates.refusal.notFound", {}, "words");
  if (span.end - span.start > LONGEST.wording) return refuse("invalid", "candidates.refusal.tooLong", {}, "words");
  return createAt(review, span);
}

async function createAt(review: Review, { start, end }: Span): Promise<Decided | Refusal> {
  const { programme, document } = review;
  const vocabulary = await readVocabulary(programme);
  return allOrNothing(async (tx) => {
    // Two who mark the same words at once make one candidate.
    await tx.$queryRaw`SELECT FROM "SourceDocument" WHERE "sourceId" = ${document.id} FOR UPDATE`;
    const known = await tx.candidate.count({ where: { sourceId: document.id, start, end, state: { not: "REPLACED" } } });
    if (known) return refuse("invalid", "candidates.refusal.found", {}, "words");
    const described = await describeSpan(tx, review, { start, end }, vocabulary);
    const made = await tx.candidate.create({ data: { ...described, programmeId: programme.id, sourceId: document.id } });
    await tellSource(tx, programme.id, document.id);
    return { ok: true, id: made.id };
  });
}
