import { refuse, type Refusal } from "~/refusal";
import { readCandidates } from "./candidate-rows.server";
import type { Decided } from "./decide.server";
import type { Review } from "./find-review.server";
import { readPassage } from "./passage-words";
import { readBlocksOf } from "./read-passages.server";
import { caretInWords } from "./spans";
import { splitCandidate } from "./split.server";

type Values = { version: number; /** What stands in the field of the wording, and where the cursor is in it. */ wording: string; caret?: number | null; /** A place of the passage that was chosen instead. */ at?: number | null };

/** Splits a candidate at the cursor in its wording, or at the place that was chosen. */
export async function splitFromForm(review: Review, id: number, { version, wording, caret, at }: Values): Promise<Decided | Refusal> {
  if (at != null) return splitCandidate(review, id, version, at);
  const candidate = (await readCandidates(review.document.id)).find((row) => row.id === id);
  if (!candidate) return refuse("not-found", "candidates.refusal.gone");
  const { words } = readPassage(await readBlocksOf(review.document.id, candidate), candidate);
  const cut = caret == null ? null : caretInWords(words, wording, caret);
  return cut === null ? refuse("invalid", "candidates.refusal.noCut", {}, "at") : splitCandidate(review, id, version, cut);
}
