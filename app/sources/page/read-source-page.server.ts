import { z } from "zod";
import { Status } from "#db/enums";
import { ask, db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { mayAddSources } from "../documents/add-document.server";
import { barRemoval } from "../documents/remove-source.server";
import { readBlocks } from "../read-blocks.server";
import type { FoundSource } from "./find-source.server";

const MOST_PASSAGES = 2_000;

const Passages = z.array(z.object({
  id: z.number(), start: z.number().nullable(), end: z.number().nullable(), location: z.string(), number: z.number(), reference: z.string(), title: z.string(), status: z.enum(Status),
}));

export type SourcePassage = z.infer<typeof Passages>[number];

/**
 * The passages of a source that recommendations name, in the order of the text; items that are void are left out. One that does not say its words may have been
 * counted in another text than the one that is here: it has no place in it.
 */
async function readPassages(sourceId: number): Promise<SourcePassage[]> {
  return Passages.parse(await ask`
    SELECT p."id", CASE WHEN p."quote" <> '' THEN p."start" END AS "start", p."end", p."location", r."number", r."reference", r."title", r."status"
    FROM "Passage" p JOIN "Recommendation" r ON r."id" = p."recommendationId"
    WHERE p."sourceId" = ${sourceId} AND NOT r."voided" ORDER BY p."start" NULLS LAST, p."id" LIMIT ${MOST_PASSAGES}`);
}

/** How many of what was found in a document are decided; those that others took the place of count no more. */
export async function countDecided(sourceId: number) {
  const counts = await db.candidate.groupBy({ by: ["state"], where: { sourceId, state: { not: "REPLACED" } }, _count: true });
  const total = counts.reduce((sum, { _count }) => sum + _count, 0);
  return { total, decided: total - (counts.find(({ state }) => state === "WAITING")?._count ?? 0) };
}

/** What the page of a source shows: its passages, a part of its text, and how far its review is. `passage` opens at one. */
export async function readSourcePage(actor: Actor, source: FoundSource, address: URLSearchParams) {
  const passages = await readPassages(source.id);
  const current = passages.find(({ id, start }) => start !== null && String(id) === address.get("passage")) ?? null;
  const read = source.document?.state === "READ";
  const part = /^[1-9]\d{0,5}$/.test(address.get("part") ?? "") ? Number(address.get("part")) : 1;
  const [text, review, bar] = await Promise.all([
    read ? readBlocks(source.id, current?.start != null ? { offset: current.start } : { part }) : null,
    read ? countDecided(source.id) : null,
    barRemoval(actor, { id: source.id, addedById: source.document?.addedById ?? null }),
  ]);
  return { passages, text, review, current: current?.id ?? null, adds: mayAddSources(actor), removable: bar === null };
}

export type SourcePageData = Awaited<ReturnType<typeof readSourcePage>>;
