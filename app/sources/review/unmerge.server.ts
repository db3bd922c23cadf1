import type { Tx } from "~/recommendations/load-item.server";
import { refuse, type Refusal } from "~/refusal";
import type { ReviewCandidate } from "./candidate";
import { UNDECIDED, type Decided } from "./decide.server";
import type { Review } from "./find-review.server";

/** Puts candidates that were merged or split back in the place of what came of them, while nothing was decided on that; asked of the one or the other. */
export async function unmerge(tx: Tx, { document }: Review, { id, state, replaces }: ReviewCandidate): Promise<Decided | Refusal> {
  const made = await tx.$queryRaw<{ id: number; state: string; replaces: number[] }[]>`
    SELECT "id", "state"::text, "replaces" FROM "Candidate" WHERE "sourceId" = ${document.id} AND ${state === "REPLACED" ? id : (replaces[0] ?? id)} = ANY("replaces") ORDER BY "id" FOR UPDATE`;
  if (!made.length || made.some(({ state }) => state !== "WAITING")) return refuse("invalid", "candidates.refusal.decidedSince");
  const replaced = [...new Set(made.flatMap(({ replaces }) => replaces))];
  await tx.candidate.deleteMany({ where: { id: { in: made.map((one) => one.id) } } });
  await tx.candidate.updateMany({ where: { id: { in: replaced }, state: "REPLACED" }, data: { ...UNDECIDED, state: "WAITING", version: { increment: 1 } } });
  return { ok: true, id: Math.min(...replaced) };
}
