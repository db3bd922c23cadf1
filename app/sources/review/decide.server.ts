import type { Prisma } from "#db/client";
import type { CandidateState } from "#db/enums";
import { allOrNothing } from "~/all-or-nothing.server";
import type { Tx } from "~/recommendations/load-item.server";
import { refuse, type Refusal } from "~/refusal";
import { formatInstant } from "~/ui/dates";
import { tellSource } from "../tell-source.server";
import type { ReviewCandidate } from "./candidate";
import { lockCandidates } from "./candidate-rows.server";
import type { Review } from "./find-review.server";

export type Decided = { ok: true; id: number };
export type Decision = Omit<Prisma.CandidateUncheckedUpdateInput, "state" | "version">;

type Decide = (tx: Tx, candidate: ReviewCandidate) => Promise<{ ok: true; values: Decision } | Refusal>;

/** What a decision writes of who made it, and when. */
export const decidedBy = ({ actor }: Pick<Review, "actor">) => ({ decidedAt: new Date(), decidedByName: actor.name, decidedById: actor.personId });

export const UNDECIDED = { decidedAt: null, decidedByName: "", decidedById: null, partId: null, written: null, reason: "" };

/** Which candidate is decided on, from which version of the page, and what it is to be; null where it only changes and waits on. */
export type ToDecide = { id: number; version: number; state: CandidateState | null };

/**
 * Decides on a waiting candidate, locked, together with what the decision writes elsewhere. Whoever comes second is told who decided what; the same
 * decision sent twice by one person is one.
 */
export async function decideCandidate(review: Review, { id, version, state }: ToDecide, decide: Decide): Promise<Decided | Refusal> {
  return allOrNothing(async (tx) => {
    const [candidate] = await lockCandidates(tx, review.document.id, [id]);
    if (!candidate) return refuse("not-found", "candidates.refusal.gone");
    if (candidate.state === state && isSentTwice(candidate, review, version)) return { ok: true, id };
    const late = refuseLate(candidate, version, review);
    if (late) return late;
    const decision = await decide(tx, candidate);
    if (!decision.ok) return decision;
    await tx.candidate.update({ where: { id }, data: { ...decision.values, ...(state && { state, ...decidedBy(review) }), version: { increment: 1 } } });
    await tellSource(tx, review.programme.id, review.document.id);
    return { ok: true, id };
  });
}

/** Whether a form that comes late is only the second of two presses by one person. */
export const isSentTwice = ({ state, version, decidedById }: ReviewCandidate, { actor }: Review, sent: number) =>
  state !== "WAITING" && version === sent + 1 && decidedById !== null && decidedById === actor.personId;

/** Why a form is too late: somebody decided, or changed it, since it was drawn; null while it is in time. */
export function refuseLate({ state, version, decidedByName: by, decidedAt, item }: ReviewCandidate, sent: number, { words: { intl, timeZone } }: Review): Refusal | null {
  if (state === "WAITING") return version === sent ? null : { ...refuse("stale", "candidates.refusal.changed"), version };
  const when = decidedAt ? formatInstant(decidedAt, intl, timeZone) : "";
  return refuse("stale", `candidates.refusal.${state}`, { by, when, reference: item?.reference ?? "" });
}
