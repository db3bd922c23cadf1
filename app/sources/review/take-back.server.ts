import { changeWithin } from "~/recommendations/change-recommendation.server";
import { voidItem } from "~/recommendations/edit-item";
import { PLAIN_ENTRY } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { removePassage } from "~/recommendations/passages";
import { canUndo, undoLast } from "~/recommendations/undo";
import { refuse, type Refusal } from "~/refusal";
import { findActedOn } from "./acted-on.server";
import type { ReviewCandidate } from "./candidate";
import type { Review } from "./find-review.server";
import { readKeptIn } from "./same-as.server";

/** Voids the item that a candidate became, while nobody else has acted on it. */
export async function voidAccepted(tx: Tx, review: Review, { id, item, title }: ReviewCandidate): Promise<{ ok: true } | Refusal> {
  if (!item) return { ok: true };
  // Locked before it is asked who acted on it and whether it is void already: nobody does either in between.
  const [row] = await tx.$queryRaw<{ voided: boolean }[]>`SELECT "voided" FROM "Recommendation" WHERE "id" = ${item.id} FOR UPDATE`;
  if (row?.voided) return { ok: true };
  const by = (await findActedOn(tx, review, id)).get(id);
  if (by !== undefined) return refuse("invalid", "candidates.refusal.actedOn", { by, reference: item.reference });
  const note = review.words.t("candidates.undo.note", { title: review.document.title, candidate: title });
  return changeWithin(tx, targetOf(review, item.number), (now) => voidItem(now, { ...PLAIN_ENTRY, note }));
}

/** Takes the passage of a candidate away from the item that it was added to: as if it had never been, while that can be undone. */
export async function unlink(tx: Tx, review: Review, { item, partId, written }: ReviewCandidate): Promise<{ ok: true } | Refusal> {
  const kept = item && partId !== null ? (await readKeptIn(tx, item.id)).find((one) => one.partId === partId) : undefined;
  if (!item || !kept || item.voided) return { ok: true };
  return changeWithin(tx, targetOf(review, item.number), (now) => {
    const undoable = now.lastEntry?.version === written && canUndo(now.lastEntry, review.actor, now.now);
    return undoable ? undoLast(now, review.actor, written ?? 0, null) : removePassage(now, kept, PLAIN_ENTRY);
  });
}

const targetOf = ({ actor, programme }: Review, number: number) => ({ actor, programme, number, version: null });
