import { randomUUID } from "node:crypto";
import { z } from "zod";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import { findReferenced } from "~/recommendations/forms/candidates.server";
import { PLAIN_ENTRY } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { addPassage, type KeptPassage } from "~/recommendations/passages";
import { Passage } from "~/recommendations/succession-value";
import { refuse, type Refusal } from "~/refusal";
import { wordsOfPassage } from "./accept.server";
import { decideCandidate, type Decided } from "./decide.server";
import type { Review } from "./find-review.server";
import { placeOf, quoteOf } from "./place-of";

const Kept: z.ZodType<KeptPassage[]> = z.array(Passage.extend({ partId: z.string().nullable() }));

/** Says that a candidate is an item that is there already: its passage is added to that item. */
export async function linkCandidate(review: Review, id: number, version: number, reference: string): Promise<Decided | Refusal> {
  const { actor, programme, document, words } = review;
  const [item] = await findReferenced(programme, [reference]);
  if (!item) return refuse("invalid", "candidates.refusal.noSuchItem", { reference }, "item");
  return decideCandidate(review, { id, version, state: "SAME" }, async (tx, candidate) => {
    const partId = randomUUID();
    const { start, end } = candidate;
    const passage = { source: { id: document.id, name: document.title }, location: placeOf(candidate, words.t), quote: quoteOf(await wordsOfPassage(tx, review, candidate)), start, end };
    const kept = await readKeptIn(tx, item.id);
    const linked = await changeWithin(tx, { actor, programme, number: item.number, version: null }, (now) => addPassage(now, partId, passage, kept, PLAIN_ENTRY));
    if (!linked.ok) return linked.field ? { ...linked, field: "item" } : linked;
    return { ok: true, values: { recommendationId: item.id, partId, written: linked.version, reason: "" } };
  });
}

/** The passages of an item, as its history names them. */
export async function readKeptIn(tx: Tx, itemId: number): Promise<KeptPassage[]> {
  return Kept.parse(await tx.$queryRaw`
    SELECT jsonb_build_object('id', s."id", 'name', s."title") AS "source", p."location", p."quote", p."start", p."end", p."partId"::text
    FROM "Passage" p JOIN "Source" s ON s."id" = p."sourceId" WHERE p."recommendationId" = ${itemId} ORDER BY p."id"`);
}
